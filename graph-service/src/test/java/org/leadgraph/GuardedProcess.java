package org.leadgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;

/** A guarded database in a process of its own, which can be killed as a server can. */
final class GuardedProcess implements AutoCloseable {
    static final String SYSTEM = "the system account's secret";
    static final String READER = "the reader account's secret";
    private static final String READY = "ready ";

    private final Process process;
    private final int port;

    private GuardedProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The other process: opens the database, says where, and stays until it is ended or its parent is gone. */
    public static void main(String[] args) throws IOException {
        try (GuardedGraph graph = GuardedGraph.start(Path.of(args[0]), Accounts.of(SYSTEM, READER), Integer.parseInt(args[1]))) {
            System.out.println(READY + graph.boltUri().getPort());
            while (System.in.read() >= 0) {
                // Nothing is said to it; the end of its input is the end of its parent.
            }
        }
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param port
     *            0 for a free one
     */
    static GuardedProcess start(Path directory, int port) {
        try {
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow", "-cp",
                    System.getProperty("java.class.path"), GuardedProcess.class.getName(), directory.toString(), String.valueOf(port)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(READY)) {
                    return new GuardedProcess(process, Integer.parseInt(line.substring(READY.length())));
                }
            }
            throw new IllegalStateException("The database did not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
