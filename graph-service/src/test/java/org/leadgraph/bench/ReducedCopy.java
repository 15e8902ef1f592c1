package org.leadgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.BenchDatabase;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;

/**
 * Makes the database that holds only what the caller sees. It is made from the scopes of the caller's view and from labels, not by asking as the caller, so that
 * equal answers of the two say something about the guard.
 */
final class ReducedCopy {
    private static final int BATCH = 5_000;
    private static final TransactionConfig LONG = TransactionConfig.builder().withTimeout(Duration.ofMinutes(15)).build();
    /** Relationship types of the domain; those of the policy graph are nobody's to see. */
    private static final List<String> TYPES = Arrays.stream(LinkKind.values()).map(Enum::name).toList();

    private final Driver from;
    private final Driver to;
    private final BenchCaller caller;

    private ReducedCopy(Driver from, Driver to, BenchCaller caller) {
        this.from = from;
        this.to = to;
        this.caller = caller;
    }

    /** Makes the copy unless it was made for this caller before. */
    static void make(BenchDatabase whole, BenchDatabase reduced, BenchCaller caller, Path directory) {
        Path made = directory.resolve("made-for");
        try {
            if (Files.exists(made)) {
                if (!Files.readString(made).equals(caller.userId())) {
                    throw new IllegalStateException("Remove " + directory + ": it is a copy for another caller.");
                }
                return;
            }
            new ReducedCopy(whole.system(), reduced.system(), caller).make();
            Files.writeString(made, caller.userId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() {
        for (String label : RecordKind.labels()) {
            copy("MATCH (n:" + label + ") WHERE any(label IN labels(n) WHERE label IN $green) "
                    + "RETURN labels(n) AS labels, properties(n) AS facts",
                    "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.facts");
        }
        for (String label : List.of("Agency", "Ori")) {
            copy("MATCH (n:" + label + ":S0) RETURN labels(n) AS labels, properties(n) AS facts",
                    "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.facts");
        }
        copy("MATCH (ori:Ori)-[:BELONGS_TO]->(agency:Agency) RETURN ori.code AS ori, agency.agencyId AS agency",
                "UNWIND $rows AS row MATCH (ori:Ori {code: row.ori}) MATCH (agency:Agency {agencyId: row.agency}) "
                        + "CREATE (ori)-[:BELONGS_TO]->(agency)");
        TYPES.forEach(this::relationships);
        try (Session session = to.session()) {
            // The planner must know both graphs equally well.
            session.run("CALL db.awaitIndexes(300)").consume();
            session.run("CALL db.prepareForReplanning(300)").consume();
        }
    }

    private void relationships(String type) {
        String any = RecordKind.anyLabel();
        copy("MATCH (a:" + any + ")-[r:" + type + "]->(b:" + any + ") WHERE any(label IN labels(a) WHERE label IN $green) "
                + "AND any(label IN labels(b) WHERE label IN $green) "
                + "RETURN a.recordId AS a, b.recordId AS b, properties(r) AS facts",
                "UNWIND $rows AS row MATCH (a:" + any + " {recordId: row.a}) MATCH (b:" + any + " {recordId: row.b}) CREATE (a)-[r:" + type
                        + "]->(b) SET r = row.facts");
    }

    private void copy(String reading, String writing) {
        try (Session source = from.session(); Session target = to.session()) {
            var result = source.run(reading, Map.of("green", caller.greenLabels()), LONG);
            List<Map<String, Value>> rows = new ArrayList<>();
            while (result.hasNext()) {
                rows.add(values(result.next()));
                if (rows.size() == BATCH || !result.hasNext()) {
                    target.run(writing, Map.of("rows", rows), LONG).consume();
                    rows.clear();
                }
            }
        }
    }

    /** As values of the driver, so that points and times arrive as they left. */
    private static Map<String, Value> values(Record row) {
        Map<String, Value> values = new HashMap<>();
        row.keys().forEach(key -> values.put(key, row.get(key)));
        return values;
    }
}
