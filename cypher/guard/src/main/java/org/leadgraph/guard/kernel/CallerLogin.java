package org.leadgraph.guard.kernel;

import java.util.Optional;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** A login that sees a caller's view, or nothing: of the reader account itself, and of the caller it impersonates. */
public final class CallerLogin extends LoginContext {
    private final Optional<Caller> caller;
    private final GuardedDatabase database;

    public CallerLogin(AuthSubject subject, ClientConnectionInfo connection, Optional<Caller> caller, GuardedDatabase database) {
        super(subject, connection);
        this.caller = caller;
        this.database = database;
    }

    @Override
    public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
        boolean guarded = target.name().equals(database.name()) && ids != IdLookup.EMPTY;
        // Neo4j also asks before it has a database, to find the way there, and for its system database: nothing is visible then.
        View view = guarded ? caller.map(database.policies()::viewOf).orElse(View.EMPTY) : View.EMPTY;
        AllowedTokens allowed = guarded && caller.isPresent() ? AllowedTokens.of(ids) : AllowedTokens.NONE;
        return new CallerSecurityContext(subject(), database.accessMode(view, allowed), connectionInfo(), target.name(), view,
                caller.orElse(null));
    }
}
