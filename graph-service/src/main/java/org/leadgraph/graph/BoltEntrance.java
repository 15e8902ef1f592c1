package org.leadgraph.graph;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.BoltDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens Bolt for people, once there is a door to hand their statements to. It is Neo4j's own Bolt server in this process: the database's if the database is
 * here, else that of an empty database that exists only for this. What people ask goes the same way in both cases.
 */
public final class BoltEntrance implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(BoltEntrance.class);

    private final Database database;
    private final GraphSettings settings;
    private @Nullable GuardedGraph doorAlone;

    BoltEntrance(Database database, GraphSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Opens it. */
    public synchronized void open(BoltDoor door) {
        if (database.embedded().isEmpty() && doorAlone == null) {
            doorAlone = Database.empty(settings);
        }
        graph().letIn(door);
        log.info("Bolt is open to people at {}", uri());
    }

    /** Shuts it to newcomers. */
    public synchronized void shut() {
        graph().letIn(null);
    }

    /** Version of the Bolt server's Neo4j, as it tells it to everybody who connects. */
    public static String version() {
        return GuardedGraph.version();
    }

    /** Where clients connect. */
    public synchronized URI uri() {
        return graph().boltUri();
    }

    @Override
    public synchronized void close() {
        if (doorAlone != null) {
            doorAlone.close();
            doorAlone = null;
        }
    }

    private GuardedGraph graph() {
        return database.embedded().orElseGet(() -> {
            if (doorAlone == null) {
                throw new IllegalStateException("The entrance is not open");
            }
            return doorAlone;
        });
    }
}
