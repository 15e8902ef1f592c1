package org.leadgraph.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much time the log itself can prove: the number of different days (UTC) on which its heads were signed. A clock that is set ahead by years adds one day,
 * and no day counts twice however often the clock comes by. A service that stood still proves nothing meanwhile, so its log is kept longer.
 */
final class ProvenDays {

    private final Set<LocalDate> days = new HashSet<>();
    /** Days seen so far, by the last entry of the first head of each day. */
    private final TreeMap<Long, Integer> seen = new TreeMap<>();

    /** Takes the next head, in their order. */
    void add(Head head) {
        if (days.add(LocalDate.ofInstant(head.time(), ZoneOffset.UTC))) {
            seen.put(head.sequence(), days.size());
        }
    }

    /** Days that came after the head that ends with this entry, and that no head before it had seen. */
    int after(long sequence) {
        var then = seen.floorEntry(sequence);
        return days.size() - (then == null ? 0 : then.getValue());
    }
}
