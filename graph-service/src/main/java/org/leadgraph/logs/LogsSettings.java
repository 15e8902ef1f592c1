package org.leadgraph.logs;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where reports find the logs.
 *
 * @param others
 *            directories of the logs of other instances on the same graph, by their names; those of instances that are gone too, for as long as entries are kept
 * @param indexDirectory
 *            of the indexes, which are made from the logs; beside the log unless set
 */
@ConfigurationProperties("leadgraph.logs")
record LogsSettings(@DefaultValue Map<String, Path> others, @Nullable Path indexDirectory) {}
