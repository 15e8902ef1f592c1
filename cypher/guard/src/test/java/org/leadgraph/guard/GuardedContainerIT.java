package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.leadgraph.guard.door.Accounts;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.kernel.internal.Version;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.MountableFile;

/** The packaged guard in the official image, as docker-compose.yml runs it. Only where there is a Docker engine. */
@Testcontainers(disabledWithoutDocker = true)
class GuardedContainerIT {
    private static final String JAR = "target/leadgraph-guard-0.1.0-SNAPSHOT-server.jar";

    @Container
    private static final Neo4jContainer NEO4J = new Neo4jContainer("neo4j:" + Version.getNeo4jVersion() + "-community")
            .withCopyFileToContainer(MountableFile.forHostPath(Path.of(JAR), 0644), "/var/lib/neo4j/lib/leadgraph-guard.jar")
            // Not root: the image's entry point would then try to take ownership of everything in its home directory.
            .withCreateContainerCmdModifier(create -> create.withUser("7474:7474"))
            .withEnv(ServerProcess.secrets(TestGraph.SYSTEM_SECRET, TestGraph.READER_SECRET))
            // The image then writes auth_enabled=false into its configuration, which must not help.
            .withoutAuthentication()
            // The default waits for HTTP, too, which the guard keeps off.
            .waitingFor(Wait.forLogMessage(".*Bolt enabled on .*\\n", 1).withStartupTimeout(Duration.ofMinutes(3)));

    @Test
    void isGuarded() {
        try (var system = driver(AuthTokens.basic(Accounts.SYSTEM, TestGraph.SYSTEM_SECRET));
                var reader = driver(AuthTokens.basic(Accounts.READER, TestGraph.READER_SECRET))) {
            var world = new ServerWorld(system, reader);
            world.create();

            assertThat(world.recordIdsFor(ServerWorld.ANN, "MATCH (n) WHERE n.recordId IS NOT NULL RETURN n.recordId AS recordId"))
                    .containsExactlyInAnyOrder("a1", "b1");
        }
    }

    @Test
    void hasNoOtherAccounts() {
        try (var nobody = driver(AuthTokens.none()); var initialUser = driver(AuthTokens.basic("neo4j", "neo4j"))) {
            assertThatExceptionOfType(SecurityException.class).isThrownBy(nobody::verifyConnectivity);
            assertThatExceptionOfType(SecurityException.class).isThrownBy(initialUser::verifyConnectivity);
        }
    }

    private static Driver driver(AuthToken token) {
        return GraphDatabase.driver(NEO4J.getBoltUrl(), token, Config.builder().withoutEncryption().build());
    }
}
