package org.leadgraph.guard.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A graph for measuring: casings that carry their scope both as a label and as a property, in chains of leads, with random links across all of them.
 */
final class ScopeGraph implements AutoCloseable {
    static final int NODES = 200_000;
    static final int SCOPES = 10_000;
    static final int CHAIN = 10;
    private static final int LINKS = 420_000;
    private static final int BATCH = 20_000;

    private static final Label CASING = Label.label("Casing");
    private static final RelationshipType NIBIN_LEAD = RelationshipType.withName("NIBIN_LEAD");
    private static final RelationshipType SAME_AS = RelationshipType.withName("SAME_AS");

    private final DatabaseManagementService neo4j;
    private final GraphDatabaseAPI database;
    private final Random random = new Random(7);

    ScopeGraph(Path directory) {
        neo4j = new DatabaseManagementServiceBuilder(directory).setConfig(GraphDatabaseSettings.pagecache_memory, 512L * 1024 * 1024)
                .build();
        database = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    GraphDatabaseAPI database() {
        return database;
    }

    /** The record id of a casing; as long as real ones. */
    static String recordId(int number) {
        return "%032x".formatted(0x9E3779B97F4A7C15L * (number + 1));
    }

    void create() {
        List<String> nodes = createNodes();
        for (int first = 0; first < LINKS; first += BATCH) {
            link(nodes);
        }
        database.executeTransactionally("CREATE CONSTRAINT FOR (n:Casing) REQUIRE n.recordId IS UNIQUE");
        try (Transaction tx = database.beginTx()) {
            tx.schema().awaitIndexesOnline(5, TimeUnit.MINUTES);
        }
    }

    private List<String> createNodes() {
        List<String> ids = new ArrayList<>(NODES);
        for (int first = 0; first < NODES; first += BATCH) {
            try (Transaction tx = database.beginTx()) {
                Node previous = null;
                for (int number = first; number < first + BATCH; number++) {
                    Node node = createNode(tx, number);
                    ids.add(node.getElementId());
                    if (number % CHAIN != 0) {
                        previous.createRelationshipTo(node, NIBIN_LEAD);
                    }
                    previous = node;
                }
                tx.commit();
            }
        }
        return ids;
    }

    private Node createNode(Transaction tx, int number) {
        // Scope 0 is that of reference data, which records never have.
        int scope = 1 + random.nextInt(SCOPES);
        Node node = tx.createNode(CASING, Label.label(ScopeLabel.name(scope)));
        node.setProperty("scope", scope);
        node.setProperty("recordId", recordId(number));
        node.setProperty("caliber", number % 3 == 0 ? "9MM" : "40SW");
        return node;
    }

    private void link(List<String> nodes) {
        try (Transaction tx = database.beginTx()) {
            for (int i = 0; i < BATCH; i++) {
                Node from = tx.getNodeByElementId(nodes.get(random.nextInt(NODES)));
                from.createRelationshipTo(tx.getNodeByElementId(nodes.get(random.nextInt(NODES))), SAME_AS);
            }
            tx.commit();
        }
    }

    @Override
    public void close() {
        neo4j.shutdown();
    }
}
