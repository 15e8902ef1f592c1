package org.leadgraph.guard.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.guard.SmallPolicy;
import org.leadgraph.guard.TestGraph;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Every procedure and registered function that this Neo4j has, called by a caller. The table {@code channels.txt} decides each of them; a new version of
 * Neo4j brings new names, and the test then asks for a decision.
 */
class ProceduresIT {
    private static final String PROCEDURES = "SHOW PROCEDURES YIELD name, signature";
    /** Functions that Cypher computes itself ask nobody for permission; the others are registered, and have an id that can be denied. */
    private static final String FUNCTIONS = "SHOW FUNCTIONS YIELD name, signature, isBuiltIn";

    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
        SmallPolicy.write(graph);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    private static Map<String, String> decisions() throws IOException {
        Map<String, String> decisions = new TreeMap<>();
        try (InputStream in = ProceduresIT.class.getResourceAsStream("/channels.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2)).forEach(parts -> decisions.put(parts[1], parts[0]));
        }
        return decisions;
    }

    @Test
    @DisplayName("INV-28, INV-51: each procedure and function of this Neo4j is decided, and the guard does as decided")
    void doesAsDecided() throws IOException {
        Map<String, String> actual = new TreeMap<>();
        for (Record procedure : graph.system(PROCEDURES)) {
            String name = procedure.get("name").asString();
            actual.put("procedure " + name, isForbidden("CALL " + name + arguments(procedure.get("signature").asString())));
        }
        for (Record function : graph.system(FUNCTIONS)) {
            String name = function.get("name").asString();
            actual.merge("function " + name, isForbidden("RETURN " + name + arguments(function.get("signature").asString())),
                    (one, other) -> one.equals(other) ? one : "allowed");
        }

        List<String> undecided = new ArrayList<>();
        actual.forEach((name, answer) -> {
            if (!answer.equals(decisions(name))) {
                undecided.add(answer + " " + name + " (table: " + decisions(name) + ")");
            }
        });
        assertThat(undecided).as("decide: these are not as channels.txt has them, or not in it").isEmpty();
        assertThat(decisions().keySet()).as("decide: these are in channels.txt and no longer exist").isSubsetOf(actual.keySet());
    }

    private static String decisions(String name) {
        try {
            return decisions().getOrDefault(name, "missing");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("AllowedTokens is the table's list of allowed procedures")
    void allowsTheGuardsProceduresAlone() throws IOException {
        List<String> allowed = decisions().entrySet().stream().filter(entry -> entry.getValue().equals("allowed"))
                .map(Map.Entry::getKey).filter(name -> name.startsWith("procedure ")).map(name -> name.substring(10)).toList();

        assertThat(allowed).containsExactlyInAnyOrderElementsOf(AllowedTokens.PROCEDURES);
    }

    private static String isForbidden(String call) {
        try {
            graph.as("C:ann", call);
            return "allowed";
        } catch (Neo4jException e) {
            boolean refused = e.code().startsWith("Neo.ClientError.Security");
            boolean ran = call.startsWith("RETURN") || e.code().equals("Neo.ClientError.Procedure.ProcedureCallFailed");
            return refused ? "refused" : ran ? "allowed" : "unclear, " + e.getMessage();
        }
    }

    /** Arguments of the right types for a signature such as {@code a(x :: STRING, y = 1 :: INTEGER) :: (z :: ANY)}; those with a default are left out. */
    private static String arguments(String signature) {
        String inside = signature.substring(signature.indexOf('(') + 1);
        int end = inside.indexOf(") ::") < 0 ? inside.lastIndexOf(')') : inside.indexOf(") ::");
        inside = inside.substring(0, end);
        List<String> values = new ArrayList<>();
        for (String argument : inside.split(", (?=\\w+ ::|\\w+ =)")) {
            if (argument.contains("::") && !argument.contains(" = ")) {
                String type = argument.substring(argument.indexOf("::") + 2).strip();
                values.add(type.startsWith("LIST")
                        ? "[]"
                        : type.startsWith("MAP") ? "{}" : type.startsWith("STRING") ? "'incidents'" : "null");
            }
        }
        return "(" + String.join(", ", values) + ")";
    }
}
