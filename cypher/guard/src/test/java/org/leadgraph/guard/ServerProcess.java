package org.leadgraph.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.server.startup.EntryPoint;

/**
 * A Neo4j server with the guard, in a process of its own. It runs on the JDK and the class path of the tests; Neo4j's boot loader is not part of it, but
 * the main class is found the way the boot loader finds it.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private final Process process;
    private final Path output;
    private final int port;

    private ServerProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param home
     *            an empty directory, or that of an earlier server
     * @param settings
     *            further lines of {@code neo4j.conf}
     * @param secrets
     *            environment variables of the accounts' secrets
     */
    public static ServerProcess start(Path home, List<String> settings, Map<String, String> secrets) {
        ServerProcess server = launch(command(home), home, settings, secrets);
        server.awaitReady();
        return server;
    }

    /** The environment that gives a server its accounts' secrets. */
    public static Map<String, String> secrets(String system, String reader) {
        return Map.of("LEADGRAPH_SYSTEM_PASSWORD", system, "LEADGRAPH_READER_PASSWORD", reader);
    }

    /** Starts this command as a server. The caller waits, with {@link #awaitReady} or {@link #awaitExit}. */
    static ServerProcess launch(List<String> command, Path home, List<String> settings, Map<String, String> secrets) {
        try {
            int port = FreePort.any();
            List<String> lines = new ArrayList<>(List.of("server.bolt.listen_address=127.0.0.1:" + port,
                    "server.bolt.advertised_address=127.0.0.1:" + port, "server.memory.pagecache.size=64m"));
            lines.addAll(settings);
            Files.createDirectories(home.resolve("conf"));
            Files.write(home.resolve("conf/neo4j.conf"), lines);
            Path output = home.resolve("output.txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            // The secrets of the surrounding environment, should there be any, are not the test's.
            builder.environment().keySet().removeIf(name -> name.startsWith("LEADGRAPH_") || name.startsWith("NEO4J_"));
            builder.environment().put("NEO4J_HOME", home.toString());
            builder.environment().putAll(secrets);
            return new ServerProcess(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that runs the server's main class with the class path of the tests. */
    static List<String> command(Path home) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), "-Xmx512m"));
        command.addAll(jvmOptions());
        command.addAll(List.of(EntryPoint.serviceloadEntryPoint().getName(), "--home-dir=" + home, "--config-dir=" + home.resolve("conf"),
                // Otherwise the server takes its messages off the console.
                "--console-mode"));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> jvmOptions() {
        return List.of("-ea", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    void awaitReady() {
        Instant deadline = Instant.now().plus(LONGEST_START);
        while (!listensOn(port)) {
            // Waiting for the end is the pause between two looks at the port.
            if (endsWithin(Duration.ofMillis(50)) || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not become ready. It said:\n" + output());
            }
        }
    }

    /** The exit status of a server that is expected to refuse to start. */
    int awaitExit() {
        if (!endsWithin(LONGEST_START)) {
            process.destroyForcibly();
            throw new IllegalStateException("The server did not end. It said:\n" + output());
        }
        return process.exitValue();
    }

    static boolean listensOn(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    public Driver driver(AuthToken token) {
        return GraphDatabase.driver(boltUri(), token, Config.builder().withoutEncryption().build());
    }

    /** What the server wrote so far; for messages of failed tests. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }

    /** Asks the process to end, as an operator would, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(LONGEST_STOP)) {
            process.destroyForcibly();
            throw new IllegalStateException("The server had to be killed. It said:\n" + output());
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }
}
