package org.leadgraph.guard;

import java.nio.file.Path;
import java.time.Duration;
import org.leadgraph.guard.procedures.PlainCounts;
import org.leadgraph.guard.procedures.SearchProcedures;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.exceptions.KernelException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * An ordinary Neo4j without a guard, but with the guard's search procedure, which shows everything there, and counts made by looking. It keeps its plans: each copy's counts differ so much
 * from the last one's that Neo4j would plan every question again for every copy, and that costs more than all answers.
 */
final class PlainGraph implements OpenGraph {
    private final DatabaseManagementService neo4j;
    private final Driver driver;

    PlainGraph(Path directory) {
        neo4j = new DatabaseManagementServiceBuilder(directory).setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.auth_enabled, false).setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false).setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofDays(1))
                .build();
        var dependencies = ((GraphDatabaseAPI) neo4j.database("neo4j")).getDependencyResolver();
        try {
            GlobalProcedures procedures = dependencies.resolveDependency(GlobalProcedures.class);
            procedures.registerProcedure(SearchProcedures.class);
            procedures.registerProcedure(PlainCounts.class);
        } catch (KernelException e) {
            throw new IllegalStateException(e);
        }
        int port = dependencies.resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
        driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none(), Config.builder().withoutEncryption().build());
        GraphWriter.applySchema(this);
    }

    @Override
    public Session session() {
        return driver.session(SessionConfig.forDatabase("neo4j"));
    }

    @Override
    public void close() {
        driver.close();
        neo4j.shutdown();
    }
}
