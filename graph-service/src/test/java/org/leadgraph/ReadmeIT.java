package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the README and the page about Cypher say to type is typed, in a shell, as a reader does it. */
@WithDemoWorld
class ReadmeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "http://127.0.0.1:8080";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void answersTheReadmesQuestionAsTheReadmeSays(String shell) throws Exception {
        String section = section("../README.md", "## One question");

        JsonNode answer = JSON.readTree(typed(shell, block(section, "sh")));

        List<JsonNode> said = block(section, "json").lines().map(JSON::readTree).toList();
        assertThat(answer.at("/data/connectedShootings/nodes")).as("%s", answer).containsExactlyInAnyOrderElementsOf(said);
        assertThat(answer.at("/data/connectedShootings/pointers")).isNotEmpty();
    }

    @Test
    void answersTheQuestionOfThePageAboutCypher() throws Exception {
        String page = Files.readString(Path.of("../docs/cypher.md"));
        String token = "TOKEN=" + service.tokenOf("vera@il-sample") + "\n";

        JsonNode answer = JSON.readTree(typed("sh", token + block(page, "sh")));

        assertThat(answer.at("/data/fields")).as("%s", answer).isEqualTo(JSON.readTree(block(page, "json")).at("/data/fields"));
        assertThat(answer.at("/data/values/0/1").isNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/graphql | \"query\"", "/db/leadgraph/query/v2 | \"statement\"", "/demo/token | \"user\""})
    void saysWhatIsWrongWithABodyThatCannotBeRead(String door, String form) {
        for (String body : List.of("{\"query\": \"{\n  me { userId }\n}\"}", "not json", "[1]",
                "{\"query\": {}, \"statement\": {}, \"user\": []}",
                "")) {
            HttpResponse<String> answer = post(door, "application/json", body);

            assertThat(answer.statusCode()).as("%s%n%s", body, answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("REQUEST_INVALID")
                    .contains(JSON.writeValueAsString(form).replaceAll("^\"|\"$", ""));
        }
        assertThat(post(door, "application/json", "{\"query\": \"{\n me }\"}").body()).contains("not valid JSON (line 1", "\\\\n");
        assertThat(post(door, "text/plain", "{}").body()).contains("REQUEST_INVALID", "Content-Type: application/json");
    }

    @Test
    void quotesNothingOfABodyThatItCannotRead() {
        assertThat(post("/graphql", "application/json", "{\"query\": sensitive}").body()).contains("REQUEST_INVALID")
                .doesNotContain("sensitive");
    }

    private HttpResponse<String> post(String door, String type, String body) {
        return service.send(HttpRequest.newBuilder(service.base().resolve(door)).header("Content-Type", type)
                .header("Authorization", "Bearer " + service.tokenOf("vera@il-sample")).header("X-Use-Code", "C")
                .header("X-Search-Reason", "Test of the service").POST(BodyPublishers.ofString(body)).build());
    }

    /** What these lines print, with the service of the tests in the place of the reader's. */
    private String typed(String shell, String lines) throws IOException, InterruptedException {
        assertThat(lines).contains(ADDRESS);
        Process process = new ProcessBuilder(shell, "-c", lines.replace(ADDRESS, service.base().toString())).redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static String section(String file, String heading) throws IOException {
        String text = Files.readString(Path.of(file));
        int from = text.indexOf(heading + "\n");
        assertThat(from).isNotNegative();
        return text.substring(from, text.indexOf("\n## ", from + 1));
    }

    private static String block(String text, String language) {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
