package org.leadgraph.guard.door;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.kernel.CallerLogin;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.visibility.Caller;
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
public final class GuardAuthManager extends AuthManager {
    private static final String BEARER = "bearer";
    /** What Neo4j calls every visitor; who it is, only the door knows. */
    private static final String VISITOR = "visitor";

    private final Accounts accounts;
    private final GuardedDatabase database;
    private final Supplier<Optional<BoltDoor>> door;
    private final VisitorConnections connections;

    /**
     * @param openConnections
     *            ids of the connections that are open now
     */
    public GuardAuthManager(Accounts accounts, GuardedDatabase database, Supplier<Optional<BoltDoor>> door,
            Supplier<Set<String>> openConnections) {
        this.accounts = accounts;
        this.database = database;
        this.door = door;
        this.connections = new VisitorConnections(openConnections);
    }

    @Override
    public LoginContext login(Map<String, Object> token, ClientConnectionInfo connection) throws InvalidAuthTokenException {
        try {
            Object scheme = token.get(AuthToken.SCHEME_KEY);
            if (BEARER.equals(scheme) && door.get().isPresent()) {
                return visitor(null, AuthToken.safeCastCredentials(AuthToken.CREDENTIALS, token), connection);
            }
            if (!AuthToken.BASIC_SCHEME.equals(scheme)) {
                throw AuthToken.invalidToken(door.get().isPresent()
                        ? "sign in with a bearer token of your identity provider, or with the token as the password of any user name"
                        : "only user name and password are accepted");
            }
            String account = AuthToken.safeCast(AuthToken.PRINCIPAL, token);
            byte[] secret = AuthToken.safeCastCredentials(AuthToken.CREDENTIALS, token);
            if (!accounts.accepts(account, secret)) {
                return Accounts.isOne(account) ? new FailedLogin(connection) : visitor(account, secret, connection);
            }
            Subject subject = new Subject(account, account, AuthenticationResult.SUCCESS);
            return account.equals(Accounts.SYSTEM)
                    ? new SystemLogin(subject, connection)
                    : new CallerLogin(subject, connection, Optional.empty(), database);
        } finally {
            AuthToken.clearCredentials(token);
        }
    }

    /** Somebody who is not an account: the door says who it is. */
    private LoginContext visitor(@Nullable String name, byte[] token, ClientConnectionInfo connection) {
        return door.get()
                .flatMap(open -> signedIn(open, name, token, connection))
                .<LoginContext>map(visit -> {
                    admit(visit, connection);
                    Subject subject = new Subject(VISITOR, VISITOR, AuthenticationResult.SUCCESS);
                    return new VisitorLogin(subject, connection, visit, new CallerLogin(subject, connection, Optional.empty(), database));
                })
                .orElseGet(() -> new FailedLogin(connection));
    }

    private static Optional<BoltDoor.Visit> signedIn(BoltDoor open, @Nullable String name, byte[] token, ClientConnectionInfo connection) {
        try {
            return open.signIn(name, new String(token, StandardCharsets.UTF_8), source(connection));
        } catch (BoltDoor.Refused refused) {
            throw new VisitorFailure(refused);
        }
    }

    private void admit(BoltDoor.Visit visit, ClientConnectionInfo connection) {
        try {
            connections.admit(visit.userId(), connection.connectionId());
        } catch (BoltDoor.Refused refused) {
            throw new VisitorFailure(refused);
        }
    }

    /** The address alone, without Neo4j's slash before and the port behind it. */
    private static @Nullable String source(ClientConnectionInfo connection) {
        String address = connection.clientAddress();
        return address == null ? null : address.replaceFirst("^[^/]*/", "").replaceFirst(":\\d+$", "");
    }

    @Override
    public LoginContext impersonate(LoginContext original, String impersonated) {
        // Only the reader may: the system account already sees everything, and a caller must not become another one.
        boolean reader = original instanceof CallerLogin && !original.impersonating() && original.subject().hasUsername(Accounts.READER);
        if (!reader) {
            throw AuthorizationViolationException.permissionDeniedForbidden();
        }
        return asCaller(impersonated, original.connectionInfo());
    }

    /** The login of a caller whom the reader account acts for inside this process, where nobody signs in. */
    public LoginContext asCaller(String impersonated) {
        return asCaller(impersonated, ClientConnectionInfo.EMBEDDED_CONNECTION);
    }

    private LoginContext asCaller(String impersonated, ClientConnectionInfo connection) {
        // A name of the wrong shape is not an error: it is a caller that sees nothing, like an unknown one.
        return new CallerLogin(new Subject(impersonated, Accounts.READER, AuthenticationResult.SUCCESS), connection,
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
    private static final class FailedLogin extends LoginContext {
        FailedLogin(ClientConnectionInfo connection) {
            super(new Subject("", "", AuthenticationResult.FAILURE), connection);
        }

        @Override
        public SecurityContext authorize(IdLookup ids, PrivilegeDatabaseReference target, AbstractSecurityLog log, long atMillis) {
            throw AuthorizationViolationException.permissionDeniedUnauthorized();
        }
    }
}
