package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.identity.Identity;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.limits.QuestionTurns;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.Problem;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The last steps of an answer: release check, output check, search log. Each is made to fail, and nothing leaves. */
@WithDemoWorld
class ReleaseIT {
    private static final String CASES = "{ search { incidents(first: 5) { totalCount nodes { id } } } }";
    private static final String PARTNER = """
            MATCH (:Agency {name: 'IL-SAMPLE PD'})-[:SHARES_WITH]->(partner:Agency {name: 'MO-AGENCY CO PD'})<-[:OF]-(policy:SharingPolicy)
            SET policy.access = $access
            RETURN policy.access AS access""";

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final List<String> logged = new ArrayList<>();
    private QuestionTurns turns = service.bean(QuestionTurns.class);

    @BeforeEach
    void signIn() {
        signIn("athena@il-sample");
    }

    private void signIn(String userId) {
        String ori = service.bean(SystemGraph.class)
                .read("MATCH (:User {userId: $userId})-[:EMPLOYED_BY]->(ori:Ori) RETURN ori.code AS code",
                        Map.of("userId", userId), row -> String.valueOf(row.get("code")))
                .getFirst();
        Jwt token = Jwt.withTokenValue("test")
                .header("alg", "none")
                .subject(userId)
                .claims(claims -> claims
                        .putAll(Map.of("idp", "demo", "family_name", "Ellingham", "given_name", "Athena", "employer_ori", ori)))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        partner("ACTIVE");
    }

    @Test
    @DisplayName("INV-42 an answer under a view that changed meanwhile is discarded and made again, once")
    void asksAnewWhenTheViewChanged() {
        WebGraphQlResponse answer = ask(CASES, new Log(() -> partner("SUSPENDED")));

        assertThat(answer.getErrors()).isEmpty();
        assertThat(logged).containsExactly("VIEW_CHANGED", "ANSWERED");
    }

    @Test
    @DisplayName("INV-42 when the view changes again, nothing is shown")
    void givesUpWhenTheViewKeepsChanging() {
        WebGraphQlResponse answer = ask(CASES, new Log(() -> partner(logged.isEmpty() ? "SUSPENDED" : "ACTIVE")));

        assertThat(codes(answer)).containsExactly("VIEW_CHANGED");
        assertThat(answer.<Object>getData()).isNull();
    }

    @Test
    @DisplayName("P-02 what cannot be logged is read by no field, even if the log accepts entries again meanwhile")
    void readsNothingThatWasNotNoted() {
        AtomicBoolean failed = new AtomicBoolean();
        WebGraphQlResponse answer = ask("{ search { incidents(first: 5) { totalCount } people(first: 5) { totalCount } } }", new Log(() -> {
            if (!failed.getAndSet(true)) {
                throw new GraphUnavailable(IdentityProblem.SEARCH_LOG_UNAVAILABLE, "The log is away.", null);
            }
        }));

        assertThat(codes(answer)).isNotEmpty().containsOnly("SEARCH_LOG_UNAVAILABLE");
        assertThat(logged).isEmpty();
    }

    @Test
    @DisplayName("INV-53 an answer that holds a record outside the view is withheld as a whole, with an alarm")
    void withholdsAnAnswerWithAStrayRecord() {
        WebGraphQlInterceptor faulty = (request, chain) -> chain.next(request).doOnNext(answer -> search(answer).disclose(new Stray()));

        WebGraphQlResponse answer = ask(CASES, new Log(() -> {
        }), faulty);

        assertThat(codes(answer)).containsExactly("ANSWER_WITHHELD");
        assertThat(answer.<Object>getData()).isNull();
        assertThat(logged).containsExactly("ALARM", "WITHHELD");
    }

    @Test
    @DisplayName("INV-49 without a log entry there is no answer")
    void answersNothingWhenTheLogFails() {
        WebGraphQlResponse answer = ask(CASES, new Log(() -> {
        }) {
            @Override
            public void answered(Question question, Identity identity, Purpose purpose, CallerView view, Disclosure disclosure) {
                throw new IllegalStateException("no space left");
            }
        });

        assertThat(codes(answer)).containsExactly("SEARCH_LOG_UNAVAILABLE");
        assertThat(answer.<Object>getData()).isNull();
    }

    @Test
    @DisplayName("INV-55 a search that the graph ended shows nothing and has its outcome in the log")
    void logsTheEndOfASearchThatFailed() {
        WebGraphQlInterceptor failing = (request, chain) -> chain.next(request)
                .doOnNext(answer -> assertThatThrownBy(() -> search(answer).open().run("RETURN 1 / 0 AS one", Map.of(), row -> row))
                        .isInstanceOf(Problem.class));

        WebGraphQlResponse answer = ask(CASES, new Log(() -> {
        }), failing);

        assertThat(codes(answer)).containsExactly("GRAPH_UNAVAILABLE");
        assertThat(answer.<Object>getData()).isNull();
        assertThat(logged).containsExactly("GRAPH_UNAVAILABLE");
    }

