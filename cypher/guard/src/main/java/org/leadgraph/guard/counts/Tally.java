package org.leadgraph.guard.counts;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.collections.api.map.primitive.MutableIntLongMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntLongHashMap;
import org.leadgraph.visibility.ScopeLabel;

/**
 * Numbers of nodes by their labels and their scope; of a change, how many more or fewer. A node without exactly one scope exists for nobody, and is not in it
 * (INV-3). Not safe for several threads.
 */
final class Tally {
    private final Map<Set<String>, MutableIntLongMap> numbers = new HashMap<>();

    /** So many nodes with exactly these labels, that of the scope among them. */
    void add(Collection<String> labels, long nodes) {
        Set<String> others = new TreeSet<>();
        OptionalInt scope = OptionalInt.empty();
        for (String label : labels) {
            OptionalInt number = ScopeLabel.number(label);
            if (number.isPresent() && scope.isPresent()) {
                return;
            } else if (number.isPresent()) {
                scope = number;
            } else {
                others.add(label);
            }
        }
        if (scope.isPresent()) {
            ofLabels(others).addToValue(scope.getAsInt(), nodes);
        }
    }

    void add(Tally change) {
        change.numbers.forEach((labels, byScope) -> byScope.forEachKeyValue((scope, nodes) -> ofLabels(labels).addToValue(scope, nodes)));
    }

    /** How many nodes have at least one of these labels and a scope that is among these. */
    long sum(Set<String> labels, BitSet scopes) {
        long sum = 0;
        for (Map.Entry<Set<String>, MutableIntLongMap> each : numbers.entrySet()) {
            if (!Collections.disjoint(each.getKey(), labels)) {
                for (int scope = scopes.nextSetBit(0); scope >= 0; scope = scopes.nextSetBit(scope + 1)) {
                    sum += each.getValue().get(scope);
                }
            }
        }
        return sum;
    }

    private MutableIntLongMap ofLabels(Set<String> labels) {
        return numbers.computeIfAbsent(labels, _ -> new IntLongHashMap());
    }
}
