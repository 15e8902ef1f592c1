package org.leadgraph.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditTicket;
import org.springframework.stereotype.Component;

/** Acts of this process that have begun, and acts whose beginning or end may be missing in the log. */
@Component
class OpenActs {
    /** Acts under way, each with the number of an entry before its beginning. */
    private final Map<String, Long> underWay = new HashMap<>();
    private final Map<String, ActOutcome> ends = new HashMap<>();
    private final List<AuditTicket> tickets = new ArrayList<>();
    private @Nullable Set<String> begunMeanwhile;
    private long newest;
    /** At the start, because of the process before. */
    private long doubts = 1;
    private long settledDoubts;

    /**
     * The acts at one moment, to settle those in doubt.
     *
     * @param underWay
     *            acts that will note their end themselves
     * @param doubts
     *            how many doubts there have been by then
     */
    record Settling(Set<String> underWay, Map<String, ActOutcome> ends, long doubts) {}

    synchronized void begins(String attemptId) {
        underWay.put(attemptId, newest);
        if (begunMeanwhile != null) {
            begunMeanwhile.add(attemptId);
        }
    }

    /** An entry of an act is in the log. */
    synchronized void noted(long sequence) {
        newest = Math.max(newest, sequence);
    }

    synchronized void ends(String attemptId) {
        underWay.remove(attemptId);
    }

    /**
     * Nobody works on this act any more, and its end may be missing in the log.
     *
     * @param ticket
     *            of the entry that could not be written; null when it was not even taken
     * @param outcome
     *            how it ended; null when it did not begin, or only the graph knows
     */
    synchronized void inDoubt(String attemptId, @Nullable AuditTicket ticket, @Nullable ActOutcome outcome) {
        underWay.remove(attemptId);
        doubts++;
        if (ticket != null) {
            tickets.add(ticket);
        }
        if (outcome != null) {
            ends.put(attemptId, outcome);
        }
    }

    /** Empty when nothing is in doubt, or an entry is still on its way. */
    synchronized Optional<Settling> beginSettling() {
        tickets.removeIf(ticket -> ticket.isDurable() || ticket.isLost());
        if (doubts == settledDoubts || !tickets.isEmpty()) {
            return Optional.empty();
        }
        begunMeanwhile = new HashSet<>();
        return Optional.of(new Settling(Set.copyOf(underWay.keySet()), Map.copyOf(ends), doubts));
    }

    /** Acts that have begun since settling did. */
    synchronized Set<String> begunMeanwhile() {
        return begunMeanwhile == null ? Set.of() : Set.copyOf(begunMeanwhile);
    }

    /**
     * Every act up to this entry has its end in the log.
     *
     * @param settling
     *            the acts at that moment; later doubts remain
     */
    synchronized void settled(Settling settling, long upTo) {
        settledDoubts = settling.doubts();
        ends.keySet().removeAll(settling.ends().keySet());
        noted(upTo);
    }

    synchronized void endSettling() {
        begunMeanwhile = null;
    }

    /** Up to this entry, every act has its end in the log; empty while that is not known. */
    synchronized Optional<Long> settledUpTo() {
        return doubts == settledDoubts
                ? Optional.of(underWay.values().stream().min(Long::compareTo).orElse(newest))
                : Optional.empty();
    }
}
