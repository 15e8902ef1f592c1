package org.leadgraph.graph;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.GuardedGraph;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

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
 * @param pageCache
 *            how much of the store of the database inside this process is kept in memory, beside the heap; absent for a quarter of the machine's memory. It is taken
 *            as it is needed
 * @param transactionMemory
 *            how much of the heap one transaction of that database may take
 */
@ConfigurationProperties("leadgraph.graph")
record GraphSettings(@Nullable URI uri, @DefaultValue("data/graph") Path directory, @DefaultValue("0") int boltPort,
        @Nullable String systemPassword,
        @Nullable String readerPassword, @DefaultValue("10s") Duration answerTime, @Nullable DataSize pageCache,
        @DefaultValue("128MB") DataSize transactionMemory) {
    private static final DataSize LEAST = DataSize.ofMegabytes(64);

    GraphSettings {
        if (pageCache != null && pageCache.compareTo(LEAST) < 0 || transactionMemory.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("leadgraph.graph.page-cache and leadgraph.graph.transaction-memory are at least 64MB.");
        }
    }

    GuardedGraph.Memory memory() {
        return new GuardedGraph.Memory(pageCache == null ? quarterOfTheMachine() : pageCache.toBytes(), transactionMemory.toBytes());
    }

    /** Of the container, where the process has one. */
    private static long quarterOfTheMachine() {
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean known ? known.getTotalMemorySize() : 0;
        return Math.max(4 * LEAST.toBytes(), machine / 4);
    }
}
