package org.leadgraph.graph;

import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.driver.Driver;
import org.springframework.util.unit.DataSize;

/** A guarded database in a directory that stays, with its schema and without Spring, for the benchmark only. */
public final class BenchDatabase implements AutoCloseable {
    private final Database database;

    private BenchDatabase(Database database) {
        this.database = database;
    }

    public static BenchDatabase open(Path directory) {
        Database database = Database
                .open(new GraphSettings(null, directory, 0, null, null, Duration.ofSeconds(60), null, DataSize.ofMegabytes(128)));
        Migrations.apply(database.system());
        return new BenchDatabase(database);
    }

    /** Sees everything. */
    public Driver system() {
        return database.system();
    }

    /** Impersonates callers. */
    public Driver reader() {
        return database.reader();
    }

    @Override
    public void close() {
        database.close();
    }
}
