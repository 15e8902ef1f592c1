package org.leadgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadgraph.identity.LogonLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"leadgraph.test.without-graph=true",
        // Without a graph there is nothing that could say whether it is there.
        "management.endpoint.health.validate-group-membership=false"})
@ActiveProfiles("demo")
class DemoTests {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("leadgraph.test.without-graph")
    @EnableAutoConfiguration(exclude = {Neo4jAutoConfiguration.class, GraphQlAutoConfiguration.class})
    @Import({DemoConfiguration.class, DemoController.class})
    @ComponentScan(basePackages = {"org.leadgraph.http",
            "org.leadgraph.identity"}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.leadgraph\\.(http\\.(HttpAccess|GraphiqlPage)|identity\\.(TokenRules|Logons))"))
    static class Demo {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        LogonLog noLog() {
            return new LogonLog() {
                @Override
                public void accepted(Bearer bearer, String source, String way) {
                    // What is noted of logons is tested elsewhere.
                }

                @Override
                public void refused(Bearer claimed, String source, String reason) {
                    // As above.
                }

                @Override
                public void suppressed(String source, long refusals) {
                    // As above.
                }
            };
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private JwtDecoder decoder;
    @Autowired
    private Environment environment;

    @Test
    void listensOnThisMachineOnly() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void listsWhomToBe() throws Exception {
        HttpResponse<String> answer = send(request("/demo/users").GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        List<Map<String, Object>> users = new JsonMapper().readValue(answer.body(), new TypeReference<>() {
        });
        assertThat(users).hasSameSizeAs(DemoPeople.all())
                .allSatisfy(user -> assertThat(user).containsOnlyKeys("userId", "name", "agency", "situation", "expect")
                        .doesNotContainValue(""));
    }

    @Test
    void givesEveryUserATokenWithAllFiveIdentifiers() throws Exception {
        for (DemoPerson person : DemoPeople.all()) {
            Map<String, Object> answer = json(tokenFor(person.userId()));
            Jwt token = decoder.decode((String) answer.get("access_token"));

            assertThat(answer).containsOnlyKeys("access_token", "token_type", "expires_in");
            assertThat(answer.get("token_type")).isEqualTo("Bearer");
            assertThat(answer.get("expires_in")).isEqualTo(3600);
            assertThat(token.getClaims()).containsEntry("idp", "demo")
                    .containsEntry("sub", person.userId())
                    .containsEntry("family_name", person.lastName())
                    .containsEntry("given_name", person.firstName())
                    .containsEntry("employer_ori", person.employerOri())
                    .containsEntry("iss", "urn:leadgraph:demo");
            assertThat(person.employerOri()).hasSize(9);
            assertThat(token.getAudience()).containsExactly("leadgraph");
            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void letsADemoUsersTokenIn() throws Exception {
        Map<String, Object> answer = json(tokenFor("athena@il-sample"));

        // Nothing is behind the door here: not found, not refused.
        assertThat(send(request("/nothing").header("Authorization", "Bearer " + answer.get("access_token")).GET()).statusCode())
                .isEqualTo(404);
        assertThat(send(request("/nothing").GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void knowsNobodyElse() throws Exception {
        for (String user : new String[]{"nobody@nowhere", "", "ATHENA@IL-SAMPLE"}) {
            HttpResponse<String> answer = tokenFor(user);

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer)).containsEntry("code", "DEMO_USER_UNKNOWN");
        }
        assertThat(post("{}").statusCode()).isEqualTo(404);
        assertThat(post("nonsense").statusCode()).isEqualTo(400);
        assertThat(post("{\"user\": \"" + "x".repeat(100_000) + "\"}").statusCode()).isEqualTo(413);
    }

    @Test
    void signsWithANewKeyAtEachStart() throws Exception {
        DemoIssuer restarted = new DemoIssuer("leadgraph", Clock.systemUTC());

        String token = restarted.tokenFor(DemoPeople.all().getFirst());

        assertThat(send(request("/nothing").header("Authorization", "Bearer " + token).GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void offersDemoUsersOnThePage() throws Exception {
        assertThat(send(request("/graphiql/offer").GET()).body()).contains("\"demoUsers\":true");
    }

    private HttpResponse<String> tokenFor(String user) throws Exception {
        return post("{\"user\": \"" + user + "\"}");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/demo/token").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Map<String, Object> json(HttpResponse<String> answer) {
        return new JsonMapper().readValue(answer.body(), new TypeReference<>() {
        });
    }
}
