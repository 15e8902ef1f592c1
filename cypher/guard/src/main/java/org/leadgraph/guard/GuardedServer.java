package org.leadgraph.guard;

import org.leadgraph.guard.door.Accounts;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.facade.GraphDatabaseDependencies;
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;
import org.neo4j.server.startup.EntryPoint;

/**
 * The entry point of a Neo4j server with the guard. Neo4j's boot loader takes it instead of the community edition's when this jar is in the server's
 * {@code lib} folder. The accounts' secrets come from the environment, see {@link Accounts}.
 */
public final class GuardedServer implements EntryPoint {
    public static void main(String[] arguments) {
        Accounts accounts;
        try {
            accounts = Accounts.of(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(NeoBootstrapper.INVALID_CONFIGURATION_ERROR_CODE);
            return;
        }
        int status = NeoBootstrapper.start(new Bootstrapper(accounts), arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public int getPriority() {
        // Above the community edition's LOW; a lower number comes first.
        return Priority.MEDIUM.ordinal();
    }

    private static final class Bootstrapper extends CommunityBootstrapper {
        private final Accounts accounts;

        Bootstrapper(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        protected DatabaseManagementService createNeo(Config config, boolean daemonMode, GraphDatabaseDependencies dependencies) {
            GuardSettings.fix(config);
            return new GuardedFactory(module -> new GuardedEdition(module, accounts)).build(config, daemonMode, dependencies);
        }
    }
}
