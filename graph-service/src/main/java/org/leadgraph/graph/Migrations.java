package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
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
        try (Session session = system.session()) {
            session.run("CREATE CONSTRAINT schema_migration_version IF NOT EXISTS FOR (n:SchemaMigration) REQUIRE n.version IS UNIQUE")
                    .consume();
            List<Migration> known = migrations();
            requireKnown(session, known);
            for (Migration migration : known) {
                apply(session, migration);
            }
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    private static void requireKnown(Session session, List<Migration> known) {
        var later = session.run("MATCH (m:SchemaMigration) WHERE NOT m.version IN $known RETURN m.version AS version LIMIT 1",
                Map.of("known", known.stream().map(Migration::version).toList())).list();
        if (!later.isEmpty()) {
            throw Unopened.newer("the graph");
        }
    }

    private static void apply(Session session, Migration migration) {
        var known = session
                .run("MATCH (m:SchemaMigration {version: $version}) RETURN m.checksum AS checksum", Map.of("version", migration.version()))
                .list();
        if (known.isEmpty()) {
            migration.statements().forEach(statement -> session.run(statement).consume());
            session.run("MERGE (m:SchemaMigration {version: $version}) SET m.checksum = $checksum, m.appliedAt = datetime()",
                    Map.of("version", migration.version(), "checksum", migration.checksum())).consume();
            log.info("Schema {} applied", migration.version());
        } else if (!known.getFirst().get("checksum").asString().equals(migration.checksum())) {
            throw new IllegalStateException(
                    "cypher/schema/" + migration.version() + " was applied and has changed since. Put the change into a new file.");
        }
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
