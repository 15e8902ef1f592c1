package org.leadgraph.guard.door;

import org.neo4j.kernel.api.exceptions.Status;

/** A refusal by the door, in Bolt's form: one of Neo4j's codes, and our message with our code before it. */
final class VisitorFailure extends RuntimeException implements Status.HasStatus {
    private static final long serialVersionUID = 1L;
    private final transient Status status;

    VisitorFailure(BoltDoor.Refused refused) {
        super(refused.getMessage());
        this.status = switch (refused.kind()) {
            // Drivers run a transaction again for half a minute when a code is of the passing ones; a bound is reached again each time.
            case TEXT, LIMIT -> Status.Statement.ArgumentError;
            case NOT_PERMITTED -> Status.Security.Forbidden;
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
