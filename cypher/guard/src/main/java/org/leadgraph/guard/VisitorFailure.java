package org.leadgraph.guard;

import org.neo4j.kernel.api.exceptions.Status;

/** A refusal of the door, as Bolt tells it: one of Neo4j's codes, and our words with our code before them. */
final class VisitorFailure extends RuntimeException implements Status.HasStatus {
    private static final long serialVersionUID = 1L;
    private final transient Status status;

    VisitorFailure(BoltDoor.Refused refused) {
        super(refused.getMessage());
        this.status = switch (refused.kind()) {
            case TEXT -> Status.Statement.ArgumentError;
            case NOT_PERMITTED -> Status.Security.Forbidden;
            case LIMIT -> Status.Statement.ExecutionTimeout;
            case SIGNED_OUT -> Status.Security.TokenExpired;
            case FAULT -> Status.General.UnknownError;
            case LATER -> Status.General.DatabaseUnavailable;
        };
    }

    @Override
    public Status status() {
        return status;
    }
}
