package org.leadgraph.audit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An entry on its way into the log. */
public final class AuditTicket {

    private final CompletableFuture<Long> sequence = new CompletableFuture<>();
    private final Duration patience;

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
            throw new AuditUnavailable("The entry could not be written to the search log.", failed.getCause());
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

    void durable(long number) {
        sequence.complete(number);
    }

    void failed(Throwable cause) {
        sequence.completeExceptionally(cause);
    }
}
