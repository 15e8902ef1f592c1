package org.leadgraph.guard;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.guard.door.BoltDoor;
import org.leadgraph.guard.inside.InsideReader;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.facade.ExternalDependencies;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;

/**
 * A guarded Neo4j inside this process. It is reached like any other, over Bolt with an account of {@link Accounts}, and by callers also without a connection;
 * nothing hands out its unguarded in-process interface.
 */
public final class GuardedGraph implements AutoCloseable {
    private final DatabaseManagementService neo4j;
    private final URI boltUri;
    private final AtomicReference<@Nullable BoltDoor> door;
    private final InsideReader reader;

    private GuardedGraph(DatabaseManagementService neo4j, URI boltUri, AtomicReference<@Nullable BoltDoor> door, InsideReader reader) {
        this.neo4j = neo4j;
        this.boltUri = boltUri;
        this.door = door;
        this.reader = reader;
    }

    /**
     * Starts the database.
     *
     * @param directory
     *            where its data is and stays
     * @param accounts
     *            who may connect
     * @param port
     *            Bolt port on the loopback address; 0 for a free one
     * @throws RuntimeException
     *             when the directory is in use or cannot be written
     */
    public static GuardedGraph start(Path directory, Accounts accounts, int port) {
        return start(directory, accounts, port, Memory.USUAL);
    }

    /** As {@link #start(Path, Accounts, int)}, with this memory. */
    public static GuardedGraph start(Path directory, Accounts accounts, int port, Memory memory) {
        return start(directory, accounts, port, memory, GuardParts.WHOLE);
    }

    static GuardedGraph start(Path directory, Accounts accounts, int port, GuardParts parts) {
        return start(directory, accounts, port, Memory.USUAL, parts);
    }

    /**
     * Memory beside the heap and in it.
     *
     * @param pageCache
     *            most bytes of the store that are kept in memory; taken as they are needed
     * @param transaction
     *            most bytes of the heap that one transaction takes
     */
    public record Memory(long pageCache, long transaction) {
        static final Memory USUAL = new Memory(256L * 1024 * 1024, 128L * 1024 * 1024);
    }

    private static GuardedGraph start(Path directory, Accounts accounts, int port, Memory memory, GuardParts parts) {
        AtomicReference<@Nullable BoltDoor> door = new AtomicReference<>();
        var builder = new Builder(directory, accounts, parts, () -> Optional.ofNullable(door.get()));
        GuardSettings.fixed().forEach((setting, value) -> builder.setConfig(Map.of(setting, value)));
        GuardSettings.defaults().forEach((setting, value) -> builder.setConfig(Map.of(setting, value)));
        builder.setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port));
        builder.setConfig(GraphDatabaseSettings.pagecache_memory, memory.pageCache());
        builder.setConfig(GraphDatabaseSettings.memory_transaction_max_size, memory.transaction());
        builder.setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files");
        builder.setConfig(GraphDatabaseSettings.preallocate_logical_logs, false);
        DatabaseManagementService neo4j = builder.build();
        var ports = ((GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)).getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class);
        return new GuardedGraph(neo4j, URI.create("bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort()), door,
                Objects.requireNonNull(builder.edition).reader());
    }

    /** Lets people in over Bolt; before that, and after null, only the two accounts can sign in. Connections that are open keep the door through which they came. */
    public void letIn(@Nullable BoltDoor visitors) {
        door.set(visitors);
    }

    /** Where drivers connect. */
    public URI boltUri() {
        return boltUri;
    }

    /** Reads as callers without a connection. */
    public InsideReader reader() {
        return reader;
    }

    /** Neo4j's version, which its Bolt server tells everybody who connects. */
    public static String version() {
        return Version.getNeo4jVersion();
    }

    @Override
    public void close() {
        neo4j.shutdown();
    }

    private static final class Builder extends DatabaseManagementServiceBuilderImplementation {
        private final Accounts accounts;
        private final GuardParts parts;
        private final Supplier<Optional<BoltDoor>> door;
        private @Nullable GuardedEdition edition;

        Builder(Path directory, Accounts accounts, GuardParts parts, Supplier<Optional<BoltDoor>> door) {
            super(directory);
            this.door = door;
            this.accounts = accounts;
            this.parts = parts;
        }

        @Override
        protected DatabaseManagementService newDatabaseManagementService(Config config, ExternalDependencies dependencies) {
            return new GuardedFactory(module -> {
                GuardedEdition made = new GuardedEdition(module, accounts, parts, door);
                edition = made;
                return made;
            }).build(config, daemonMode, dependencies);
        }
    }
}
