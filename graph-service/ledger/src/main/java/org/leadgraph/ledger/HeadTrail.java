package org.leadgraph.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Heads in their order, each checked against those before it. Of each only two numbers stay in memory: there is one a minute, for years. */
final class HeadTrail {

    /** Of proof that the year of {@link Retention#LEAST} has passed. */
    private static final int LEAST_DAYS = 365;

    private final ProvenDays days = new ProvenDays();
    private long[] sequences = new long[1_024];
    private long[] seconds = new long[1_024];
    private int count;
    private @Nullable Head last;

    void add(Head head) throws ChainBroken {
        days.add(head);
        requireFollows(head);
        if (count == sequences.length) {
            sequences = Arrays.copyOf(sequences, 2 * count);
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        sequences[count] = head.sequence();
        seconds[count] = head.time().getEpochSecond();
        count++;
        last = head;
    }

    int count() {
        return count;
    }

    @Nullable
    Head last() {
        return last;
    }

    private void requireFollows(Head head) throws ChainBroken {
        Head before = last;
        if (before == null) {
            if (head.from() != 1 || head.sequence() != 0 || head.logStart() != 1) {
                throw new ChainBroken("it is not the one that was signed before the first entry");
            }
            return;
        }
        if (head.from() != before.sequence() + 1 || head.sequence() < head.from()) {
            throw new ChainBroken("it does not follow the head before it: one was removed, inserted or moved");
        }
        if (head.logStart() < before.logStart()) {
            throw new ChainBroken("the log cannot begin earlier than it did");
        }
        if (head.logStart() > before.logStart()) {
            requireOldEnough(head);
        }
    }

    private void requireOldEnough(Head deleting) throws ChainBroken {
        long end = deleting.logStart() - 1;
        int index = Arrays.binarySearch(sequences, 0, count, end);
        if (index < 0) {
            throw new ChainBroken("entries were deleted up to a place that no head covers");
        }
        Instant yearBefore = deleting.time().atZone(ZoneOffset.UTC).minus(Retention.LEAST).toInstant();
        if (seconds[index] > yearBefore.getEpochSecond()) {
            throw new ChainBroken("entries were deleted before they were a year old");
        }
        if (days.after(end) < LEAST_DAYS) {
            throw new ChainBroken("entries were deleted as a year old, but the log was written on " + days.after(end)
                    + " days since: the clock was ahead");
        }
    }
}
