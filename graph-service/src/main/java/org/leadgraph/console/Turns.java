package org.leadgraph.console;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.leadgraph.problem.LimitExceeded;

/**
 * Who may run a query now. A user beyond the own number is refused at once; an agency beyond its number, and everybody beyond the number for all, waits in
 * the order of arrival. What an agency has waiting counts among its number, so no agency fills the queue.
 */
final class Turns {
    private final ConsoleSettings settings;
    private final int atOnce;
    private final Semaphore all;
    private final Map<String, Semaphore> users = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> agencies = new ConcurrentHashMap<>();

    /**
     * @param atOnce
     *            most queries at once
     */
    Turns(ConsoleSettings settings, int atOnce) {
        this.settings = settings;
        this.atOnce = atOnce;
        this.all = new Semaphore(atOnce, true);
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws LimitExceeded
     *             when there is no turn
     */
    <T> T in(String userId, String agencyId, Supplier<T> work) {
        Semaphore user = users.computeIfAbsent(userId, _ -> new Semaphore(settings.ofUser()));
        if (!user.tryAcquire()) {
            throw none("You are running " + settings.ofUser() + " queries already. Wait until one of them has ended.");
        }
        try {
            return ofAgency(agencyId, work);
        } finally {
            user.release();
        }
    }

    /** How many wait for one of all turns. */
    int waiting() {
        return all.getQueueLength();
    }

    private <T> T ofAgency(String agencyId, Supplier<T> work) {
        Semaphore agency = agencies.computeIfAbsent(agencyId, _ -> new Semaphore(settings.ofAgency(), true));
        if (agency.getQueueLength() + waiting() >= settings.waiting()) {
            throw none("Many queries are waiting. Try again in a minute.");
        }
        long patient = System.nanoTime() + settings.patience().toNanos();
        acquire(agency, patient);
        try {
            acquire(all, patient);
            try {
                return work.get();
            } finally {
                all.release();
            }
        } finally {
            agency.release();
        }
    }

    private void acquire(Semaphore turns, long until) {
        try {
            if (!turns.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw none("Other queries took too long. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw none("The service is stopping.");
        }
    }

    private LimitExceeded none(String message) {
        return new LimitExceeded(ConsoleProblem.TOO_MANY_QUERIES, message, atOnce + " queries at once");
    }
}
