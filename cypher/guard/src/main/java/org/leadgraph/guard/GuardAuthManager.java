package org.leadgraph.guard;

import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.security.AuthorizationViolationException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AbstractSecurityLog;
import org.neo4j.internal.kernel.api.security.AuthSubject;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.database.PrivilegeDatabaseReference;

/** Who may connect, and who may act for a caller. */
final class GuardAuthManager extends AuthManager {
    private final Accounts accounts;
    private final GuardedDatabase database;

    GuardAuthManager(Accounts accounts, GuardedDatabase database) {
        this.accounts = accounts;
        this.database = database;
    }

    @Override
    public LoginContext login(Map<String, Object> token, ClientConnectionInfo connection) throws InvalidAuthTokenException {
        try {
            if (!AuthToken.BASIC_SCHEME.equals(token.get(AuthToken.SCHEME_KEY))) {
                throw AuthToken.invalidToken("only user name and password are accepted");
            }
            String account = AuthToken.safeCast(AuthToken.PRINCIPAL, token);
            if (!accounts.accepts(account, AuthToken.safeCastCredentials(AuthToken.CREDENTIALS, token))) {
                return new Nobody(connection);
            }
            Subject subject = new Subject(account, account, AuthenticationResult.SUCCESS);
            return account.equals(Accounts.SYSTEM)
                    ? new SystemLogin(subject, connection)
                    : new CallerLogin(subject, connection, Optional.empty(), database);
        } finally {
            AuthToken.clearCredentials(token);
        }
    }

    @Override
    public LoginContext impersonate(LoginContext original, String impersonated) {
        // Only the reader may: the system account already sees everything, and a caller must not become another one.
        boolean reader = original instanceof CallerLogin && !original.impersonating() && original.subject().hasUsername(Accounts.READER);
        if (!reader) {
            throw AuthorizationViolationException.permissionDeniedForbidden();
        }
        // A name of the wrong shape is not an error: it is a caller that sees nothing, like an unknown one.
        return new CallerLogin(new Subject(impersonated, Accounts.READER, AuthenticationResult.SUCCESS), original.connectionInfo(),
                Caller.parse(impersonated),
                database);
    }

    private record Subject(String executingUser, String authenticatedUser,
            AuthenticationResult getAuthenticationResult) implements AuthSubject {
        @Override
        public boolean hasUsername(String name) {
            return executingUser.equals(name);
        }
    }

    /** The system account: all rights in every database. */
    private static final class SystemLogin extends LoginContext {
        SystemLogin(AuthSubject subject, ClientConnectionInfo connection) {
            super(subject, connection);
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
            return new SecurityContext(subject(), StaticAccessMode.FULL, connectionInfo(), target.name());
        }
    }

    /** A login that failed. Bolt refuses the connection when it sees the result; should anything use it all the same, it sees nothing. */
    private static final class Nobody extends LoginContext {
        Nobody(ClientConnectionInfo connection) {
            super(new Subject("", "", AuthenticationResult.FAILURE), connection);
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
            throw AuthorizationViolationException.permissionDeniedUnauthorized();
        }
    }
}
