package org.leadgraph.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: one thread takes the entries that are waiting, writes them, syncs once, confirms them, and starts again. Entries that arrive during a sync
 * form the next group, so groups grow with the load and no entry waits for a timer.
 * <p>
 * When a write fails, entries that wait or come later are refused at once, and the same thread tries to open the files again until that succeeds.
 */
final class CommitQueue {

    /** Bounds the memory of one write; the head's distance bounds it too. */
    private static final int LARGEST_GROUP = 1_024;

    /** Bounds the memory while a disk does not respond: callers that gave up waiting left their entries here. */
    private static final int MOST_WAITING = 1 << 16;

    private record Waiting(AuditEntry entry, byte[] json, AuditTicket ticket) {}

    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final LogOpening opening;
    private final Thread thread;
    private volatile ChainWriter writer;
    /** By {@link System#nanoTime}, and null while nothing is being written. */
    private volatile @Nullable Long writingSince;
    /** Guards the four below together with adding: nothing is added that the thread does not see. */
    private final Object gate = new Object();
    private @Nullable Outage outage;
    private @Nullable AuditTicket last;
    private boolean closing;
    private @Nullable CompletableFuture<Boolean> wanted;

    private CommitQueue(LogOpening opening, ChainWriter writer) {
        this.opening = opening;
        this.writer = writer;
        thread = Thread.ofPlatform().daemon().name("audit-writer").unstarted(this::run);
    }

    static CommitQueue start(LogOpening opening, ChainWriter writer) {
        CommitQueue queue = new CommitQueue(opening, writer);
        queue.thread.start();
        return queue;
    }

    AuditTicket add(AuditEntry entry, byte[] json, Duration patience) {
        AuditTicket ticket = new AuditTicket(patience);
        synchronized (gate) {
            if (closing || last != null) {
                throw new AuditUnavailable("The search log is closed.");
            }
            if (outage != null) {
                throw outage.refusal();
            }
            if (waiting.size() >= MOST_WAITING) {
                throw new AuditUnavailable("Too many entries wait for the disk of the search log.");
            }
            waiting.add(new Waiting(entry, json, ticket));
        }
        return ticket;
    }

    Optional<AuditUnavailable> failure() {
        synchronized (gate) {
            if (outage != null) {
                return Optional.of(outage.refusal());
            }
        }
        return standsStill()
                ? Optional.of(new AuditUnavailable("The disk of the search log does not respond, so nothing is answered: try again later."))
                : Optional.empty();
    }

    /** Whether a write takes longer than anybody waits for it. */
    boolean standsStill() {
        Long since = writingSince;
        return since != null && System.nanoTime() - since > opening.place().settings().patience().toNanos();
    }

    /** The newest head signed since the log was opened, as it is in its file. */
    Optional<String> lastHead() {
        return writer.lastHead();
    }

    /** Opens the files again now after a failure; returns whether entries are accepted afterwards. */
    boolean tryAgain() {
        CompletableFuture<Boolean> answer;
        synchronized (gate) {
            if (outage == null || closing) {
                return outage == null && !closing;
            }
            answer = wanted == null ? new CompletableFuture<>() : wanted;
            wanted = answer;
            gate.notifyAll();
        }
        return answer.join();
    }

    void close() {
        boolean failedBefore;
        synchronized (gate) {
            failedBefore = outage != null;
            closing = true;
            if (!failedBefore) {
                queueTheEnd();
            }
            gate.notifyAll();
        }
        joinThread();
        if (!failedBefore && failure().isPresent()) {
            throw failure().orElseThrow();
        }
    }

    /** Within the gate: the last entry, behind which nothing is taken. */
    private void queueTheEnd() {
        if (last == null) {
            last = new AuditTicket(Duration.ZERO);
            LogEvent closed = new LogEvent.Closed();
            waiting.add(new Waiting(closed, EntryJson.write(closed), last));
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        boolean open = true;
        while (open) {
            try {
                write(group);
                open = false;
            } catch (IOException | InterruptedException | RuntimeException | Error e) {
                fail(e, group);
                open = recover();
            }
        }
    }

    private void write(List<Waiting> group) throws IOException, InterruptedException {
        for (boolean open = true; open;) {
            group.clear();
            Waiting first = waiting.poll(Math.max(0, writer.untilHead().toMillis()), TimeUnit.MILLISECONDS);
            writingSince = System.nanoTime();
            opening.lookAtClock(writer);
            if (first == null) {
                writer.commit();
                writer.signHeadOfNewEntries();
            } else {
                group.add(first);
                waiting.drainTo(group, Math.min(LARGEST_GROUP, Math.max(1, writer.entriesUntilHead())) - 1);
                open = group.getLast().ticket() != last();
                commit(group, open);
            }
            writingSince = null;
        }
        writer.close();
    }

    private void commit(List<Waiting> group, boolean open) throws IOException {
        for (Waiting each : group) {
            each.ticket().numbered(writer.add(each.entry(), each.json()));
        }
        writer.commit();
        if (!open) {
            writer.signHeadOfNewEntries();
        }
        for (Waiting each : group) {
            each.ticket().durable();
        }
    }

    /** Some entries of this group may be durable; the others that wait get no confirmation, and later ones are refused. */
    private void fail(Throwable cause, List<Waiting> group) {
        writingSince = null;
        Outage begun = new Outage(opening.place().clock().instant(), opening.place().bell(), cause);
        opening.failed(writer);
        long durable = writer.confirmed().sequence();
        synchronized (gate) {
            outage = begun;
            waiting.drainTo(group);
        }
        begun.tell();
        group.forEach(each -> each.ticket().failedBehind(durable, begun.refusal()));
        group.clear();
    }

    /** Whether the log goes on; it does not when it is closed meanwhile. */
    private boolean recover() {
        while (true) {
            CompletableFuture<Boolean> answer = awaitOccasion();
            Outage over = Objects.requireNonNull(outage);
            boolean closed;
            boolean open = false;
            synchronized (gate) {
                closed = closing;
            }
            if (!closed) {
                try {
                    writer = opening.again(over.resumed());
                    synchronized (gate) {
                        outage = null;
                        if (closing) {
                            // Closed while the files were being opened; close() waits for this thread.
                            queueTheEnd();
                        }
                    }
                    over.end(opening.place().clock().instant());
                    open = true;
                } catch (IOException | ChainBroken | RuntimeException | Error e) {
                    over.stillBecause(e);
                }
            }
            if (answer != null) {
                answer.complete(open);
            }
            if (open || closed) {
                return open;
            }
        }
    }

    /** Returns when the time for the next attempt has come, or somebody wants it now, or the log is closed; whom to tell how it went. */
    private @Nullable CompletableFuture<Boolean> awaitOccasion() {
        synchronized (gate) {
            try {
                if (wanted == null && !closing) {
                    gate.wait(opening.place().settings().retry().toMillis());
                }
            } catch (InterruptedException _) {
                // There is no reason to; the next attempt comes a little earlier.
            }
            CompletableFuture<Boolean> answer = wanted;
            wanted = null;
            return answer;
        }
    }

    private @Nullable AuditTicket last() {
        synchronized (gate) {
            return last;
        }
    }

    private void joinThread() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
