package org.leadgraph.guard.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.AdminAccessMode;
import org.neo4j.internal.kernel.api.security.AdminActionOnResource;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.impl.api.security.RestrictedAccessMode;

/**
 * The security context of a caller's transaction. The base class grants administration commands and, from {@code withMode}, returns a context that grants
 * them again; this one denies them and stays itself.
 */
public final class CallerSecurityContext extends SecurityContext {
    private final View view;
    private final @Nullable Caller caller;

    CallerSecurityContext(AuthSubject subject, AccessMode mode, ClientConnectionInfo connection, String database, View view,
            @Nullable Caller caller) {
        super(subject, mode, connection, database);
        this.view = view;
        this.caller = caller;
    }

    /** The view that this transaction keeps from its start to its end. */
    public View view() {
        return view;
    }

    /** Who asks; null for an account that is no caller. */
    @Nullable
    public Caller caller() {
        return caller;
    }

    @Override
    public PermissionState allowExecuteAdminProcedure(int procedureId) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsAdminAction(AdminActionOnResource action) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    /**
     * Neo4j asks for less rights to run a procedure, and for all rights to see whether a {@code MERGE} or a constraint meets a hidden node. The latter would
     * tell that the node exists, so a caller never gets more than it has.
     */
    @Override
    public SecurityContext withMode(AccessMode other) {
        return other instanceof RestrictedAccessMode
                ? new CallerSecurityContext(subject(), other, connectionInfo(), database(), view, caller)
                : this;
    }

    @Override
    public SecurityContext withMode(AdminAccessMode adminAccessMode) {
        return this;
    }

    @Override
    public String description() {
        return "caller's view";
    }
}
