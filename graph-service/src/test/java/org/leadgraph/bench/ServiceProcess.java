package org.leadgraph.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, to see how long it takes from its start until it is ready, and how much memory it then has. */
final class ServiceProcess {
    private ServiceProcess() {
    }

    /**
     * A start.
     *
     * @param resident
     *            MiB of memory of the process when it was ready; 0 where the system does not tell
     */
    record Start(Duration untilReady, long resident) {}

    static Start measure(BenchOptions options) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx4g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"),
                "org.leadgraph.LeadgraphApplication"));
        command.addAll(options.serviceArguments(port));
        Files.createDirectories(options.directory());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(options.directory().resolve("service.log").toFile()).start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!ready(http, port)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The service ended; see " + options.directory().resolve("service.log"));
                }
            }
            return new Start(Duration.ofNanos(System.nanoTime() - start), resident(process));
        } finally {
            // Not by force: the store must be closed in order.
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean ready(HttpClient http, int port) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
