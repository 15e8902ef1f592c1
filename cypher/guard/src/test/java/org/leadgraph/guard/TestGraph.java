package org.leadgraph.guard;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** A guarded graph in this process, reached over Bolt by both accounts. */
final class TestGraph implements CallersGraph {
    static final String SYSTEM_SECRET = "system-secret-of-the-tests";
    static final String READER_SECRET = "reader-secret-of-the-tests";
    static final Accounts ACCOUNTS = Accounts.of(SYSTEM_SECRET, READER_SECRET);

    private final GuardedGraph graph;
    private final Driver system;
    private final Driver reader;

    TestGraph(Path directory) {
        this(directory, GuardParts.WHOLE);
    }

    TestGraph(Path directory, GuardParts parts) {
        graph = GuardedGraph.start(directory, ACCOUNTS, 0, parts);
        system = driver(Accounts.SYSTEM, SYSTEM_SECRET);
        reader = driver(Accounts.READER, READER_SECRET);
    }

    /** With the schema of every installation. */
    static TestGraph withSchema(Path directory) {
        return withSchema(directory, GuardParts.WHOLE);
    }

    static TestGraph withSchema(Path directory, GuardParts parts) {
        TestGraph graph = new TestGraph(directory, parts);
        GraphWriter.applySchema(graph);
        return graph;
    }

    URI boltUri() {
        return graph.boltUri();
    }

    void letIn(@Nullable BoltDoor door) {
        graph.letIn(door);
    }

    Driver driver(String account, String secret) {
        return driver(AuthTokens.basic(account, secret));
    }

    Driver driver(AuthToken token) {
        return GraphDatabase.driver(graph.boltUri(), token, Config.builder().withoutEncryption().build());
    }

    /** Of the system account: everything is visible and writable. */
    @Override
    public Session session() {
        return system.session(SessionConfig.forDatabase("neo4j"));
    }

    @Override
    public Session sessionOf(String caller) {
        return reader.session(SessionConfig.builder().withDatabase("neo4j").withImpersonatedUser(caller).build());
    }

    List<Record> as(String caller, String cypher, Map<String, Object> parameters) {
        return inSessionOf(caller, session -> session.run(cypher, parameters).list());
    }

    List<Record> as(String caller, String cypher) {
        return as(caller, cypher, Map.of());
    }

    Driver reader() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
        system.close();
        graph.close();
    }
}
