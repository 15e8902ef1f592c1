package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.AuditKeys;
import org.leadgraph.ledger.AuditVerifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup and its restore, with the commands of docs/operating.md. */
class BackupIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SAVE = "mutation { saveQuery(query: {name: \"%s\", statement: \"MATCH (n) RETURN count(n) AS n\"}) { id } }";
    private static final String SAVED = "{ savedQueries { nodes { name } } }";

    @TempDir
    Path folder;
    private final IdentityProvider identityProvider = new IdentityProvider();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("what was there at the backup is there after a restore, and the log goes on from there and fits")
    void comesBack() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            fill(service.getBean(SystemGraph.class));
            ask(service, SAVE.formatted("Before the backup"));
        }
        run(command("## Backup"));
        try (ConfigurableApplicationContext service = start()) {
            ask(service, SAVE.formatted("After the backup"));
        }
        run(command("## Restore"));

        try (ConfigurableApplicationContext service = start()) {
            assertThat(ask(service, SAVED).toString()).contains("Before the backup").doesNotContain("After the backup");
        }
        assertLogFits();
        assertThat(folder.resolve("data.before-restore/audit/log")).as("the newer log is kept").isNotEmptyDirectory();
    }

    @Test
    @DisplayName("a graph of the backup beside the newer log starts; nothing is lost from the log")
    void putsTheGraphBackAlone() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            fill(service.getBean(SystemGraph.class));
        }
        run(command("## Backup"));
        try (ConfigurableApplicationContext service = start()) {
            ask(service, SAVE.formatted("After the backup"));
        }
        run("rm -r data/graph && tar --extract --gzip --file=leadgraph-backup.tgz data/graph");

        try (ConfigurableApplicationContext service = start()) {
            assertThat(ask(service, SAVED).at("/data/savedQueries/nodes").size()).isZero();
        }
        assertLogFits();
    }

    private void assertLogFits() throws IOException {
        Path heads = folder.resolve("data/audit/heads");
        assertThat(AuditVerifier.verify(folder.resolve("data/audit/log"), heads,
                AuditKeys.publicKey(Files.readString(heads.resolve("public-key.pem")))).firstMismatch()).isEmpty();
    }

    private static String command(String heading) throws IOException {
        String page = Files.readString(Path.of("../docs/operating.md"));
        Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page.substring(page.indexOf(heading)));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-e", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private JsonNode ask(ConfigurableApplicationContext service, String document) throws IOException, InterruptedException {
        URI graphql = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/graphql");
        JsonNode answer = JSON.readTree(http.send(HttpRequest.newBuilder(graphql).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + identityProvider.tokenFor("ann@avon", "IL0000010")).header("X-Use-Code", "C")
                .header("X-Search-Reason", "Backup")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document)))).build(), BodyHandlers.ofString())
                .body());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer;
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        Path data = folder.resolve("data");
        return Starting.alone(() -> application.run(List
                .of("--server.port=0", "--server.address=127.0.0.1", "--leadgraph.graph.answer-time=2m", "--leadgraph.console.enabled=true",
                        "--leadgraph.graph.directory=" + data.resolve("graph"), "--leadgraph.audit.directory=" + data.resolve("audit/log"),
                        "--leadgraph.audit.heads-directory=" + data.resolve("audit/heads"),
                        "--leadgraph.audit.key-file=" + data.resolve("audit/key/heads.pem"),
                        "--leadgraph.identity.issuer-uri=" + identityProvider.issuer(),
                        "--leadgraph.identity.jwk-set-uri=" + identityProvider.keys())
                .toArray(String[]::new)));
    }

    private static void fill(SystemGraph graph) {
        graph.write("""
                CREATE (a:Agency:S0 {agencyId: 'avon', name: 'avon', level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: 'IL0000010'})-[:BELONGS_TO]->(a)
                CREATE (:User {userId: 'ann@avon', status: 'ACTIVE', roles: ['ANALYST']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
    }
}
