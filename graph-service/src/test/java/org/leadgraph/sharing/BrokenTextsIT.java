package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.guard.BrokenTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Broken statements, odd parameters and broken JSON at the door for callers' own Cypher: each gets an answer or a refusal of ours, and nothing else happens. */
@WithEmptyService
class BrokenTextsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXTS = Integer.getInteger("leadgraph.door.texts", 2_000);
    /** Other texts with another one: a second run goes on where the first ended. */
    private static final long SEED = Long.getLong("leadgraph.door.seed", 0);
    private static final int CLIENTS = 4;
    private static final int BETWEEN_FIGURES = 10_000;
    private static final String OURS = "Neo.ClientError.Leadgraph.";
    private static final List<String> PARAMETERS = List.of("{}", "null", "[]", "7", "{\"a\": {\"b\": 1}}", "{\"a\": [[1]]}",
            "{\"a\": 1e999}",
            "{\"a\": 123456789012345678901234567890}", "{\"a\": \"\\u0000\\ud800\"}", "{\"a\": NaN}", "{\"\": 1}", "{\"a\": 1, \"a\": 2}",
            "{\"ids\": [1, \"x\", null, true]}", "{\"a\": -0.0}");
    private static final List<String> VERSIONS = List.of("5", "25", "null", "\"25\"", "6", "-1", "2.5", "99999999999", "[]");

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());

    @Test
    @DisplayName("INV-51, INV-29, INV-60 no text, however broken, gets more than an answer or one of our refusals, and none changes anything")
    void refusesOrAnswers() throws Exception {
        Facts facts = RandomFacts.of(1);
        graph.replaceBy(facts);
        List<?> before = state();
        Map<String, LongAdder> endings = new ConcurrentSkipListMap<>();
        List<Future<?>> clients = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                String caller = "C:" + facts.users().get(i).id();
                long seed = SEED + i;
                clients.add(threads.submit(() -> ask(caller, seed, endings)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }

        System.out.println("Broken texts at the door ended: " + endings);
        assertThat(state()).isEqualTo(before);
        assertThat(endings).as("some are answered, some refused, some are no JSON").containsKeys("answered", "CYPHER_REFUSED",
                "REQUEST_INVALID",
                "PARAMETERS_INVALID");
    }

    private void ask(String caller, long seed, Map<String, LongAdder> endings) {
        Random random = new Random(seed);
        BrokenTexts texts = BrokenTexts.ofRandomQuestions(seed);
        for (int i = 0; i < TEXTS / CLIENTS; i++) {
            String body = body(texts.next(), random);
            endings.computeIfAbsent(ending(body, service.cypher(caller, body)), _ -> new LongAdder()).increment();
            if ((i + 1) % BETWEEN_FIGURES == 0) {
                System.out.println("Broken texts at the door: " + endings);
            }
        }
    }

    private static String body(String text, Random random) {
        String parameters = random.nextInt(10) == 0 ? PARAMETERS.get(random.nextInt(PARAMETERS.size())) : "{}";
        String version = random.nextInt(20) == 0 ? VERSIONS.get(random.nextInt(VERSIONS.size())) : random.nextBoolean() ? "5" : "25";
        String body = "{\"statement\": " + JSON.writeValueAsString(text) + ", \"parameters\": " + parameters + ", \"cypherVersion\": "
                + version
                + "}";
        if (random.nextInt(20) > 0) {
            return body;
        }
        int at = random.nextInt(body.length());
        return body.substring(0, at) + "\"}{[,:\u0001".charAt(random.nextInt(7))
                + body.substring(Math.min(body.length(), at + random.nextInt(5)));
    }

    /** How it ended; fails when that is not for a caller to see. */
    private static String ending(String body, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s%n%s", body, answer.body()).isIn(202, 400, 413, 429);
        assertThat(answer.body()).as(body).doesNotContain("Exception", "org.neo4j", "org.leadgraph", "\tat ", "java.");
        JsonNode read = JSON.readTree(answer.body());
        if (answer.statusCode() == 202) {
            assertThat(read.path("data").path("fields").isArray()).as(body).isTrue();
            return read.has("cut") ? "cut" : "answered";
        }
        assertThat(read.at("/errors/0/code").asString()).as("%s%n%s", body, answer.body()).startsWith(OURS);
        return read.at("/errors/0/code").asString().substring(OURS.length());
    }

    /** Nodes, relationships, properties, names and indexes; but for the head of the search log and the sign of this instance, which the service keeps by itself. */
    private List<?> state() {
        List<Object> state = new ArrayList<>();
        for (String question : List.of(
                "MATCH (n) WHERE NOT n:SearchLogHead AND NOT n:ServiceInstance OPTIONAL MATCH (n)-[r]->() RETURN [count(DISTINCT n), count(r), sum(size(keys(n))), sum(size(labels(n))), sum(size(keys(r)))] AS x",
                "CALL db.labels() YIELD label WHERE NOT label IN ['SearchLogHead', 'ServiceInstance'] RETURN label AS x ORDER BY x",
                "CALL db.propertyKeys() YIELD propertyKey AS x WHERE NOT x IN ['log', 'head'] RETURN x ORDER BY x",
                "CALL db.relationshipTypes() YIELD relationshipType AS x RETURN x ORDER BY x",
                "SHOW INDEXES YIELD name AS x RETURN x ORDER BY x")) {
            state.addAll(service.system().read(question, Map.of(), row -> row.get("x")));
        }
        return state;
    }
}
