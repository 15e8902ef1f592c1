package org.leadgraph.guard.inside;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.boltmessages.AccessMode;
import org.neo4j.boltmessages.request.connection.RoutingContext;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.memory.EmptyMemoryTracker;

/** Begins transactions of callers inside this process. There is none of anybody else: an account that sees everything has no way in here. */
public final class InsideReader {
    private static final RoutingContext NO_ROUTING = new RoutingContext(false, Map.of());

    private final BoltGraphDatabaseManagementServiceSPI databases;
    private final String name;
    private final Function<String, LoginContext> asCaller;

    /**
     * @param databases
     *            what Bolt runs statements on
     * @param name
     *            of the guarded database
     * @param asCaller
     *            the login of a caller whom the reader account acts for, by the caller's name
     */
    public InsideReader(BoltGraphDatabaseManagementServiceSPI databases, String name, Function<String, LoginContext> asCaller) {
        this.databases = databases;
        this.name = name;
        this.asCaller = asCaller;
    }

    /**
     * Begins a transaction with the view that the caller has now.
     *
     * @param impersonationName
     *            use code and user id; a name of the wrong shape sees nothing
     * @param most
     *            longest time that it may take
     * @throws ReadingFailed
     *             when the database takes none
     */
    public InsideReading begin(String impersonationName, Duration most) {
        try {
            return new InsideReading(databases.database(name, EmptyMemoryTracker.INSTANCE).beginTransaction(KernelTransaction.Type.EXPLICIT,
                    asCaller.apply(impersonationName), ClientConnectionInfo.EMBEDDED_CONNECTION, List.of(), most, AccessMode.WRITE,
                    Map.of(),
                    NO_ROUTING, QueryExecutionConfiguration.DEFAULT_CONFIG));
        } catch (Exception e) {
            throw InsideReading.failure(e);
        }
    }
}
