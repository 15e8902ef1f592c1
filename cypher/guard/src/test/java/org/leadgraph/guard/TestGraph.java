package org.leadgraph.guard;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.guard.door.BoltDoor;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** A guarded graph in this process, reached over Bolt by both accounts. */
public final class TestGraph implements CallersGraph {
    public static final String SYSTEM_SECRET = "system-secret-of-the-tests";
    public static final String READER_SECRET = "reader-secret-of-the-tests";
    public static final Accounts ACCOUNTS = Accounts.of(SYSTEM_SECRET, READER_SECRET);

    private final GuardedGraph graph;
    private final Driver system;
    private final Driver reader;

    public TestGraph(Path directory) {
        this(directory, GuardParts.WHOLE);
    }

    TestGraph(Path directory, GuardParts parts) {
        graph = GuardedGraph.start(directory, ACCOUNTS, 0, parts);
        system = driver(Accounts.SYSTEM, SYSTEM_SECRET);
        reader = driver(Accounts.READER, READER_SECRET);
    }

    /** With the schema of every installation. */
    public static TestGraph withSchema(Path directory) {
        return withSchema(directory, GuardParts.WHOLE);
    }

    static TestGraph withSchema(Path directory, GuardParts parts) {
        TestGraph graph = new TestGraph(directory, parts);
        GraphWriter.applySchema(graph);
        return graph;
    }

    public URI boltUri() {
        return graph.boltUri();
    }

    public void letIn(@Nullable BoltDoor door) {
        graph.letIn(door);
    }

    public Driver driver(String account, String secret) {
        return driver(AuthTokens.basic(account, secret));
    }

    public Driver driver(AuthToken token) {
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

    public List<Record> as(String caller, String cypher, Map<String, Object> parameters) {
        return inSessionOf(caller, session -> session.run(cypher, parameters).list());
    }

    public List<Record> as(String caller, String cypher) {
        return as(caller, cypher, Map.of());
    }

    public Driver reader() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
        system.close();
        graph.close();
    }
}
