package org.leadgraph.graph;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.problem.RefusedToStart;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guarded database, in this process or on a server, and the two ways into it. */
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /**
     * Longest time to get a connection to a server, a new one or one that another question gives back. How long a statement runs once it has one is its own
     * bound.
     */
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    /** The same inside this process, where no server can have gone, and only the machine can be busy. */
    private static final Duration CONNECTING_INSIDE = Duration.ofSeconds(20);
    /** A connection that was not used for so long is tried before it is: the server may have gone without a word. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final @Nullable GuardedGraph embedded;
    private final Driver system;
    private final Driver reader;

    private Database(@Nullable GuardedGraph embedded, URI uri, String systemSecret, String readerSecret) {
        this.embedded = embedded;
        Duration connecting = embedded == null ? CONNECTING : CONNECTING_INSIDE;
        this.system = driver(uri, Accounts.SYSTEM, systemSecret, connecting);
        this.reader = driver(uri, Accounts.READER, readerSecret, connecting);
    }

    static Database open(GraphSettings settings) {
        return settings.uri() == null ? embedded(settings) : server(settings, settings.uri());
    }

    private static Database embedded(GraphSettings settings) {
        // Nobody else needs these: they are new at each start and never leave the process.
        String systemSecret = randomSecret();
        String readerSecret = randomSecret();
        GuardedGraph graph = start(settings, Accounts.of(systemSecret, readerSecret));
        log.info("Guarded database in this process, data in {}", settings.directory());
        return new Database(graph, graph.boltUri(), systemSecret, readerSecret);
    }

    /** A guarded database in this process, without an account for anybody. */
    static GuardedGraph empty(GraphSettings settings) {
        return start(settings, Accounts.of(randomSecret(), randomSecret()));
    }

    private static GuardedGraph start(GraphSettings settings, Accounts accounts) {
        Path directory = OwnerOnlyDirectory.at(settings.directory());
        try {
            return GuardedGraph.start(directory, accounts, settings.boltPort(), settings.memory());
        } catch (RuntimeException e) {
            log.debug("The database does not open", e);
            throw Unopened.because(e, directory);
        }
    }

    private static Database server(GraphSettings settings, URI uri) {
        if (settings.systemPassword() == null || settings.readerPassword() == null) {
            throw new RefusedToStart("leadgraph.graph.uri names a server, but not how to sign in there.",
                    "Set leadgraph.graph.system-password and leadgraph.graph.reader-password too.");
        }
        log.info("Guarded database at {}", uri);
        return new Database(null, uri, settings.systemPassword(), settings.readerPassword());
    }

    private static String randomSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static Driver driver(URI uri, String account, String secret, Duration connecting) {
        return GraphDatabase.driver(uri, AuthTokens.basic(account, secret),
                Config.builder().withUserAgent("leadgraph")
                        .withConnectionTimeout(connecting.toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionAcquisitionTimeout(connecting.toMillis(), TimeUnit.MILLISECONDS)
                        .withMaxTransactionRetryTime(connecting.toMillis(), TimeUnit.MILLISECONDS)
                        .withConnectionLivenessCheckTimeout(IDLE.toMillis(), TimeUnit.MILLISECONDS)
                        .build());
    }

    /** Whether it answers the simplest question in this time. */
    boolean answersWithin(Duration longestWait) {
        AsyncSession session = system.session(AsyncSession.class);
        try {
            return session.runAsync("RETURN 1 AS one").thenCompose(ResultCursor::consumeAsync).handle((_, failure) -> failure == null)
                    .toCompletableFuture().get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // It ends when the question does; there is no need to wait for that.
            session.closeAsync();
        }
    }

    /** The database, when it is inside this process. */
    Optional<GuardedGraph> embedded() {
        return Optional.ofNullable(embedded);
    }

    /** How callers read it. */
    CallerTransactions callers() {
        return embedded == null ? new DriverTransactions(reader, system) : new InsideTransactions(embedded.reader());
    }

    Driver system() {
        return system;
    }

    Driver reader() {
        return reader;
    }

    @Override
    public void close() {
        reader.close();
        system.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
