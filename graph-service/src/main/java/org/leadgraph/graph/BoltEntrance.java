package org.leadgraph.graph;

import java.net.URI;
import org.leadgraph.guard.BoltDoor;
import org.leadgraph.guard.GuardedGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people may come in over Bolt, once somebody keeps the door. Only the database inside this process has one. */
public final class BoltEntrance {
    private static final Logger log = LoggerFactory.getLogger(BoltEntrance.class);

    private final Database database;

    BoltEntrance(Database database) {
        this.database = database;
    }

    /**
     * Opens it.
     *
     * @throws IllegalStateException
     *             when the database is on a server
     */
    public void open(BoltDoor door) {
        graph().letIn(door);
        log.info("Bolt is open to people at {}", uri());
    }

    /** Shuts it to newcomers. */
    public void shut() {
        graph().letIn(null);
    }

    /** Where clients connect. */
    public URI uri() {
        return graph().boltUri();
    }

    private GuardedGraph graph() {
        return database.embedded()
                .orElseThrow(() -> new IllegalStateException("leadgraph.console.bolt lets people into the database inside this process; "
                        + "leadgraph.graph.uri names a server, which has no such door. Leave one of the two out."));
    }
}
