package org.leadgraph.guard.door;

import org.leadgraph.guard.kernel.CallerLogin;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** A person on a Bolt connection. The statements of such a connection go to the door; should the database itself be asked all the same, nothing is visible. */
final class VisitorLogin extends LoginContext {
    private final BoltDoor.Visit visit;
    private final CallerLogin nothing;

    VisitorLogin(AuthSubject subject, ClientConnectionInfo connection, BoltDoor.Visit visit, CallerLogin nothing) {
        super(subject, connection);
        this.visit = visit;
        this.nothing = nothing;
    }

    BoltDoor.Visit visit() {
        return visit;
    }

    @Override
    public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
        return nothing.authorize(ids, target, log, atMillis);
    }
}
