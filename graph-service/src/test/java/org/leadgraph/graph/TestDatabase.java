package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A guarded database for tests, with its schema and without Spring. Its data is gone when it is closed. */
public final class TestDatabase implements AutoCloseable {
    private final Path directory;
    private final Database database;
    private final SystemGraph graph;

    private TestDatabase(Path directory) {
        this.directory = directory;
        this.database = Database
                .open(new GraphSettings(null, directory, 0, null, null, Duration.ofSeconds(10), null, DataSize.ofMegabytes(128)));
        GuardCheck.check(database);
        Migrations.apply(database.system());
        this.graph = new SystemGraph(database.system());
    }

    public static TestDatabase start() {
        try {
            return new TestDatabase(Files.createTempDirectory("leadgraph-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the data of this directory, which another process may have left there. */
    public static TestDatabase at(Path directory) {
        return new TestDatabase(directory);
    }

    public SystemGraph graph() {
        return graph;
    }

    public ScopedGraph scopedGraph() {
        return new ScopedGraph(database.callers(), Duration.ofSeconds(10), () -> false);
    }

    /** Rows of a query that sees everything. */
    public List<Map<String, Object>> rows(String cypher) {
        return graph.read(cypher, Map.of(), row -> row);
    }

    /** The one number of a query that sees everything. */
    public long number(String cypher) {
        return ((Number) rows(cypher).getFirst().values().iterator().next()).longValue();
    }

    /** Removes everything but the schema and the count of policy changes, which a deletion would only raise. */
    public void clear() {
        String some = "MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch WITH n LIMIT 5000 DETACH DELETE n RETURN count(n) AS n";
        while (!graph.write(some, Map.of()).getFirst().get("n").equals(0L)) {
            // Until nothing is left.
        }
    }

    @Override
    public void close() {
        database.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
