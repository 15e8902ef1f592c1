package org.leadgraph.guard;

import java.nio.file.Path;
import java.util.List;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** A guarded server in a process of its own, reached over Bolt by both accounts. */
final class ServerGraph implements CallersGraph {
    private final ServerProcess server;
    private final Driver system;
    private final Driver reader;

    private ServerGraph(ServerProcess server) {
        this.server = server;
        system = server.driver(AuthTokens.basic(Accounts.SYSTEM, TestGraph.SYSTEM_SECRET));
        reader = server.driver(AuthTokens.basic(Accounts.READER, TestGraph.READER_SECRET));
    }

    /** With the schema of every installation. */
    static ServerGraph withSchema(Path home) {
        ServerGraph graph = new ServerGraph(
                ServerProcess.start(home, List.of(), ServerProcess.secrets(TestGraph.SYSTEM_SECRET, TestGraph.READER_SECRET)));
        GraphWriter.applySchema(graph);
        return graph;
    }

    @Override
    public Session session() {
        return system.session(SessionConfig.forDatabase("neo4j"));
    }

    @Override
    public Session sessionOf(String caller) {
        return reader.session(SessionConfig.builder().withDatabase("neo4j").withImpersonatedUser(caller).build());
    }

    @Override
    public void close() {
        reader.close();
        system.close();
        server.close();
    }
}
