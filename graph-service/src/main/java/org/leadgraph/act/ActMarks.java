package org.leadgraph.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Service;

/**
 * Marks that acts leave in the graph, each in the transaction of its act: what has a mark was done, and what has none was not. They show what the log does not
 * know, and stop an act that is sent again with its key.
 */
@Service
public class ActMarks {
    /** How long they are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    static final NamedQuery<Row> NEXT = NamedQuery.of("act/next", row -> row);

    private record Before(@Nullable String actId, @Nullable String what, @Nullable ZonedDateTime at) {}

    private static final NamedQuery<Before> MARK = NamedQuery.of("act/mark",
            row -> new Before(row.textOrNull("actId"), row.textOrNull("what"), row.momentOrNull("at")));
    private static final NamedQuery<String> DONE = NamedQuery.of("act/done", row -> row.text("attemptId"));
    private static final NamedQuery<Long> FORGET = NamedQuery.of("act/forget", row -> row.number("forgotten"));
    private static final int MOST_AT_ONCE = 5_000;

    private final SystemGraph graph;
    private final Clock clock;

    ActMarks(SystemGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Waits for the turn of an act and leaves its mark.
     *
     * @throws InvalidRequest
     *             when another request has done it under the same key, or the key stands for something else
     */
    static void leave(SystemTransaction tx, Attempt attempt) {
        // Locks first: acts follow one another, so each decides on what the one before has left. The query sets a plain value before it counts: counting alone
        // takes a second lock of the node before the first, and lets go of it at once, so that an act that counts twice and one that waits would stop each other.
        tx.run(NEXT, Map.of("act", attempt.act().name()));
        Map<String, Object> mark = new HashMap<>(
                Map.of("attemptId", attempt.attemptId(), "actId", attempt.actId(), "act", attempt.act().name()));
        ActKey key = attempt.key();
        mark.put("key", key == null ? null : key.key());
        mark.put("what", key == null ? null : key.what());
        Before before = tx.run(MARK, mark).getFirst();
        // The answer of one request may be made a second time: what acts make then has the same ids.
        if (key == null || before.actId() == null || before.actId().equals(attempt.actId())) {
            return;
        }
        if (!key.what().equals(before.what())) {
            throw new InvalidRequest(ActProblem.IDEMPOTENCY_KEY_USED,
                    "This Idempotency-Key was sent with another request before. Send a new key with each request; repeat a key only with the same request.");
        }
        throw new InvalidRequest(ActProblem.ACT_DONE_BEFORE, "This was done under the same Idempotency-Key before, at "
                + (before.at() == null ? "an earlier time" : before.at().toInstant()) + ", by the request " + before.actId()
                + ". It was not done again. Look at its result.");
    }

    /** Which of these acts have been done. One that is still being committed is waited for. */
    public Set<String> done(Collection<String> attemptIds) {
        return graph.inTransaction(tx -> {
            tx.run(NEXT, Map.of("act", "ACTS_SETTLE"));
            return Set.copyOf(tx.run(DONE, Map.of("attemptIds", List.copyOf(attemptIds))));
        });
    }

    /** Whether a mark that was left then would still be there. */
    public boolean isKeptSince(Instant moment) {
        return moment.isAfter(clock.instant().minus(KEPT));
    }

    /** Forgets marks that are old enough. */
    public void forgetOld() {
        Map<String, Object> old = Map.of("before", clock.instant().minus(KEPT).atZone(ZoneOffset.UTC), "most", MOST_AT_ONCE);
        while (graph.inTransaction(tx -> tx.run(FORGET, old)).getFirst() == MOST_AT_ONCE) {
            // Until none is left.
        }
    }
}
