package org.leadgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** An instance of the service in a process of its own, which can be killed as a machine can. */
final class InstanceProcess implements AutoCloseable {
    private static final String READY = "ready ";

    private final Process process;
    private final URI base;

    private InstanceProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** The other process: starts the service, says where, and stays until it is ended or its parent is gone. */
    public static void main(String[] args) throws IOException {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        try (var service = application.run(args)) {
            System.out.println(READY + service.getEnvironment().getProperty("local.server.port"));
            while (System.in.read() >= 0) {
                // Nothing is said to it; the end of its input is the end of its parent.
            }
        }
    }

    /** Starts one and waits until it answers. */
    static InstanceProcess start(List<String> settings) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
                "-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), InstanceProcess.class.getName()));
        command.addAll(settings);
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder before = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(READY)) {
                    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {
                        // A pipe that nobody reads would stop the service.
                    }));
                    return new InstanceProcess(process, URI.create("http://127.0.0.1:" + line.substring(READY.length())));
                }
                before.append(line).append('\n');
            }
            throw new IllegalStateException("The service did not start:\n" + before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return base;
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
