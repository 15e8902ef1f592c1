package org.leadgraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.leadgraph.guard.words.SearchText;
import tools.jackson.databind.JsonNode;

/** Makes the rows of the tables: what the service asks the database for an operation is noted once and asked again in every variant. */
final class Questions {
    private static final String COMMON_WORD = "assault";
    private static final String[] LEAD_KINDS = {"NIBIN_LEAD", "RECOVERED", "TEST_FIRED"};
    private static final String[] ALL_KINDS = {"INVOLVED", "SAME_AS", "NIBIN_LEAD", "RECOVERED"};

    private static final String NEWEST_BY_HAND = """
            MATCH (record:Shooting|FirearmRecovery) %s
            WITH record, coalesce(0 - record.occurredAt.epochMillis, 9223372036854775807) AS key
            RETURN record, key
            ORDER BY key, record.recordId
            LIMIT 21""";

    private final BenchService service;
    private final BenchCaller caller;
    private final Starts starts;
    private final List<Question> questions = new ArrayList<>();

    Questions(BenchService service, BenchCaller caller, Starts starts) {
        this.service = service;
        this.caller = caller;
        this.starts = starts;
    }

    /** The operations that are measured end to end. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        starts.shootings().forEach((start, id) -> operations.put("connectedShootings, " + start, Operation.connectedShootings(id)));
        operations.put("search, a common word", Operation.search(COMMON_WORD));
        operations.put("search, a case number", Operation.search(caseNumber()));
        return operations;
    }

    List<Question> all() {
        starts.shootings().forEach((start, id) -> add("connected shootings, 4 hops: " + start, Operation.connectedShootings(id),
                cypher -> cypher.contains("[lead:NIBIN_LEAD]")));
        add("neighbours of the most connected shooting", Operation.neighbors(last(starts.shootings())), _ -> true);
        add("neighbours of the busiest person", Operation.neighbors(last(starts.people())), _ -> true);
        path("shortest path over leads", 9, LEAD_KINDS, Operation.connectedShootings(last(starts.shootings()), 3, "NIBIN_LEAD"));
        path("shortest path over leads and people", 9, ALL_KINDS,
                Operation.connectedShootings(last(starts.shootings()), 3, "PERSON", "NIBIN_LEAD"));
        starts.people().forEach((start, id) -> expansion("4-hop expansion over people: " + start, id));
        search("search, a common word", COMMON_WORD);
        sorted("search, a common word, all that is found sorted in Cypher", COMMON_WORD);
        search("search, a case number", caseNumber());
        search("search, the beginning of a case number", caseNumber().substring(0, caseNumber().length() - 2) + "*");
        search("search, a common word or another, and not a third", COMMON_WORD + " OR homicide -robbery");
        scan("the newest incidents of all",
                "CALL leadgraph.page('incidents', {labels: ['Shooting', 'FirearmRecovery']}, 'occurredAt', 'NEWEST', null, 21)"
                        + " YIELD node, key RETURN node AS record, key",
                NEWEST_BY_HAND.formatted("WHERE record.ori IN $owners"));
        scan("the newest incidents of all, sorted in Cypher", NEWEST_BY_HAND.formatted(""),
                NEWEST_BY_HAND.formatted("WHERE record.ori IN $owners"));
        scan("count of all shootings", "CALL leadgraph.count(['Shooting']) YIELD total RETURN total AS n",
                "MATCH (n:Shooting) WHERE n.ori IN $owners RETURN count(n) AS n");
        scan("count of all shootings, by looking at each", "MATCH (n:Shooting) RETURN count(n) AS n",
                "MATCH (n:Shooting) WHERE n.ori IN $owners RETURN count(n) AS n");
        scan("count of shootings with a predicate", "MATCH (n:Shooting) WHERE n.crimeType = 'Homicide' RETURN count(n) AS n",
                "MATCH (n:Shooting) WHERE n.crimeType = 'Homicide' AND n.ori IN $owners RETURN count(n) AS n");
        return List.copyOf(questions);
    }

    private void add(String name, Operation operation, Predicate<String> part) {
        List<Asked> asked = service.statements(operation, caller).stream()
                .filter(each -> !each.cypher().contains("CALL leadgraph.") && part.test(each.cypher())).toList();
        questions.add(new Question(name, asked, HandWritten.instead(asked, caller), true));
    }

    /** To the last, that is one of the farthest, of the incidents that another operation finds. */
    private void path(String name, int hops, String[] kinds, Operation ends) {
        JsonNode nodes = service.data(service.request(ends, caller)).at("/connectedShootings/nodes");
        String from = nodes.get(0).at("/record/id").asString();
        JsonNode to = nodes.get(nodes.size() - 1);
        List<Asked> asked = service.statements(Operation.paths(from, to.at("/record/id").asString(), hops, kinds), caller).stream()
                .filter(each -> each.cypher().contains("SHORTEST")).toList();
        String byHand = HandWritten.shortestPath(hops, String.join("|", kinds));
        questions.add(new Question(name + ", " + to.get("hops") + " incidents away", asked,
                asked.stream().map(each -> HandWritten.instead(each, byHand, caller)).toList(), true));
    }

    private void expansion(String name, String person) {
        Asked asked = new Asked(
                "MATCH (start:Person {recordId: $id})-[:INVOLVED|SAME_AS*1..4]-(n) RETURN count(DISTINCT n) AS n", Map.of("id", person));
        questions.add(new Question(name, List.of(asked), List.of(HandWritten.instead(asked, """
                MATCH path = (start:Person {recordId: $id})-[:INVOLVED|SAME_AS*1..4]-(n)
                WHERE all(each IN nodes(path) WHERE each.ori IN $owners)
                RETURN count(DISTINCT n) AS n""", caller)), true));
    }

    private void search(String name, String text) {
        List<Asked> asked = service.statements(Operation.search(text), caller).stream()
                .filter(each -> each.cypher().contains("leadgraph.page")).toList();
        Asked byHand = new Asked(HandWritten.SEARCH, Map.of("words", SearchText.luceneQuery(text), "owners", caller.ownersSeen()));
        questions.add(new Question(name, asked, List.of(byHand), false));
    }

    /** As before the guard kept the top of a list: what that saves. */
    private void sorted(String name, String text) {
        Asked asked = new Asked("""
                CALL leadgraph.search('incidents', $words) YIELD node AS record
                WITH record, coalesce(0 - record.occurredAt.epochMillis, 9223372036854775807) AS key
                RETURN record, key
                ORDER BY key, record.recordId
                LIMIT 21""", Map.of("words", text));
        Asked byHand = new Asked(HandWritten.SEARCH, Map.of("words", SearchText.luceneQuery(text), "owners", caller.ownersSeen()));
        questions.add(new Question(name, List.of(asked), List.of(byHand), false));
    }

    private void scan(String name, String cypher, String byHand) {
        Asked asked = new Asked(cypher, Map.of());
        questions.add(new Question(name, List.of(asked), List.of(HandWritten.instead(asked, byHand, caller)), false));
    }

    private String caseNumber() {
        return service.data(service.request(Operation.connectedShootings(last(starts.shootings())), caller))
                .at("/connectedShootings/nodes/0/record/caseNumber").asString();
    }

    private static String last(Map<String, String> starts) {
        return List.copyOf(starts.values()).getLast();
    }
}
