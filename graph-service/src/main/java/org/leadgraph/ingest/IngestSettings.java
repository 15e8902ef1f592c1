package org.leadgraph.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What to load at start.
 *
 * @param directory
 *            CSV files to load; the service then loads them and ends
 * @param agency
 *            the one agency whose records the directory may bring; absent for everybody's
 */
@ConfigurationProperties("leadgraph.ingest")
record IngestSettings(@Nullable Path directory, @Nullable String agency) {}
