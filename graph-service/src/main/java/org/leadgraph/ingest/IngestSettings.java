package org.leadgraph.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to load at start.
 *
 * @param scale
 *            size of the demo's world
 * @param directory
 *            CSV files to load; the service then loads them and ends
 * @param agency
 *            the one agency whose records the directory may bring; absent for everybody's
 */
@ConfigurationProperties("leadgraph.ingest")
record IngestSettings(@DefaultValue("demo") DemoScale scale, @Nullable Path directory, @Nullable String agency) {

    /** About 30 thousand, or 300 thousand records. */
    enum DemoScale {
        DEMO, CITY
    }
}
