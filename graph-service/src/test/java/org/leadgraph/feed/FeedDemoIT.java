package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.feed.FeedSender.Answer;
import org.leadgraph.model.FeedFile;
import tools.jackson.databind.JsonNode;

/** The five minutes of docs/feeds.md. */
@WithDemoWorld
class FeedDemoIT {
    private static final Path PROFILES = Path.of("../seed-data/feeds/profiles");

    private final ServiceUnderTest demo = ServiceUnderTest.started();

    @Test
    @DisplayName("B-08, B-10, S-05, S-06 in the demo, Owen's program sends the examples; as a dry run, which leaves the world as it is")
    void owensProgramSendsTheExamples() {
        FeedSender rms = new FeedSender(demo.base(), demo.as("owen@willet-crossing").without("X-Use-Code").without("X-Search-Reason")
                .data("mutation { openFeedAccount(name: \"rms\", attests: true) { credential } }").at("/openFeedAccount/credential")
                .asString());

        for (FeedFile file : FeedFile.all()) {
            Answer answer = rms.send(file.name() + "?dryRun=true&wait=60", BodyPublishers.ofString(FeedExamples.csv(file)),
                    Map.of("Content-Type", "text/csv"));
            assertThat(answer.text("status")).as("%s %s", file.name(), answer).isEqualTo("COMPLETE");
        }
        String account = demo.as("owen@willet-crossing").data("{ feedAccounts { nodes { id } } }").at("/feedAccounts/nodes/0/id")
                .asString();
        demo.as("owen@willet-crossing").data("mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", account));
    }

    @Test
    @DisplayName("B-03, B-10 in the demo, Owen tries the profile of his own export, switches it on, and his program sends the export; as docs/feeds.md says, and as a dry run")
    void owensProgramSendsItsOwnExport() throws IOException {
        ServiceUnderTest.Asking owen = demo.as("owen@willet-crossing").without("X-Use-Code").without("X-Search-Reason");
        String document = Files.readString(PROFILES.resolve("willet-crossing.json"));
        String export = Files.readString(PROFILES.resolve("willet-crossing.csv"));
        assertThat(Files.readString(Path.of("../docs/feeds.md"))).contains(export);
        Map<String, Object> sample = Map.of("base64", Base64.getEncoder().encodeToString(export.getBytes(StandardCharsets.UTF_8)));

        String id = owen.data("mutation($document: String!) { saveFeedProfile(name: \"own\", document: $document) { id version } }",
                Map.of("document", document)).at("/saveFeedProfile/id").asString();
        JsonNode trial = owen.data(
                "query($document: String!, $sample: FeedSampleInput!) { feedProfileTrial(document: $document, sample: $sample) "
                        + "{ taken refused rows { line notes refusal { column message } gives { file values { column value } } } } }",
                Map.of("document", document, "sample", sample)).get("feedProfileTrial");
        assertThat(List.of(trial.get("taken").asInt(), trial.get("refused").asInt())).as("%s", trial).containsExactly(4, 0);
        assertThat(trial.at("/rows/3/notes").toString()).isEqualTo(
                "[\"The hour comes twice that day, because clocks are changed; the earlier moment was taken.\",\"A code of column Role is not in the profile's table and became UNMAPPED.\"]");
        assertThat(trial.at("/rows/2/gives/0/values").toString()).contains("\"2025-03-15T05:00:00Z\"", "\"DAY\"");
        owen.data(
                "mutation($id: ID!, $sample: FeedSampleInput!) { switchOnFeedProfile(id: $id, version: 1, sample: $sample) { versionInUse } }",
                Map.of("id", id, "sample", sample));
        FeedSender rms = new FeedSender(demo.base(),
                owen.data("mutation { openFeedAccount(name: \"willet-export\", attests: true) { credential } }")
                        .at("/openFeedAccount/credential")
                        .asString());
        Answer sent = rms.send("export/own?dryRun=true&wait=60", BodyPublishers.ofString(export), Map.of("Content-Type", "text/csv"));
        assertThat(sent.text("status")).as("%s", sent).isEqualTo("COMPLETE");

        owen.data("mutation($id: ID!) { switchOffFeedProfile(id: $id) { versionInUse } }", Map.of("id", id));
        owen.data("{ feedAccounts { nodes { id name endedAt } } }").at("/feedAccounts/nodes").forEach(account -> {
            if (account.get("name").asString().equals("willet-export") && account.get("endedAt").isNull()) {
                owen.data("mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", account.get("id").asString()));
            }
        });
    }

    @Test
    @DisplayName("B-10 the commands of docs/feeds.md about an own export do what the page says")
    void theCommandsOfThePageWork() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/jq")), "the page's commands need jq");
        String page = Files.readString(Path.of("../docs/feeds.md"));
        String section = page.substring(page.indexOf("## Your own export"), page.indexOf("### What stands in a profile"));
        List<String> blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section).results().map(block -> block.group(1))
                .toList();
        ServiceUnderTest.Asking owen = demo.as("owen@willet-crossing").without("X-Use-Code").without("X-Search-Reason");
        JsonNode opened = owen.data("mutation { openFeedAccount(name: \"willet-shell\", attests: true) { credential account { id } } }")
                .get("openFeedAccount");
        String known = "TOKEN=" + demo.tokenOf("owen@willet-crossing") + "\nCREDENTIAL=" + opened.get("credential").asString() + "\n";

        String tried = shell(known + blocks.get(0));
        assertThat(tried).contains("\"taken\":4,\"refused\":0");
        Matcher profile = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(tried);
        assertThat(profile.find()).as(tried).isTrue();
        String sent = shell(
                known + "PROFILE=" + profile.group(1) + "\n" + blocks.get(0).lines().findFirst().orElseThrow() + "\n" + blocks.get(1));
        assertThat(sent).contains("\"versionInUse\":1", "\"status\":\"COMPLETE\"", "\"accepted\":4");

        owen.data("mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", opened.at("/account/id").asString()));
    }

    @Test
    @DisplayName("B-03 the commands of docs/feeds.md for sending from the command line do what the page says")
    void theCommandLineOfThePageWorks() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("../docs/feeds.md"));
        String section = page.substring(page.indexOf("## From the command line"), page.indexOf("## What a row does"));
        List<String> blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(section).results().map(block -> block.group(1))
                .toList();
        ServiceUnderTest.Asking owen = demo.as("owen@willet-crossing").without("X-Use-Code").without("X-Search-Reason");
        JsonNode opened = owen.data("mutation { openFeedAccount(name: \"willet-line\", attests: true) { credential account { id } } }")
                .get("openFeedAccount");
        String java = ProcessHandle.current().info().command().orElseThrow();
        String commands = "set -e\nCREDENTIAL=" + opened.get("credential").asString() + "\n" + blocks.get(0) + "echo status $?\n"
                + blocks.get(1)
                + "echo status $?\n";

        String said = shell(commands.replace("java -jar", java + " -jar"));

        assertThat(said).contains("shooting.csv: COMPLETE, 2 rows taken, 0 refused", "Sending person.csv", "involved.csv: COMPLETE",
                "\"status\":\"COMPLETE\"", "--watch", "The file: COMPLETE").containsPattern("(?s)status 0.*status 0")
                .doesNotContain(opened.get("credential").asString());
        owen.data("mutation($id: ID!) { endFeedAccount(id: $id) { endedAt } }", Map.of("id", opened.at("/account/id").asString()));
    }

    private String shell(String commands) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c",
                commands.replace("http://127.0.0.1:8080", demo.base().resolve("/").toString().replaceAll("/$", "")))
                .directory(Path.of("..").toFile()).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