    @Test
    @DisplayName("INV-55 a search that broke off before it was answered has its outcome in the log too")
    void logsTheEndOfASearchThatBrokeOff() {
        WebGraphQlInterceptor broken = (request, chain) -> chain.next(request).map(answer -> {
            throw new IllegalStateException("the caller left");
        });

        assertThatThrownBy(() -> ask(CASES, new Log(() -> {
        }), broken)).isInstanceOf(IllegalStateException.class);

        assertThat(logged).containsExactly("NOT_ANSWERED");
    }

    @Test
    @DisplayName("INV-56, INV-35 a user's questions over the bound are refused before anything is read, those of another agency are answered, and room is made when one ends")
    void boundsWhatIsAskedAtOnce() {
        turns = new QuestionTurns(new Turns.Bounds(1, 1, 2, 0, Duration.ofMinutes(1)),
                user -> user.equals("athena@il-sample") ? "il-sample" : "another", Clock.systemUTC());
        Log log = new Log(() -> {
        });
        List<WebGraphQlResponse> meanwhile = new ArrayList<>();
        WebGraphQlInterceptor asking = (request, chain) -> chain.next(request).doOnNext(_ -> {
            meanwhile.add(ask(CASES, log));
            signIn("luna@mo-agency");
            meanwhile.add(ask(CASES, log));
            signIn("athena@il-sample");
        });

        WebGraphQlResponse answer = ask(CASES, log, asking);

        assertThat(answer.getErrors()).isEmpty();
        assertThat(codes(meanwhile.getFirst())).containsExactly("TOO_MANY_QUERIES");
        assertThat(meanwhile.getFirst().getErrors().getFirst().getExtensions()).containsEntry("retryable", true).containsKey("limit");
        assertThat(meanwhile.getLast().getErrors()).isEmpty();
        assertThat(logged).as("a refused question is no search").containsExactly("ANSWERED", "ANSWERED");
        assertThat(ask(CASES, log).getErrors()).isEmpty();
    }

    @Test
    void readsListsOfManyRecordsWithOneQueryEach() {
        String nested = "{ search { incidents(first: %d) { nodes { id people(first: 3) { totalCount nodes { id sameAs { totalCount } } } "
                + "exhibits { nodes { id leads { totalCount } } } linkedCrimeGuns { id } } } } }";

        int forTwo = queries(String.format(Locale.ROOT, nested, 2));
        int forForty = queries(String.format(Locale.ROOT, nested, 40));

        // Shootings and recoveries, casings and test fires are asked for separately: at most twice as many kinds, never as many as records.
        assertThat(forForty).isLessThanOrEqualTo(forTwo + 8).isLessThan(25);
    }

    private int queries(String document) {
        WebGraphQlResponse answer = ask(document, new Log(() -> {
        }));
        assertThat(answer.getErrors()).isEmpty();
        return search(answer).open().queries();
    }

    private WebGraphQlResponse ask(String document, SearchLog log, WebGraphQlInterceptor... more) {
        var searches = new SearchInterceptor(service.bean(ScopedGraph.class), log, (_, _) -> true, service.bean(Employers.class),
                Clock.systemUTC(),
                new AnswerRelease(log, Clock.systemUTC()), turns);
        HttpHeaders headers = new HttpHeaders();
        headers.set(Purpose.USE_CODE, "C");
        headers.set(Purpose.SEARCH_REASON, "Test of the release");
        var request = new WebGraphQlRequest(URI.create("/graphql"), headers, null, null, Map.of(), Map.of("query", document), "test",
                Locale.ENGLISH);
        List<WebGraphQlInterceptor> interceptors = new ArrayList<>(List.of(searches));
        interceptors.addAll(List.of(more));
        return Objects.requireNonNull(
                WebGraphQlHandler.builder(service.bean(ExecutionGraphQlService.class)).interceptors(interceptors).build()
                        .handleRequest(request).block());
    }

    private static Search search(WebGraphQlResponse answer) {
        return answer.getExecutionInput().getGraphQLContext().get(Search.CONTEXT_KEY);
    }

    private static List<@Nullable Object> codes(WebGraphQlResponse answer) {
        return answer.getErrors().stream().<@Nullable Object>map(error -> error.getExtensions().get("code")).toList();
    }

    private void partner(String access) {
        assertThat(service.bean(SystemGraph.class).write(PARTNER, Map.of("access", access))).hasSize(1);
    }

    /** A record that nobody's view shows. */
    private record Stray() implements VisibleRecord {
        @Override
        public String recordId() {
            return "f".repeat(32);
        }

        @Override
        public String ori() {
            return "ZZ0000000";
        }

        @Override
        public int scope() {
            return 9_999_999;
        }
    }

    /** Notes what is logged; does something when a search begins to read. */
    private class Log implements SearchLog {
        private final Runnable whenAsked;

        Log(Runnable whenAsked) {
            this.whenAsked = whenAsked;
        }

        @Override
        public void asked(Question question, Identity identity, Purpose purpose, CallerView view) {
            assertThat(question.at()).isBefore(Instant.now().plusSeconds(1));
            whenAsked.run();
        }

        @Override
        public void answered(Question question, Identity identity, Purpose purpose, CallerView view, Disclosure disclosure) {
            logged.add(disclosure.status());
        }

        @Override
        public void alarm(Question question, String what) {
            logged.add("ALARM");
        }
    }
}
