package org.leadgraph.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: one thread takes what is waiting, writes it, syncs once, tells the waiting, and looks again. While it syncs the next
 * group gathers, so the groups grow with the load and nobody waits for a timer.
 */
final class CommitQueue {

    /** Bounds the memory of one write; the head's distance bounds it too. */
    private static final int LARGEST_GROUP = 1_024;

    /** Bounds the memory while a disk stands still: whoever gave up waiting left his entry here. */
    private static final int MOST_WAITING = 1 << 16;

    private record Waiting(AuditEntry entry, byte[] json, AuditTicket ticket) {}

    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ChainWriter writer;
    private final Thread thread;
    /** Guards the two below together with adding: nothing is added that the thread does not see. */
    private final Object gate = new Object();
    private @Nullable AuditUnavailable failure;
    private @Nullable AuditTicket last;

    private CommitQueue(ChainWriter writer) {
        this.writer = writer;
        thread = Thread.ofPlatform().daemon().name("audit-writer").unstarted(this::run);
    }

    static CommitQueue start(ChainWriter writer) {
        CommitQueue queue = new CommitQueue(writer);
        queue.thread.start();
        return queue;
    }

    AuditTicket add(AuditEntry entry, byte[] json, Duration patience) {
        AuditTicket ticket = new AuditTicket(patience);
        synchronized (gate) {
            if (failure != null) {
                throw new AuditUnavailable(failure.getMessage(), failure.getCause());
            }
            if (last != null) {
                throw new AuditUnavailable("The search log is closed.");
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
            return Optional.ofNullable(failure);
        }
    }

    void close() {
        boolean failedBefore;
        synchronized (gate) {
            failedBefore = failure != null;
            if (!failedBefore && last == null) {
                last = new AuditTicket(Duration.ZERO);
                LogEvent closed = new LogEvent.Closed();
                waiting.add(new Waiting(closed, EntryJson.write(closed), last));
            }
        }
        joinThread();
        if (!failedBefore && failure().isPresent()) {
            throw failure().orElseThrow();
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        try (writer) {
            boolean open = true;
            while (open) {
                group.clear();
                Waiting first = waiting.poll(writer.untilHead().toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    writer.signHeadOfNewEntries();
                } else {
                    group.add(first);
                    waiting.drainTo(group, Math.min(LARGEST_GROUP, writer.entriesUntilHead()) - 1);
                    open = group.getLast().ticket() != last();
                    commit(group, open);
                }
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            fail(e, group);
        }
    }

    private void commit(List<Waiting> group, boolean open) throws IOException {
        long number = 0;
        for (Waiting each : group) {
            number = writer.add(each.entry(), each.json());
        }
        writer.commit();
        if (!open) {
            writer.signHeadOfNewEntries();
        }
        number -= group.size() - 1;
        for (Waiting each : group) {
            each.ticket().durable(number++);
        }
    }

    /** Whoever waits, in this group or behind it, gets no confirmation; whoever comes later is refused. */
    private void fail(Throwable cause, List<Waiting> group) {
        AuditUnavailable failed = new AuditUnavailable("The search log cannot be written; open it anew when its disk is in order.", cause);
        synchronized (gate) {
            failure = failed;
            waiting.drainTo(group);
        }
        group.forEach(each -> each.ticket().failed(failed));
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
