package org.leadgraph.correlation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.matching.MatchRule;
import org.leadgraph.matching.RecordFacts;
import org.springframework.stereotype.Component;

/**
 * Compares records that wait for it, some at a time. First their keys are kept, then records with the same keys are read and compared, then one act links and unlinks, in the name of the
 * owner of the records that waited; so of two that arrive at once, on two instances, the later finds the other.
 *
 * <p>
 * The act is the same, and is noted in the same way, whether or not anything was found: what an owner reads of it in the log tells of that owner's records alone (INV-13).
 */
@Component
class Correlator {
    private static final int BATCH = 200;
    /** Links that one act makes and ends at most, unless a single record has more. */
    private static final int MOST_LINKS = 2_000;
    private static final NamedQuery<Long> KEEP_KEYS = NamedQuery.of("correlation/keep-keys", row -> row.number("records"));

    private final Looks.Kept kept;
    private final Acts acts;
    private final Map<MatchRule, SameRecords> rules = new EnumMap<>(MatchRule.class);

    Correlator(Looks looks, Acts acts, CorrelationSettings settings) {
        this.kept = looks.ofTheService();
        this.acts = acts;
        for (MatchRule rule : MatchRule.values()) {
            rules.put(rule, new SameRecords(rule, settings.enough(rule)));
        }
    }

    /**
     * Compares a batch.
     *
     * @return whether there was one
     */
    boolean next() {
        List<Waiting> batch = kept.read(Waiting.NEXT, Map.of("limit", BATCH, "labels", RecordsToCompare.LABELS));
        Map<String, List<Waiting>> byOwner = batch.stream()
                .collect(Collectors.groupingBy(Waiting::agencyId, TreeMap::new, Collectors.toList()));
        byOwner.forEach((agencyId, records) -> {
            for (MatchRule rule : MatchRule.values()) {
                compare(rule, agencyId, records.stream().filter(each -> rule.kind().label().equals(each.label())).toList());
            }
            forget(agencyId, records.stream().filter(each -> each.label() == null).toList());
        });
        return !batch.isEmpty();
    }

    private void compare(MatchRule rule, String agencyId, List<Waiting> records) {
        if (records.isEmpty()) {
            return;
        }
        SameRecords links = rules.get(rule);
        Program program = program(rule, agencyId);
        Map<String, RecordFacts> byId = new LinkedHashMap<>();
        records.forEach(each -> byId.put(each.recordId(), each.facts()));
        List<Map<String, Object>> keys = byId.values().stream().map(each -> keys(each.recordId(), List.copyOf(rule.keys(each)))).toList();
        acts.step(program, CorrelationAct.CORRELATE, tx -> tx.run(KEEP_KEYS, Map.of("rows", keys)));
        Map<Pair, Double> before = links.linked(kept, List.copyOf(byId.keySet()));
        Map<Pair, Double> more = links.found(kept, byId, keys);
        List<Pair> fewer = before.keySet().stream().filter(pair -> !more.containsKey(pair)).sorted().toList();
        more.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        if (more.size() + fewer.size() > MOST_LINKS && records.size() > 1) {
            int half = records.size() / 2;
            compare(rule, agencyId, records.subList(0, half));
            compare(rule, agencyId, records.subList(half, records.size()));
            return;
        }
        Map<String, Object> facts = Map.of("records", List.copyOf(byId.keySet()), "linked",
                more.keySet().stream().map(Pair::inWords).toList(),
                "unlinked", fewer.stream().map(Pair::inWords).toList());
        acts.perform(program, CorrelationAct.CORRELATE, facts, (_, tx) -> {
            links.change(tx, more, fewer);
            return tx.run(Waiting.DONE, Waiting.rows(records));
        });
    }

    /** Records that are gone: their links went with them, and now their keys. */
    private void forget(String agencyId, List<Waiting> records) {
        if (!records.isEmpty()) {
            acts.step(program(MatchRule.SAME_PERSON, agencyId), CorrelationAct.CORRELATE, tx -> {
                tx.run(KEEP_KEYS, Map.of("rows", records.stream().map(each -> keys(each.recordId(), List.of())).toList()));
                return tx.run(Waiting.DONE, Waiting.rows(records));
            });
        }
    }

    private static Map<String, Object> keys(String recordId, List<String> keys) {
        return Map.of("recordId", recordId, "keys", keys);
    }

    private static Program program(MatchRule rule, String agencyId) {
        return Program.correlationRule(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), agencyId);
    }
}
