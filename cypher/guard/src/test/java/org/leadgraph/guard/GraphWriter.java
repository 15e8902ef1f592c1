package org.leadgraph.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.visibility.Graph;
import org.neo4j.driver.TransactionContext;

/** Writes graphs with the system account. */
final class GraphWriter {
    private static final Path SCHEMA = Path.of("..", "schema");
    private static final String FULL_TEXT = "SHOW FULLTEXT INDEXES YIELD createStatement, name";

    private GraphWriter() {
    }

    /** Applies the schema that every installation has, and a text index, of which it has none. */
    static void applySchema(OpenGraph database) {
        try (Stream<Path> files = Files.list(SCHEMA)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cypher")).sorted().toList()) {
                for (String statement : Files.readString(file).replaceAll("(?m)^//.*$", "").split(";")) {
                    if (!statement.isBlank()) {
                        database.system(statement);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The schema is not beside this module", e);
        }
        database.system("CREATE TEXT INDEX person_first_name IF NOT EXISTS FOR (n:Person) ON (n.firstName)");
        database.system("CALL db.awaitIndexes(60)");
    }

    /** Drops the full-text indexes and makes them again, so that nothing is left of what they once held. */
    static void renewFullTextIndexes(OpenGraph database) {
        for (var index : database.system(FULL_TEXT)) {
            database.system("DROP INDEX `" + index.get("name").asString() + "`");
            database.system(index.get("createStatement").asString());
        }
        database.system("CALL db.awaitIndexes(60)");
    }

    /** Removes every node but the count of policy changes, and writes this graph, in one transaction. */
    static void replaceBy(OpenGraph database, Graph graph) {
        database.inSystemTransaction(tx -> {
            tx.run("MATCH (n) WHERE NOT n:PolicyEpoch DETACH DELETE n").consume();
            write(tx, graph);
        });
    }

    private static void write(TransactionContext tx, Graph graph) {
        List<Map<String, Object>> nodes = graph.nodes().stream()
                .map(node -> Map.of("key", node.key(), "labels", node.labels(), "properties", node.properties())).toList();
        Map<String, String> ids = new HashMap<>();
        tx.run("UNWIND $nodes AS node CREATE (n:$(node.labels)) SET n = node.properties RETURN node.key AS key, elementId(n) AS id",
                Map.of("nodes", nodes)).forEachRemaining(row -> ids.put(row.get("key").asString(), row.get("id").asString()));
        List<Map<String, Object>> links = new ArrayList<>();
        for (Graph.Link link : graph.links()) {
            links.add(Map.of("type", link.type(), "from", ids.get(link.from()), "to", ids.get(link.to()), "properties", link.properties()));
        }
        tx.run("""
                UNWIND $links AS link
                MATCH (a) WHERE elementId(a) = link.from
                MATCH (b) WHERE elementId(b) = link.to
                CREATE (a)-[r:$(link.type)]->(b) SET r = link.properties""", Map.of("links", links)).consume();
    }
}
