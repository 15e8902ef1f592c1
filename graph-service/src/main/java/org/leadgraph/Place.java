package org.leadgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.core.env.Environment;

/**
 * The ports and data directories of the service, checked before anything starts: a server binds its port last, after the database was opened and the demo
 * world loaded. If another process takes a port or the data after this check, that is found out there.
 */
final class Place {
    private final Environment environment;

    Place(Environment environment) {
        this.environment = environment;
    }

    /**
     * Looks.
     *
     * @throws RefusedToStart
     *             when a port or the data is somebody else's
     */
    void check() {
        String address = environment.getProperty("server.address", "");
        requireFree("server.port", address, port("server.port", 8080));
        requireFree("leadgraph.http.probe-port", address, port("leadgraph.http.probe-port", 0));
        requireFree("leadgraph.graph.bolt-port", "127.0.0.1", port("leadgraph.graph.bolt-port", 0));
        if (environment.getProperty("leadgraph.graph.uri") == null) {
            requireAlone("leadgraph.graph.directory", "data/graph", "data/databases/store_lock");
        }
        requireAlone("leadgraph.audit.directory", "data/audit/log", "audit.lock");
    }

    private int port(String setting, int otherwise) {
        String value = environment.getProperty(setting, String.valueOf(otherwise));
        try {
            int port = Integer.parseInt(value);
            if (port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException none) {
            // Said below, with numbers that are too high.
        }
        throw new RefusedToStart(setting + " is " + value + ", which is no port.", "Set it to a number up to 65535.");
    }

    private static void requireFree(String setting, String address, int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket look = new ServerSocket()) {
            // As servers do: what a process that has ended left behind does not count.
            look.setReuseAddress(true);
            look.bind(address.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new RefusedToStart("There is no address " + address + ", which server.address names.",
                    "Set server.address to one of this machine.");
        } catch (IOException e) {
            throw new RefusedToStart(
                    "Port " + port + " cannot be had" + (address.isEmpty() ? "" : " at " + address) + ": " + e.getMessage() + ".",
                    "Stop the process that has it, or choose another with " + setting + ".");
        }
    }

    /** A process that has the data open holds a lock on one of its files; the lock ends with the process. */
    private void requireAlone(String setting, String otherwise, String lock) {
        Path directory = Path.of(environment.getProperty(setting, otherwise));
        Path file = directory.resolve(lock);
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); var held = channel.tryLock()) {
            if (held == null) {
                throw new RefusedToStart("Another process works with the data in " + directory + ".",
                        "Stop it, or choose another directory with " + setting + ".");
            }
        } catch (IOException e) {
            throw new RefusedToStart("The data in " + directory + " cannot be opened for writing (" + e.getClass().getSimpleName() + ").",
                    "Give " + directory + " and what is in it to the account that runs the service, or choose another directory with "
                            + setting
                            + ".");
        }
    }
}
