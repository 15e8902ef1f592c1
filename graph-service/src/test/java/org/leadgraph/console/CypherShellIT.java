package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.BoltEntrance;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchIntent;

/** Neo4j's own cypher-shell, unchanged and in a process of its own, as an analyst runs it against the Bolt door. */
@WithDemoWorld
class CypherShellIT {
    /** Written before the tests by the build; see the service's POM. */
    private static final Path CLASS_PATH = Path.of("target/cypher-shell.class-path");
    private static final String WHY = "C:Case 2019-0002500";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @TempDir
    private Path home;

    private record Told(int status, String output, String errors) {}

    @Test
    @DisplayName("H-06, P-06, P-02 cypher-shell answers a statement for an analyst whose user name says why, and every search is logged with that")
    void answersAnAnalyst() throws Exception {
        String why = "C:Case 2019-0002500 in a shell";

        Told told = shell(why, token(), "", "MATCH (n:FirearmRecovery {caseNumber: '2019-0002500'}) RETURN n.caseNumber AS number, n;");

        assertThat(told.errors()).doesNotContain("Neo.");
        assertThat(told.status()).isZero();
        assertThat(told.output()).startsWith("number, n\n\"2019-0002500\", (:FirearmRecovery {").doesNotContainPattern(":S\\d");
        try (var entries = new AuditReader(service.directory().resolve("audit")).all()) {
            assertThat(entries.map(stored -> stored.entry()).filter(SearchIntent.class::isInstance)
                    .filter(entry -> entry.toString().contains(why.substring(2)))).as("its own questions are no searches").hasSize(1);
        }
    }

    @Test
    @DisplayName("H-06, P-06 a script of several statements runs over standard input, with parameters and in transactions of its own")
    void runsScripts() throws Exception {
        Told told = shell(WHY, token(), """
                :param {number: '2019-0002500', next: 1 + 1}
                MATCH (n:FirearmRecovery {caseNumber: $number}) RETURN count(n) AS recoveries;
                :begin
                RETURN $next AS next;
                MATCH (n:FirearmRecovery {caseNumber: $number})-[:RECOVERED]->(f:Firearm)
                RETURN count(f) AS guns;
                :commit
                :begin
                RETURN 3 AS three;
                :rollback
                CALL db.labels();
                """);

        assertThat(told.errors()).doesNotContain("Neo.");
        assertThat(told.status()).isZero();
        assertThat(told.output()).startsWith("recoveries\n1\nnext\n2\nguns\n1\nthree\n3\nlabel\n\"Shooting\"\n");
    }

    @Test
    @DisplayName("INV-51, P-06, INV-29 a refusal is told with our code: of a text that is not open, of a search without a reason, inside a transaction too")
    void tellsRefusals() throws Exception {
        Told writes = shell(WHY, token(), "MATCH (n:Person) SET n.x = 1;\nRETURN 1 AS one;\n", "--fail-at-end");
        Told silent = shell("vera", token(), "RETURN 1 AS one;\n");
        Told inside = shell(WHY, token(), ":begin\nSHOW USERS;\n:commit\n");

        assertThat(writes.status()).isEqualTo(1);
        assertThat(writes.errors()).contains("CYPHER_REFUSED: Line 1");
        assertThat(writes.output()).as("the next statement runs").isEqualTo("one\n1\n");
        assertThat(silent.status()).isEqualTo(1);
        assertThat(silent.errors()).contains("USE_CODE_REQUIRED: ");
        assertThat(inside.status()).isEqualTo(1);
        assertThat(inside.errors()).contains("CYPHER_REFUSED: ");
    }

    @Test
    @DisplayName("INV-52 cypher-shell does not get in with a token that is not good")
    void refusesBadTokens() throws Exception {
        Told told = shell(WHY, token() + "x", "RETURN 1;\n");

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.output()).isEmpty();
        assertThat(told.errors()).contains("unauthorized");
    }

    private String token() {
        return service.tokenOf("vera@il-sample");
    }

    private Told shell(String user, String token, String script, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.home=" + home, "-cp", Files.readString(CLASS_PATH), "org.neo4j.shell.Main", "--format",
                "plain", "-a", service.bean(BoltEntrance.class).uri().toString(), "-u", user, "-p", token));
        command.addAll(List.of(more));
        Path output = home.resolve("output");
        Path errors = home.resolve("errors");
        Process shell = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        try (var standardInput = shell.getOutputStream()) {
            standardInput.write(script.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).as("the shell ends by itself").isTrue();
        return new Told(shell.exitValue(), Files.readString(output).replace("\r\n", "\n"), Files.readString(errors));
    }
}
