package org.leadgraph.graph;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the places are sealed at which lists and reports continue.
 *
 * @param keyFile
 *            the secrets, one a line with a name before it: the first seals, all of them open; absent for a secret that ends with the process
 */
@ConfigurationProperties("leadgraph.cursors")
record CursorSettings(@Nullable Path keyFile) {}
