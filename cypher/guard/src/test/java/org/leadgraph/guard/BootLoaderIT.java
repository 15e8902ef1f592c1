package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.server.startup.Neo4jCommand;

/**
 * Neo4j's own boot loader, which {@code bin/neo4j} runs, on a home directory laid out like a distribution: the packaged guard is one more jar in
 * {@code lib}, and nothing else says that it is there.
 */
class BootLoaderIT {
    private static final Path SERVER_JAR = Path.of("target/leadgraph-guard-0.1.0-SNAPSHOT-server.jar");
    private static final AuthToken READER = AuthTokens.basic(Accounts.READER, TestGraph.READER_SECRET);

    @TempDir
    private Path home;

    private final List<Path> lib = new ArrayList<>();

    @BeforeEach
    void layOut() throws IOException {
        Path directory = Files.createDirectory(home.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            // The guard comes in one jar. A distribution may not have jspecify, which the guard is compiled with: nothing may need it there.
            if (entry.endsWith(".jar") && !entry.contains("leadgraph-") && !entry.contains("jspecify")) {
                link(directory, Path.of(entry));
            }
        }
        link(directory, SERVER_JAR.toAbsolutePath());
    }

    private void link(Path directory, Path jar) throws IOException {
        lib.add(Files.createSymbolicLink(directory.resolve(jar.getFileName()), jar));
    }

    @AfterEach
    void removeLinks() throws IOException {
        // JUnit would report each of them, because they lead out of the directory.
        for (Path link : lib) {
            Files.delete(link);
        }
    }

    @Test
    void takesTheGuardFromLib() {
        List<String> command = List.of(ServerProcess.java(), "-cp", home.resolve("lib") + "/*", "-Xmx128m", Neo4jCommand.class.getName(),
                "console");
        List<String> settings = List.of("server.memory.heap.max_size=512m",
                "server.jvm.additional=--add-opens=java.base/java.nio=ALL-UNNAMED", "server.http.enabled=false");

        try (var server = ServerProcess.launch(command, home, settings,
                ServerProcess.secrets(TestGraph.SYSTEM_SECRET, TestGraph.READER_SECRET))) {
            server.awaitReady();

            try (var reader = server.driver(READER)) {
                // Neither the account nor impersonation exist in a community edition without the guard.
                assertThat(new ServerWorld(reader, reader).recordIdsFor("C:nobody", "CALL leadgraph.view() YIELD fingerprint AS recordId"))
                        .hasSize(1);
            }
            try (var initialUser = server.driver(AuthTokens.basic("neo4j", "neo4j"))) {
                assertThatExceptionOfType(SecurityException.class).isThrownBy(initialUser::verifyConnectivity);
            }
        }
    }
}
