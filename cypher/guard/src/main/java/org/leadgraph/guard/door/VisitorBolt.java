package org.leadgraph.guard.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.leadgraph.guard.kernel.CallerLogin;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseServiceSPI;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.boltmessages.AccessMode;
import org.neo4j.boltmessages.request.connection.RoutingContext;
import org.neo4j.dbms.api.DatabaseNotFoundException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.availability.UnavailableException;
import org.neo4j.kernel.database.DatabaseReference;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.memory.MemoryTracker;

/** What Bolt runs statements on: the database for its accounts, with a bound for callers; the door for visitors. */
public final class VisitorBolt implements BoltGraphDatabaseManagementServiceSPI {
    private final BoltGraphDatabaseManagementServiceSPI databases;

    public VisitorBolt(BoltGraphDatabaseManagementServiceSPI databases) {
        this.databases = databases;
    }

    @Override
    public BoltGraphDatabaseServiceSPI database(String name, MemoryTracker memory) throws UnavailableException, DatabaseNotFoundException {
        return new Entrance(databases.database(name, memory));
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
