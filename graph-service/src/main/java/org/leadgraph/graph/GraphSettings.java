package org.leadgraph.graph;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param uri
 *            a guarded Neo4j server; absent for the one inside this process
 * @param directory
 *            data of the database inside this process; with a server, of the empty one that the entrance for people over Bolt needs
 * @param boltPort
 *            loopback port of the database inside this process, or of that entrance; 0 for a free one
 * @param systemPassword
 *            secret of the system account on a server
 * @param readerPassword
 *            secret of the reader account on a server
 * @param answerTime
 *            longest time that one operation may read
 */
@ConfigurationProperties("leadgraph.graph")
record GraphSettings(@Nullable URI uri, @DefaultValue("data/graph") Path directory, @DefaultValue("0") int boltPort,
        @Nullable String systemPassword,
        @Nullable String readerPassword, @DefaultValue("10s") Duration answerTime) {}
