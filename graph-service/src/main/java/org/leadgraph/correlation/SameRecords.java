package org.leadgraph.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.matching.MatchRule;
import org.leadgraph.matching.RecordFacts;
import org.leadgraph.model.RecordKind;

/** The links of one rule: those that there should be, those that there are, and how one becomes the other. */
final class SameRecords {
    private record Candidate(String recordId, RecordFacts other) {}

    private record Linked(String recordId, String otherId, String rule, double score) {}

    private final MatchRule rule;
    private final double enough;
    private final NamedQuery<Candidate> candidates;
    private final NamedQuery<Linked> linked;
    private final NamedQuery<Long> link;
    private final NamedQuery<Long> unlink;

    /**
     * @param enough
     *            score from which on two records are linked
     */
    SameRecords(MatchRule rule, double enough) {
        RecordKind kind = rule.kind();
        this.rule = rule;
        this.enough = enough;
        this.candidates = NamedQuery.of("correlation/candidates", kind,
                row -> new Candidate(row.text("recordId"), RecordsToCompare.facts(row, "facts")));
        this.linked = NamedQuery.of("correlation/linked", kind,
                row -> new Linked(row.text("recordId"), row.text("otherId"), row.text("rule"), (Double) row.value("score")));
        this.link = NamedQuery.of("correlation/link", kind, row -> row.number("linked"));
        this.unlink = NamedQuery.of("correlation/unlink", kind, row -> row.number("unlinked"));
    }

    /** Scores of the pairs that there should be, with these records and any others. */
    Map<Pair, Double> found(Looks.Kept graph, Map<String, RecordFacts> records, List<Map<String, Object>> keys) {
        Map<Pair, Double> found = new TreeMap<>();
        for (Candidate candidate : graph.read(candidates, Map.of("rows", keys))) {
            RecordFacts record = records.get(candidate.recordId());
            double score = rule.compare(record, candidate.other()).score();
            if (score >= enough) {
                found.put(Pair.of(record.recordId(), candidate.other().recordId()), score);
            }
        }
        return found;
    }

    /** Scores of the pairs that this rule has linked. */
    Map<Pair, Double> linked(Looks.Kept graph, List<String> recordIds) {
        Map<Pair, Double> pairs = new HashMap<>();
        graph.read(linked, Map.of("recordIds", recordIds)).stream().filter(each -> each.rule().equals(rule.name()))
                .forEach(each -> pairs.put(Pair.of(each.recordId(), each.otherId()), each.score()));
        return pairs;
    }

    void change(SystemTransaction tx, Map<Pair, Double> more, List<Pair> fewer) {
        tx.run(link, Map.of("rule", rule.name(), "pairs", more.entrySet().stream()
                .map(each -> Map.of("from", each.getKey().from(), "to", each.getKey().to(), "score", each.getValue())).toList()));
        tx.run(unlink,
                Map.of("rule", rule.name(), "pairs", fewer.stream().map(each -> Map.of("from", each.from(), "to", each.to())).toList()));
    }
}
