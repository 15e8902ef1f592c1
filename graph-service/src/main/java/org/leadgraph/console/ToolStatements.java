package org.leadgraph.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.guard.door.BoltDoor.Answer;
import org.leadgraph.guard.door.BoltDoor.Refused;

/**
 * Questions that tools ask any Neo4j by themselves, when they connect and every few seconds after. No person searches, and nothing of a record is read, so no
 * reason is needed and nothing is logged. The answers are constants and the published schema. Only exactly these texts are known; any other goes the way of a
 * search.
 */
final class ToolStatements {
    private static final String DATABASE = "neo4j";

    private static final Answer LABELS = new Answer(List.of("label"), column(PublishedSchema.labels()));
    private static final Answer TYPES = new Answer(List.of("relationshipType"), column(PublishedSchema.relationshipTypes()));
    private static final Answer KEYS = new Answer(List.of("propertyKey"), column(PublishedSchema.propertyKeys()));

    private static final Map<String, Answer> ANSWERS = Map.ofEntries(
            // cypher-shell
            Map.entry("CALL db.ping()", row("success", true)),
            Map.entry("CALL dbms.components() YIELD versions", row("versions", List.of(BoltEntrance.version()))),
            Map.entry("""
                    CALL db.labels() YIELD label RETURN COLLECT(label)[..1000] AS result \
                    UNION ALL CALL db.relationshipTypes() YIELD relationshipType RETURN COLLECT(relationshipType)[..1000] AS result \
                    UNION ALL CALL db.propertyKeys() YIELD propertyKey RETURN COLLECT(propertyKey)[..1000] AS result""",
                    new Answer(List.of("result"), column(List.of(PublishedSchema.labels(), PublishedSchema.relationshipTypes(),
                            PublishedSchema.propertyKeys())))),
            Map.entry("SHOW DATABASES YIELD name, aliases;", new Answer(List.of("name", "aliases"), List.of(List.of(DATABASE, List.of())))),
            // Neo4j Browser
            Map.entry("CALL dbms.components() YIELD name, versions, edition", new Answer(List.of("name", "versions", "edition"),
                    List.of(List.of("Neo4j Kernel", List.of(BoltEntrance.version()), "community")))),
            Map.entry("SHOW DATABASES", databases()),
            Map.entry("CALL dbms.clientConfig()", clientConfig()),
            Map.entry("""
                    CALL db.labels() YIELD label RETURN {name:'labels', data:COLLECT(label)[..1000]} AS result \
                    UNION ALL CALL db.relationshipTypes() YIELD relationshipType \
                    RETURN {name:'relationshipTypes', data:COLLECT(relationshipType)[..1000]} AS result \
                    UNION ALL CALL db.propertyKeys() YIELD propertyKey \
                    RETURN {name:'propertyKeys', data:COLLECT(propertyKey)[..1000]} AS result""",
                    new Answer(List.of("result"), column(List.of(named("labels", PublishedSchema.labels()),
                            named("relationshipTypes", PublishedSchema.relationshipTypes()),
                            named("propertyKeys", PublishedSchema.propertyKeys()))))),
            // Neo4j's JDBC driver
            Map.entry("""
                    CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' \
                    UNWIND versions AS version RETURN name, edition, version""",
                    new Answer(List.of("name", "edition", "version"),
                            List.of(List.of("Neo4j Kernel", "community", BoltEntrance.version())))),
            Map.entry("""
                    CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' \
                    UNWIND versions AS version RETURN version""", row("version", BoltEntrance.version())),
            // People who look around, and programs that do it for them
            Map.entry("CALL db.labels()", LABELS), Map.entry("CALL db.labels() YIELD label", LABELS),
            Map.entry("CALL db.relationshipTypes()", TYPES), Map.entry("CALL db.relationshipTypes() YIELD relationshipType", TYPES),
            Map.entry("CALL db.propertyKeys()", KEYS), Map.entry("CALL db.propertyKeys() YIELD propertyKey", KEYS));

    /** Neo4j Browser counts everything every 20 seconds. That would be a search that no person makes. */
    private static final String COUNT_OF_ALL = """
            MATCH () RETURN { name:'nodes', data:count(*) } AS result \
            UNION ALL MATCH ()-[]->() RETURN { name:'relationships', data: count(*)} AS result""";

    private ToolStatements() {
    }

    /**
     * Empty when this is no statement of a tool's own.
     *
     * @throws Refused
     *             when it is one that would be a search
     */
    static Optional<Answer> answer(String statement) {
        String text = statement.strip().replaceAll("\\s+", " ");
        if (text.equals(COUNT_OF_ALL)) {
            throw new Refused(Refused.Kind.TEXT, ConsoleProblem.CYPHER_REFUSED.name(),
                    "Tools send this text by themselves, but a search must be made by a person. To count, write the query differently.");
        }
        return Optional.ofNullable(ANSWERS.get(text));
    }

    /** The one database that there is for callers. What it is called and where it runs tells nothing; that it is read-only is so for everybody. */
    private static Answer databases() {
        return new Answer(
                List.of("name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus",
                        "statusMessage",
                        "default", "home", "constituents"),
                List.of(List.of(DATABASE, "standard", List.of("leadgraph"), "read-only", "", "primary", false, "online", "online", "", true,
                        true,
                        List.of())));
    }

    /** What Neo4j Browser is to do: not keep the token, forget at the end what was asked, and send nothing out. */
    private static Answer clientConfig() {
        List<String> off = List.of("browser.retain_connection_credentials", "browser.retain_editor_history",
                "browser.allow_outgoing_connections", "client.allow_telemetry");
        return new Answer(List.of("name", "description", "value", "dynamic"),
                off.stream().<List<@Nullable Object>>map(name -> List.of(name, "", "false", false)).toList());
    }

    private static Map<String, Object> named(String name, List<String> data) {
        return Map.of("name", name, "data", data);
    }

    private static Answer row(String column, Object value) {
        return new Answer(List.of(column), column(List.of(value)));
    }

    private static List<List<@Nullable Object>> column(List<?> values) {
        return values.stream().map(value -> Arrays.<@Nullable Object>asList(value)).toList();
    }
}
