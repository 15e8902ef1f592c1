package org.leadgraph.guard.door;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Who is on which connection, so that one visitor cannot take all of them; Bolt itself has no limit. */
final class VisitorConnections {
    static final int MOST = 32;

    private final Supplier<Set<String>> open;
    private final Map<String, String> visitors = new HashMap<>();

    /**
     * @param open
     *            ids of the connections that are open
     */
    VisitorConnections(Supplier<Set<String>> open) {
        this.open = open;
    }

    /**
     * Notes that a visitor signs in on a connection, in place of the one before.
     *
     * @throws BoltDoor.Refused
     *             when the visitor is on as many others already
     */
    synchronized void admit(String userId, String connection) {
        visitors.keySet().retainAll(open.get());
        visitors.remove(connection);
        if (visitors.values().stream().filter(userId::equals).count() >= MOST) {
            throw new BoltDoor.Refused(BoltDoor.Refused.Kind.LIMIT, "CONNECTIONS_OPEN",
                    "You have " + MOST + " connections open. Close some of them first.");
        }
        visitors.put(connection, userId);
    }
}
