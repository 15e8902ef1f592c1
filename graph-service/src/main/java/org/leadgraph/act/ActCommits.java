package org.leadgraph.act;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.graph.Unfinished;
import org.leadgraph.search.OutcomeUnknown;

/** Does acts: each once, in one transaction. */
final class ActCommits {
    private static final int MOST_TRIES = 8;
    private static final long SHORTEST_PAUSE_NANOS = 5_000_000;

    private final SystemGraph graph;
    private final ActMarks marks;

    ActCommits(SystemGraph graph, ActMarks marks) {
        this.graph = graph;
        this.marks = marks;
    }

    /** The act has been done, and its result was lost on the way. */
    static final class ResultLost extends OutcomeUnknown {
        private static final long serialVersionUID = 1L;

        ResultLost(Attempt attempt, Throwable cause) {
            super(attempt.requested(), cause);
        }
    }

    /**
     * Does the work of an act. It is tried again when the database did not commit it because of others, or could not be reached; work that was committed is not.
     *
     * @throws Unfinished
     *             when no try succeeded; then nothing has happened
     * @throws ResultLost
     *             when it was committed all the same
     * @throws OutcomeUnknown
     *             when nobody can say whether it was
     */
    <T> T commit(Attempt attempt, Function<SystemTransaction, T> work) {
        for (int tries = 1;; tries++) {
            try {
                return graph.once(tx -> {
                    ActMarks.leave(tx, attempt);
                    return work.apply(tx);
                });
            } catch (Unfinished unfinished) {
                if (unfinished.perhapsCommitted() && isDone(attempt, unfinished)) {
                    throw new ResultLost(attempt, unfinished);
                }
                if (tries == MOST_TRIES) {
                    throw unfinished;
                }
                pause(tries);
            }
        }
    }

    private boolean isDone(Attempt attempt, Unfinished unfinished) {
        try {
            return !marks.done(List.of(attempt.attemptId())).isEmpty();
        } catch (RuntimeException _) {
            throw new OutcomeUnknown(attempt.requested(), unfinished);
        }
    }

    /** Longer each time, and random, so that the same two acts do not collide again and again. */
    private static void pause(int tries) {
        long longest = SHORTEST_PAUSE_NANOS << tries;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }
}
