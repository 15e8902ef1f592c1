package org.leadgraph.graph;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.Accounts;
import org.leadgraph.guard.GuardedGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guarded database, in this process or on a server, and the two ways into it. */
final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final @Nullable GuardedGraph embedded;
    private final Driver system;
    private final Driver reader;

    private Database(@Nullable GuardedGraph embedded, URI uri, String systemSecret, String readerSecret) {
        this.embedded = embedded;
        this.system = driver(uri, Accounts.SYSTEM, systemSecret);
        this.reader = driver(uri, Accounts.READER, readerSecret);
    }

    static Database open(GraphSettings settings) {
        return settings.uri() == null ? embedded(settings) : server(settings, settings.uri());
    }

    private static Database embedded(GraphSettings settings) {
        // Nobody else needs these: they are made anew at each start and never leave the process.
        String systemSecret = randomSecret();
        String readerSecret = randomSecret();
        GuardedGraph graph = GuardedGraph.start(OwnerOnlyDirectory.at(settings.directory()), Accounts.of(systemSecret, readerSecret),
                settings.boltPort());
        log.info("Guarded database in this process, data in {}", settings.directory());
        return new Database(graph, graph.boltUri(), systemSecret, readerSecret);
    }

    /** A guarded database in this process that nobody has an account for. */
    static GuardedGraph empty(GraphSettings settings) {
        return GuardedGraph.start(OwnerOnlyDirectory.at(settings.directory()), Accounts.of(randomSecret(), randomSecret()),
                settings.boltPort());
    }

    private static Database server(GraphSettings settings, URI uri) {
        if (settings.systemPassword() == null || settings.readerPassword() == null) {
            throw new IllegalStateException(
                    "leadgraph.graph.uri names a server: set leadgraph.graph.system-password and leadgraph.graph.reader-password too.");
        }
        log.info("Guarded database at {}", uri);
        return new Database(null, uri, settings.systemPassword(), settings.readerPassword());
    }

    private static String randomSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static Driver driver(URI uri, String account, String secret) {
        return GraphDatabase.driver(uri, AuthTokens.basic(account, secret), Config.builder().withUserAgent("leadgraph").build());
    }

    /** The database, when it is inside this process. */
    Optional<GuardedGraph> embedded() {
        return Optional.ofNullable(embedded);
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
