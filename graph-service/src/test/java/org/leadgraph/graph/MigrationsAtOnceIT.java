package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.problem.RefusedToStart;
import org.neo4j.driver.Session;
import org.springframework.util.unit.DataSize;

/** Several instances of the service that start at the same time on one database without a schema. */
class MigrationsAtOnceIT {
    private static final int INSTANCES = 4;
    private static final SchemaLock.Times SHORT = new SchemaLock.Times(Duration.ofSeconds(4), Duration.ofSeconds(60),
            Duration.ofMillis(100));
    private static final String HOLD = "MERGE (lock:SchemaLock {name: 'schema'}) SET lock.holder = 'another', lock.until = datetime() + duration({seconds: $seconds})";

    @TempDir
    Path directory;

    @Test
    @DisplayName("instances that start at once on an empty database bring up its schema one after another, and all of them start")
    void allStart() throws Exception {
        try (Database database = empty(); ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            Callable<Boolean> start = () -> {
                Migrations.apply(database.system());
                return true;
            };
            List<Future<Boolean>> started = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                started.add(instances.submit(start));
            }
            for (Future<Boolean> each : started) {
                assertThat(each.get(5, TimeUnit.MINUTES)).isTrue();
            }

            assertThat(number(database, "MATCH (m:SchemaMigration) RETURN count(m) - count(DISTINCT m.version)")).isZero();
            assertThat(number(database, "MATCH (m:SchemaMigration) RETURN count(m)")).isGreaterThan(10);
            assertThat(number(database, "MATCH (lock:SchemaLock) WHERE lock.holder IS NOT NULL RETURN count(lock)"))
                    .as("held when all have started").isZero();
        }
    }

    @Test
    @DisplayName("the lock of an instance that died while it changed the schema is taken over; that of one that goes on is waited for, but not for ever")
    void takesOverFromTheDead() {
        try (Database database = empty()) {
            run(database, HOLD, 2);
            Migrations.apply(database.system(), SHORT);
            assertThat(number(database, "MATCH (m:SchemaMigration) RETURN count(m)")).isGreaterThan(10);

            run(database, "MATCH (m:SchemaMigration) WHERE m.version STARTS WITH 'V001' DELETE m", 0);
            run(database, HOLD, 600);
            assertThatThrownBy(() -> Migrations.apply(database.system(),
                    new SchemaLock.Times(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofMillis(100))))
                    .isInstanceOf(RefusedToStart.class).hasMessageContaining("Another instance");
        }
    }

    @Test
    @DisplayName("an instance that finds the schema as it should be waits for nobody")
    void needsNoLockWhenThereIsNothingToDo() {
        try (Database database = empty()) {
            Migrations.apply(database.system());
            run(database, HOLD, 600);

            Migrations.apply(database.system(), SHORT);

            assertThat(number(database, "MATCH (lock:SchemaLock {holder: 'another'}) RETURN count(lock)")).isEqualTo(1);
        }
    }

    private Database empty() {
        return Database.open(new GraphSettings(null, directory, 0, null, null, Duration.ofSeconds(10), null, DataSize.ofMegabytes(128)));
    }

    private static void run(Database database, String cypher, int seconds) {
        try (Session session = database.system().session()) {
            session.run(cypher, Map.of("seconds", seconds)).consume();
        }
    }

    private static long number(Database database, String cypher) {
        try (Session session = database.system().session()) {
            return session.run(cypher).single().get(0).asLong();
        }
    }
}
