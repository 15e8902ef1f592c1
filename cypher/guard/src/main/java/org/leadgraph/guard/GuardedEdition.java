package org.leadgraph.guard;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leadgraph.guard.counts.CountChanges;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.guard.door.BoltDoor;
import org.leadgraph.guard.door.GuardAuthManager;
import org.leadgraph.guard.door.VisitorBolt;
import org.leadgraph.guard.functions.RewriteFunctions;
import org.leadgraph.guard.inside.InsideReader;
import org.leadgraph.guard.kernel.GuardedDatabase;
import org.leadgraph.guard.policy.PolicyChanges;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.routing.ClientRoutingDomainChecker;
import org.neo4j.dbms.routing.RoutingService;
import org.neo4j.dbms.systemgraph.SystemDatabaseProvider;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.api.net.NetworkConnectionTracker;
import org.neo4j.kernel.api.net.TrackedNetworkConnection;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.provider.SecurityProvider;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j's community edition with the guard in place of its security. */
final class GuardedEdition extends CommunityEditionModule {
    private final Accounts accounts;
    private final GuardParts parts;
    private final GuardedDatabase database;
    private final Supplier<Optional<BoltDoor>> door;
    private DatabaseContextProvider<?> databases;
    private GuardAuthManager whoComesIn;
    private BoltGraphDatabaseManagementServiceSPI statements;

    /** Without a door: only the two accounts can sign in. */
    GuardedEdition(GlobalModule module, Accounts accounts) {
        this(module, accounts, GuardParts.WHOLE, Optional::empty);
    }

    GuardedEdition(GlobalModule module, Accounts accounts, GuardParts parts, Supplier<Optional<BoltDoor>> door) {
        super(module);
        this.accounts = accounts;
        this.door = door;
        this.parts = parts;
        String name = module.getGlobalConfig().get(GraphDatabaseSettings.initial_default_database);
        this.database = parts.database().create(name, this::facade);
        // Registered before any database starts, so that no change can slip past.
        module.getTransactionEventListeners().registerTransactionEventListener(name, new PolicyChanges(database.policies()));
        module.getTransactionEventListeners().registerTransactionEventListener(name, new CountChanges(database.counts()));
    }

    private GraphDatabaseAPI facade() {
        return databases.getDatabaseContext(database.name())
                .orElseThrow(() -> new IllegalStateException("The guarded database is not there"))
                .databaseFacade();
    }

    @Override
    public DatabaseContextProvider<?> createDatabaseContextProvider(GlobalModule module) {
        databases = super.createDatabaseContextProvider(module);
        return databases;
    }

    @Override
    public void createSecurityModule(GlobalModule module, SystemDatabaseProvider systemDatabase) {
        super.createSecurityModule(module, systemDatabase);
        NetworkConnectionTracker tracker = module.getGlobalDependencies().resolveDependency(NetworkConnectionTracker.class);
        whoComesIn = new GuardAuthManager(accounts, database, door,
                () -> tracker.activeConnections().stream().map(TrackedNetworkConnection::id).collect(Collectors.toSet()));
        setSecurityProvider(new OneWayIn(whoComesIn));
    }

    @Override
    public BoltGraphDatabaseManagementServiceSPI createBoltDatabaseManagementServiceProvider() {
        statements = new VisitorBolt(super.createBoltDatabaseManagementServiceProvider(), database.name());
        return statements;
    }

    /** Reads as callers without a connection, once it has started. */
    InsideReader reader() {
        return new InsideReader(statements, database.name(), whoComesIn::asCaller);
    }

    @Override
    public RoutingService createRoutingService(DatabaseContextProvider<?> provider, ClientRoutingDomainChecker checker) {
        return VisitorBolt.routing(super.createRoutingService(provider, checker), database.name());
    }

    @Override
    protected void registerEditionSpecificProcedures(GlobalProcedures procedures, DatabaseContextProvider<?> provider)
            throws KernelException {
        super.registerEditionSpecificProcedures(procedures, provider);
        procedures.registerComponent(GuardedDatabase.class, context -> database, false);
        for (Class<?> procedure : parts.procedures()) {
            procedures.registerProcedure(procedure);
        }
        RewriteFunctions.register(procedures);
    }

    /** Every connector signs in the same way. */
    private record OneWayIn(AuthManager authManager) implements SecurityProvider {
        @Override
        public AuthManager inClusterAuthManager() {
            return authManager;
        }

        @Override
        public AuthManager domainSocketAuthManager() {
            return authManager;
        }
    }
}
