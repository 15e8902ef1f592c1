package org.leadgraph.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An entry on its way into the log. */
public final class AuditTicket {

    private final CompletableFuture<Long> sequence = new CompletableFuture<>();
    private final Duration patience;
    /** Of the entry, once the writing thread has sealed it; only that thread uses it. */
    private long number;

    AuditTicket(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when the entry is durable, and with it every entry appended before it.
     *
     * @return the entry's number in the log
     * @throws AuditUnavailable
     *             when it is not durable, or not in time; it may then still be found in the log
     */
    public long await() {
        try {
            return sequence.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new AuditUnavailable(String.valueOf(failed.getCause().getMessage()), failed.getCause().getCause());
        } catch (TimeoutException _) {
            throw new AuditUnavailable("The search log did not write the entry within " + patience + ".");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable("Interrupted while waiting for the search log.");
        }
    }

    /** Whether the entry is durable already. */
    public boolean isDurable() {
        return sequence.isDone() && !sequence.isCompletedExceptionally();
    }

    /** Whether the entry will never be durable. */
    public boolean isLost() {
        return sequence.isCompletedExceptionally();
    }

    void numbered(long given) {
        number = given;
    }

    void durable() {
        sequence.complete(number);
    }

    /** The log has failed, and everything up to this number is durable. */
    void failedBehind(long durable, Throwable cause) {
        if (number > 0 && number <= durable) {
            durable();
        } else {
            sequence.completeExceptionally(cause);
        }
    }
}
