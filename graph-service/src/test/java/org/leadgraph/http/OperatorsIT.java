package org.leadgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import java.nio.file.Path;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;

/** What whoever runs the service learns at the port of operators, and nobody at any other. */
@WithDemoWorld
class OperatorsIT {
    private static final Pattern NAMED_IN_DOCS = Pattern.compile("^\\| ([a-z]+(?:_[a-z]+)+) \\|", Pattern.MULTILINE);
    private static final Pattern SEARCHES = Pattern
            .compile("(?m)^leadgraph_searches_seconds_count\\{door=\"GRAPHQL\",outcome=\"ANSWERED\"\\} ([0-9.]+)$");

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @DisplayName("searches are counted by door and outcome, and every measure that the documentation names is there")
    void measures() throws Exception {
        service.as("athena@il-sample").data("{ me { userId } search { incidents(first: 1) { totalCount } } }");
        double before = searches();
        service.as("athena@il-sample").data("{ search { incidents(first: 1) { totalCount } } }");
        String measures = operators("/actuator/prometheus").body();

        assertThat(searches()).isGreaterThan(before);
        TreeSet<String> documented = new TreeSet<>();
        Matcher named = NAMED_IN_DOCS.matcher(Files.readString(Path.of("../docs/operating.md")));
        while (named.find()) {
            documented.add(named.group(1));
        }
        assertThat(documented).hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(measures).containsPattern("(?m)^" + name + "(_count|_bucket)?[{ ]"));
        assertThat(measures.lines().filter(line -> line.startsWith("# TYPE leadgraph_"))
                .map(line -> line.split(" ")[2].replaceAll("_max$", "")))
                .as("our own measures, which are all documented").isNotEmpty().isSubsetOf(documented);
    }

    @Test
    @DisplayName("U-02 no measure tells of an agency, a user or a record")
    void namesNobody() throws Exception {
        service.as("athena@il-sample").data("{ search { people(filter: {lastName: \"Quillfeather\"}) { totalCount } } }");
        service.as("athena@il-sample").ask("{ nothingOfThisName }");
        String measures = operators("/actuator/prometheus").body();

        assertThat(measures).doesNotContainIgnoringCase("athena", "sample", "Quillfeather", "nothingOfThisName", "IL-", "agency");
    }

    @Test
    @DisplayName("health has its details for operators")
    void health() throws Exception {
        assertThat(operators("/actuator/health").body()).contains("\"searchLog\":", "\"graphHealth\":", "\"searchLogVerified\":");
        assertThat(operators("/actuator/health/readiness").body()).contains("\"status\":\"UP\"");
    }

    @Test
    @DisplayName("nothing else is at the port of operators, and nothing of theirs at the service's, with a token or without")
    void keepsThemApart() throws Exception {
        for (String path : List.of("/graphql", "/graphiql", "/demo/users", "/actuator", "/actuator/env", "/actuator/health/../env")) {
            assertThat(operators(path).statusCode()).as(path).isIn(400, 404);
        }
        String token = service.tokenOf("athena@il-sample");
        for (String path : List.of("/actuator/prometheus", "/actuator/health/searchLog")) {
            assertThat(get(service.base().resolve(path), null).statusCode()).as(path).isEqualTo(401);
            assertThat(get(service.base().resolve(path), token).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get(service.base().resolve("/actuator/health"), token).body()).doesNotContain("components", "searchLog");
    }

    private double searches() throws IOException, InterruptedException {
        Matcher count = SEARCHES.matcher(operators("/actuator/prometheus").body());
        return count.find() ? Double.parseDouble(count.group(1)) : 0;
    }

    private HttpResponse<String> operators(String path) throws IOException, InterruptedException {
        return get(URI.create(service.operators() + path), null);
    }

    private HttpResponse<String> get(URI uri, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
