package org.leadgraph.guard.door;

import org.leadgraph.guard.kernel.CallerLogin;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** A person on a Bolt connection. Statements of such a connection go to the door; if the database itself were asked all the same, nothing would be visible. */
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
