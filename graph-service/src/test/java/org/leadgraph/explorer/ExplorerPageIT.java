package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;

/** What anybody gets without a token: the page and its files, and nothing else. */
@WithDemoWorld
class ExplorerPageIT {
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.started();
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(explorer/[^\"]+)\"");

    @Test
    void givesEverybodyThePage() {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http"));
        assertThat(page.body()).doesNotContain("{{", "<script>", "style=\"");
    }

    @Test
    void everyFileOfThePageIsThereAndMayBeKept() {
        List<String> files = FILE.matcher(get("/").body()).results().map((MatchResult found) -> "/" + found.group(1)).toList();

        assertThat(files).hasSizeGreaterThan(20).allSatisfy(file -> {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(file)
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        });
    }

    @Test
    void ofLibrariesOnlyWhatThePageUsesIsThere() {
        String build = build();

        assertThat(get("/explorer/" + build + "/lib/d3/dist/d3.min.js").statusCode()).isEqualTo(200);
        assertThat(List.of("lib/d3/package.json", "lib/d3/dist/d3.js", "lib/cytoscape/README.md", "lib/leaflet/dist/leaflet-src.js",
                "lib/graphiql/graphiql.min.js", "lib/../index.html",
                "../application.yaml", "..%2fapplication.yaml"))
                .allSatisfy(file -> assertThat(get("/explorer/" + build + "/" + file).statusCode()).as(file).isIn(400, 401, 404));
        assertThat(get("/webjars/d3/dist/d3.min.js").statusCode()).isEqualTo(401);
        assertThat(get("/webjars/graphiql/package.json").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/explorer", "/explorer/0000000000000000/main.js", "/index.html", "/explorer/../actuator/env"})
    void hasNothingElse(String path) {
        assertThat(get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void saysHowToSignIn() {
        assertThat(get("/explorer/offer").body()).isEqualTo(
                "{\"signIn\":{\"demo\":true,\"clientId\":\"\",\"scopes\":\"\",\"authorizationUri\":\"\",\"tokenUri\":\"\"},\"tiles\":\"\",\"tilesBy\":\"\"}");
    }

    @Test
    void onlyThePageItselfMayHoldTheWayBackInAFrame() {
        assertThat(get("/explorer/signed-in?code=x&state=y").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'self'", "script-src 'self'"));
    }

    private static String build() {
        var found = Pattern.compile("explorer/([0-9a-f]{16})/main.js").matcher(get("/").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> get(String path) {
        return SERVICE.send(HttpRequest.newBuilder(java.net.URI.create(SERVICE.base() + path)).build());
    }
}
