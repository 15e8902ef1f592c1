package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the database's schema up to date: each file of {@code cypher/schema} runs once, in the order of its version, and must not change afterwards.
 * Statements end with a semicolon at the end of a line. They must be idempotent, because schema commands and the note that they ran cannot share a
 * transaction.
 */
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private record Migration(String version, String text) {
        String checksum() {
            return DigestUtils.sha256Hex(text);
        }

        List<String> statements() {
            return Arrays.stream(text.split(";\\s*(\\R|$)")).map(String::strip).filter(statement -> !withoutComments(statement).isEmpty())
                    .toList();
        }

        private static String withoutComments(String statement) {
            return statement.replaceAll("(?m)^\\s*//.*$", "").strip();
        }
    }

    private Migrations() {
    }

    static void apply(Driver system) {
        apply(system, SchemaLock.Times.USUAL);
    }

    /** One instance at a time; who finds everything applied waits for nobody. */
    static void apply(Driver system, SchemaLock.Times times) {
        List<Migration> known = migrations();
        if (!missing(system, known).isEmpty()) {
            try (SchemaLock lock = SchemaLock.take(system, times); Session session = system.session()) {
                session.run(
                        "CREATE CONSTRAINT schema_migration_version IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.version IS UNIQUE")
                        .consume();
                // Somebody else may have applied some of them meanwhile.
                missing(system, known).forEach(migration -> apply(session, migration, lock));
            }
        }
        try (Session session = system.session()) {
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    /** Those that were not applied, in their order. */
    private static List<Migration> missing(Driver system, List<Migration> known) {
        Map<String, String> applied;
        try (Session session = system.session()) {
            applied = session.run("MATCH (m:SchemaMigration) RETURN m.version AS version, m.checksum AS checksum").stream()
                    .collect(Collectors.toMap(row -> row.get("version").asString(), row -> row.get("checksum").asString()));
        }
        if (!known.stream().map(Migration::version).collect(Collectors.toSet()).containsAll(applied.keySet())) {
            throw Unopened.newer("the graph");
        }
        known.forEach(migration -> {
            String checksum = applied.get(migration.version());
            if (checksum != null && !checksum.equals(migration.checksum())) {
                throw new IllegalStateException(
                        "cypher/schema/" + migration.version() + " was applied and has changed since. Put the change into a new file.");
            }
        });
        return known.stream().filter(migration -> !applied.containsKey(migration.version())).toList();
    }

    private static void apply(Session session, Migration migration, SchemaLock lock) {
        migration.statements().forEach(statement -> {
            lock.requireHeld();
            session.run(statement).consume();
        });
        session.run("MERGE (m:SchemaMigration {version: $version}) SET m.checksum = $checksum, m.appliedAt = datetime()",
                Map.of("version", migration.version(), "checksum", migration.checksum())).consume();
        log.info("Schema {} applied", migration.version());
    }

    private static List<Migration> migrations() {
        try {
            List<Migration> found = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:cypher/schema/V*.cypher")) {
                found.add(new Migration(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            found.sort(Comparator.comparing(Migration::version));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
