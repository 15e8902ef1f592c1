package org.leadgraph.correlation;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * The act is the same, and is noted in the same way, whether or not anything was found, and how many acts there are depends on the owner's records alone: what an owner reads of it in
 * the log tells of nobody else's (INV-13).
 */
@Component
class Correlator {
    /** Few, because all links of a batch are made in one transaction, and a place may have thousands that are like it. */
    private static final int BATCH = 25;
    private static final NamedQuery<Long> KEEP_KEYS = NamedQuery.of("correlation/keep-keys", row -> row.number("records"));

    private static final NamedQuery<String> HELD = NamedQuery.of("correlation/held", row -> row.text("pair"));

    private final Looks.Kept kept;
    private final Acts acts;
    private final Map<MatchRule, SameRecords> rules = new EnumMap<>(MatchRule.class);
    private String lastOri = "";

    Correlator(Looks looks, Acts acts, CorrelationSettings settings) {
        this.kept = looks.ofTheService();
        this.acts = acts;
        for (MatchRule rule : MatchRule.values()) {
            rules.put(rule, new SameRecords(rule, settings.enough(rule)));
        }
    }

    /**
     * Compares a batch: records of one ORI, whose turn is next.
     *
     * @return whether there was one
     */
    boolean next() {
        List<Waiting> batch = after(lastOri);
        if (batch.isEmpty()) {
            batch = after("");
        }
        if (batch.isEmpty()) {
            return false;
        }
        lastOri = batch.getFirst().ori();
        String agencyId = batch.getFirst().agencyId();
        for (MatchRule rule : MatchRule.values()) {
            compare(rule, agencyId, batch.stream().filter(each -> rule.kind().label().equals(each.label())).toList());
        }
        forget(agencyId, batch.stream().filter(each -> each.label() == null).toList());
        return true;
    }

    private List<Waiting> after(String ori) {
        return kept.read(Waiting.NEXT, Map.of("after", ori, "owners", 1, "limit", BATCH, "labels", RecordsToCompare.LABELS));
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
        Set<String> held = new HashSet<>(kept.read(HELD, Map.of("pairs", more.keySet().stream().map(Pair::inWords).toList())));
        more.keySet().removeIf(pair -> held.contains(pair.inWords()));
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
