package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.RecordKind;
import org.leadgraph.sharing.Onlookers.Sight;
import org.leadgraph.visibility.ScopeLabel;

/** Counts of what a change would show and hide, by kind of record; never more than counts. */
final class Preview {
    private static final Set<String> LEAD_ENDS = Set.of("Casing", "TestFire");

    private final SystemTransaction tx;
    private final Map<Integer, Map<String, Integer>> counted = new HashMap<>();

    Preview(SystemTransaction tx) {
        this.tx = tx;
    }

    /**
     * What a change does to the records of one kind.
     *
     * @param kind
     *            their label
     * @param pointersGained
     *            how many more may appear as pointers
     */
    record KindChange(String kind, int recordsGained, int recordsLost, int pointersGained, int pointersLost) {
        boolean isAny() {
            return recordsGained + recordsLost + pointersGained + pointersLost > 0;
        }
    }

    /** Kinds of records that a change touches, in the order of the glossary; empty when it changes nothing. */
    List<KindChange> between(Sight before, Sight after) {
        List<KindChange> changes = new ArrayList<>();
        for (String kind : RecordKind.labels()) {
            KindChange change = new KindChange(kind, gained(kind, before.records(), after.records()),
                    gained(kind, after.records(), before.records()), gained(kind, pointable(kind, before), pointable(kind, after)),
                    gained(kind, pointable(kind, after), pointable(kind, before)));
            if (change.isAny()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Only exhibits are at the end of a lead. */
    private static BitSet pointable(String kind, Sight sight) {
        BitSet pointable = (BitSet) sight.pointers().clone();
        if (LEAD_ENDS.contains(kind)) {
            pointable.or(sight.leadEnds());
        }
        return pointable;
    }

    private int gained(String kind, BitSet before, BitSet after) {
        BitSet gained = (BitSet) after.clone();
        gained.andNot(before);
        return gained.stream().map(number -> kindsIn(number).getOrDefault(kind, 0)).sum();
    }

    /** The label of a scope cannot be a parameter of a scan by label, so the number is in the text. */
    private Map<String, Integer> kindsIn(int number) {
        return counted.computeIfAbsent(number, _ -> {
            Map<String, Integer> kinds = new HashMap<>();
            tx.run("MATCH (record:" + ScopeLabel.name(number)
                    + ") UNWIND labels(record) AS kind WITH kind WHERE kind IN $kinds RETURN kind, count(*) AS records",
                    Map.of("kinds", RecordKind.labels()),
                    row -> kinds.put(row.text("kind"), (int) row.number("records")));
            return kinds;
        });
    }
}
