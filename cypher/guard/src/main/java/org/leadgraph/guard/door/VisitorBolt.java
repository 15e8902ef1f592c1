package org.leadgraph.guard.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.kernel.CallerLogin;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseServiceSPI;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.boltmessages.AccessMode;
import org.neo4j.boltmessages.request.connection.RoutingContext;
import org.neo4j.dbms.api.DatabaseNotFoundException;
import org.neo4j.dbms.routing.RoutingService;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.availability.UnavailableException;
import org.neo4j.kernel.database.DatabaseReference;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.memory.MemoryTracker;

/** What Bolt runs statements on: the database for its accounts, with a bound for callers; the door for visitors. */
public final class VisitorBolt implements BoltGraphDatabaseManagementServiceSPI {
    /** What the database is called at the service's doors; Neo4j's own name for it is known too. */
    private static final String NAME = "leadgraph";

    private final BoltGraphDatabaseManagementServiceSPI databases;
    private final String stored;

    /**
     * @param stored
     *            Neo4j's own name of the guarded database
     */
    public VisitorBolt(BoltGraphDatabaseManagementServiceSPI databases, String stored) {
        this.databases = databases;
        this.stored = stored;
    }

    @Override
    public BoltGraphDatabaseServiceSPI database(String name, MemoryTracker memory) throws UnavailableException, DatabaseNotFoundException {
        return new Entrance(databases.database(stored(name, stored), memory));
    }

    /** Says where the database is, under either name. */
    public static RoutingService routing(RoutingService routes, String stored) {
        return (name, user, context, checked) -> routes.route(stored(name, stored), user, context, checked);
    }

    private static @Nullable String stored(@Nullable String name, String stored) {
        return NAME.equalsIgnoreCase(name) ? stored : name;
    }

    private record Entrance(BoltGraphDatabaseServiceSPI database) implements BoltGraphDatabaseServiceSPI {
        @Override
        public BoltTransaction beginTransaction(KernelTransaction.Type type, LoginContext login, ClientConnectionInfo connection,
                List<String> bookmarks, Duration most, AccessMode mode, Map<String, Object> metadata, RoutingContext routing,
                QueryExecutionConfiguration configuration) {
            if (login instanceof VisitorLogin visitor) {
                return new VisitorTransaction(visitor.visit(), metadata, most);
            }
            BoltTransaction transaction = database.beginTransaction(type, login, connection, bookmarks, most, mode, metadata, routing,
                    configuration);
            return login instanceof CallerLogin ? new BoundedTransaction(transaction) : transaction;
        }

        @Override
        public DatabaseReference getDatabaseReference() {
            return database.getDatabaseReference();
        }
    }
}
