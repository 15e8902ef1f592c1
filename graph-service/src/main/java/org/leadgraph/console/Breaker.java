package org.leadgraph.console;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.leadgraph.problem.GraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Starts no further query while one runs on well past its time limit. The database ends every query at its limit; one that it cannot end could, if asked
 * again and again, take the whole machine.
 */
final class Breaker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Breaker.class);

    private final Duration longestWait;
    private final Scheduler timer = Schedulers.newSingle("console", true);
    private final AtomicInteger overdue = new AtomicInteger();

    /**
     * @param longestWait
     *            time after its bound that a query may take to end
     */
    Breaker(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /**
     * Does the work, if nothing is overdue.
     *
     * @param alarm
     *            told when this work becomes overdue
     * @throws GraphUnavailable
     *             while the console is shut
     */
    <T> T within(Duration bound, Runnable alarm, Supplier<T> work) {
        if (overdue.get() > 0) {
            throw new GraphUnavailable(ConsoleProblem.CONSOLE_PAUSED,
                    "A query is still running past its time limit, so no other is started until it ends. Try again in a minute.", null);
        }
        Watched watched = new Watched(alarm);
        var late = timer.schedule(watched::late, bound.plus(longestWait).toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            late.dispose();
            watched.end();
        }
    }

    @Override
    public void close() {
        timer.dispose();
    }

    /** One query: late once at most, and never after its end. */
    private final class Watched {
        private final Runnable alarm;
        private boolean late;
        private boolean ended;

        Watched(Runnable alarm) {
            this.alarm = alarm;
        }

        synchronized void late() {
            if (!ended) {
                late = true;
                overdue.incrementAndGet();
                alarm.run();
            }
        }

        synchronized void end() {
            ended = true;
            if (late && overdue.decrementAndGet() == 0) {
                log.info("The query that ran on has ended; others begin again");
            }
        }
    }
}
