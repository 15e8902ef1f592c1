package org.leadgraph.limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.LimitExceeded;

/**
 * Who may ask now. A user with too many questions is refused at once. Everybody else waits if there is no room, and the next turn goes to the agency that has
 * the fewest, so that no agency, however many its users, shuts another one out: not from turns, and not from the places where one waits for them either.
 * <p>
 * A refusal says how many the user has, or that there was no turn. Which other agencies are busy is in neither.
 */
public final class Turns {
    private final Bounds bounds;
    /** Those that have turns or wait. */
    private final Map<String, Agency> agencies = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();
    private int taken;
    private int waiting;
    private long came;
    private long given;

    public Turns(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * @param ofUser
     *            most of one user, those that wait among them
     * @param ofAgency
     *            most of one agency at once
     * @param atOnce
     *            most of all at once
     * @param waiting
     *            most that wait
     * @param longestWait
     *            longest time that one waits
     */
    public record Bounds(int ofUser, int ofAgency, int atOnce, int waiting, Duration longestWait) {
        public Bounds {
            if (ofUser < 1 || ofAgency < 1 || atOnce < 1 || waiting < 0 || longestWait.isNegative()) {
                throw new IllegalArgumentException("There is at least one turn for each, and no time to wait is less than none");
            }
        }
    }

    /** Leave to ask, until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Agency {
        private int taken;
        /** Number of its last turn; 0 before the first. */
        private long served;
        private final Deque<Place> waiting = new ArrayDeque<>();
    }

    private record Place(long number, String userId, String agencyId, CompletableFuture<Turn> turn) {}

    /**
     * Does the work when it is its turn.
     *
     * @throws LimitExceeded
     *             when there is no turn; the same request may succeed later
     */
    public <T> T in(String userId, String agencyId, Supplier<T> work) {
        try (Turn _ = take(userId, agencyId)) {
            return work.get();
        }
    }

    /**
     * Waits for a turn; the caller closes it.
     *
     * @throws LimitExceeded
     *             as {@link #in}
     */
    public Turn take(String userId, String agencyId) {
        CompletableFuture<Turn> turn = ask(userId, agencyId);
        try {
            return turn.get(bounds.longestWait().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LimitExceeded full ? full : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            return atTheLastMoment(turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave(turn);
            throw none();
        }
    }

    /**
     * A turn as soon as there is one; it fails with {@link LimitExceeded} when there is none, also later, when others take its place. Whoever does not want it any
     * more cancels it.
     */
    public CompletableFuture<Turn> ask(String userId, String agencyId) {
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        synchronized (this) {
            if (users.getOrDefault(userId, 0) >= bounds.ofUser()) {
                turn.completeExceptionally(none("You are asking " + bounds.ofUser()
                        + " questions already, and more of one user are not answered at once. Wait until one of them is answered.",
                        bounds.ofUser() + " questions of a user at once"));
                return turn;
            }
            users.merge(userId, 1, Integer::sum);
            agencies.computeIfAbsent(agencyId, _ -> new Agency()).waiting.add(new Place(came++, userId, agencyId, turn));
            waiting++;
            turn.whenComplete((_, failure) -> {
                if (failure != null) {
                    forget(agencyId, turn);
                }
            });
        }
        next();
        return turn;
    }

    /** Gives up a turn, or the place where one waits for it; again does nothing. */
    public static void leave(CompletableFuture<Turn> turn) {
        if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
            turn.join().close();
        }
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting;
    }

    /** Whether nothing is kept of anybody. */
    synchronized boolean isIdle() {
        return agencies.isEmpty() && users.isEmpty() && taken == 0 && waiting == 0;
    }

    private Turn atTheLastMoment(CompletableFuture<Turn> turn) {
        if (turn.completeExceptionally(none())) {
            throw none();
        }
        return turn.join();
    }

    /** Gives turns while there are any, and sends away who finds no place to wait. No waiting caller is called back while the lock is held. */
    private void next() {
        while (true) {
            Place called;
            boolean full = false;
            synchronized (this) {
                called = taken < bounds.atOnce() ? first() : null;
                if (called == null && waiting > bounds.waiting()) {
                    full = true;
                    called = last();
                }
                if (called == null) {
                    return;
                }
                if (!full) {
                    give(called);
                }
            }
            if (full) {
                called.turn().completeExceptionally(none());
            } else if (!called.turn().complete(turn(called))) {
                end(called);
            }
        }
    }

    /** The first that waits of the agency that has the fewest turns; of several such, of the one that had its last turn longest ago. */
    private @Nullable Place first() {
        return agencies.values().stream().filter(agency -> !agency.waiting.isEmpty() && agency.taken < bounds.ofAgency())
                .min(Comparator.<Agency>comparingInt(agency -> agency.taken).thenComparingLong(agency -> agency.served)
                        .thenComparingLong(agency -> agency.waiting.getFirst().number()))
                .map(agency -> agency.waiting.peekFirst()).orElse(null);
    }

    /** The latest of the agency with the most waiting; of several such agencies, the latest of all. */
    private Place last() {
        return agencies.values().stream().filter(agency -> !agency.waiting.isEmpty())
                .max(Comparator.<Agency>comparingInt(agency -> agency.waiting.size())
                        .thenComparing(agency -> agency.waiting.getLast().number()))
                .orElseThrow().waiting.getLast();
    }

    private void give(Place called) {
        Agency agency = agencies.get(called.agencyId());
        agency.served = ++given;
        agency.waiting.remove(called);
        agency.taken++;
        waiting--;
        taken++;
    }

    private Turn turn(Place called) {
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
                end(called);
            }
        };
    }

    private void end(Place called) {
        synchronized (this) {
            agencies.get(called.agencyId()).taken--;
            taken--;
            gone(called);
        }
        next();
    }

    /** Somebody who waited waits no more. */
    private synchronized void forget(String agencyId, CompletableFuture<Turn> turn) {
        Agency agency = agencies.get(agencyId);
        if (agency != null) {
            agency.waiting.stream().filter(place -> place.turn() == turn).findFirst().ifPresent(place -> {
                agency.waiting.remove(place);
                waiting--;
                gone(place);
            });
        }
    }

    private void gone(Place place) {
        users.computeIfPresent(place.userId(), (_, count) -> count == 1 ? null : count - 1);
        agencies.computeIfPresent(place.agencyId(), (_, agency) -> agency.taken == 0 && agency.waiting.isEmpty() ? null : agency);
    }

    private LimitExceeded none() {
        return none("There was no turn for this question. Ask again in a minute.", bounds.atOnce() + " questions at once");
    }

    private static LimitExceeded none(String message, String limit) {
        return LimitExceeded.forNow(LimitProblem.TOO_MANY_QUERIES, message, limit);
    }
}
