package org.leadgraph.guard.policy;

import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.exceptions.Status;

/** The guard cannot decide, so the transaction fails and nothing is shown. The message never names a record, a user or an agency. */
public final class GuardFailure extends RuntimeException implements Status.HasStatus {
    private static final long serialVersionUID = 1L;
    private final transient Status status;

    public GuardFailure(Status status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    @Override
    public Status status() {
        return status;
    }
}
