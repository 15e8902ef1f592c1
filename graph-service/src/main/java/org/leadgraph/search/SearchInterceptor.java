package org.leadgraph.search;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.http.ClientPresence;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.WebSocketSignIn;
import org.leadgraph.limits.QuestionTurns;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease.Verdict;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Every GraphQL answer takes this way: it is made within one view, released only if that view is still the caller's (INV-42), checked record by record
 * against the view, logged durably, and only then sent.
 */
@Component
class SearchInterceptor implements WebGraphQlInterceptor {
    private final ScopedGraph scopedGraph;
    private final SearchLog searchLog;
    private final ApplicantConsents consents;
    private final Employers employers;
    private final Clock clock;
    private final AnswerRelease release;
    private final QuestionTurns turns;

    SearchInterceptor(ScopedGraph scopedGraph, SearchLog searchLog, ApplicantConsents consents, Employers employers, Clock clock,
            AnswerRelease release,
            QuestionTurns turns) {
        this.scopedGraph = scopedGraph;
        this.searchLog = searchLog;
        this.consents = consents;
        this.employers = employers;
        this.clock = clock;
        this.release = release;
        this.turns = turns;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        // Over a WebSocket the client numbers its questions, on each connection from the beginning.
        String searchId = request instanceof WebSocketGraphQlRequest ? UUID.randomUUID().toString() : request.getId();
        request.executionId(ExecutionId.from(searchId));
        AtomicReference<@Nullable RequestedActs> done = new AtomicReference<>();
        Mono<WebGraphQlResponse> answer = OnceMore.whenTheViewChanged(() -> attempt(request, searchId, chain, done), Attempt::viewChanged)
                .map(attempt -> named(attempt.response(), searchId, attempt.shows()));
        // A subscription's question is not asked again by a person: those have turns of their own.
        return request instanceof RepeatedQuestion ? answer : Mono.defer(() -> inTurn(request, searchId, answer));
    }

    private Mono<WebGraphQlResponse> inTurn(WebGraphQlRequest request, String searchId, Mono<WebGraphQlResponse> answer) {
        Turns.Turn turn;
        try {
            turn = turns.take(userId(request));
        } catch (Problem none) {
            return Mono.just(named(refusal(request, none), searchId, false));
        }
        return Mono.using(() -> turn, _ -> answer, Turns.Turn::close);
    }

    private static String userId(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest socket) {
            return WebSocketSignIn.userId(socket);
        }
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getName();
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, Problem none) {
        var input = request.toExecutionInput();
        Map<String, Object> extensions = new LinkedHashMap<>(none.details());
        extensions.put("requestId", input.getExecutionIdNonNull().toString());
        GraphQLError error = GraphqlErrorBuilder.newError()
                .errorType(none instanceof LimitExceeded ? ErrorType.BAD_REQUEST : ErrorType.INTERNAL_ERROR)
                .message("%s", none.getMessage()).extensions(extensions).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(input, ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }

    /** Every answer says under which id the log holds it (P-04), and one that shows records what they are worth (D-04). */
    private static WebGraphQlResponse named(WebGraphQlResponse response, String searchId, boolean shows) {
        response.getResponseHeaders().set(Question.SEARCH_ID, searchId);
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (response.getExecutionResult().getExtensions() != null) {
            extensions.putAll(response.getExecutionResult().getExtensions());
        }
        extensions.put("searchId", searchId);
        if (shows) {
            extensions.put("notice", Search.NOTICE);
        }
        return response.transform(builder -> builder.extensions(extensions));
    }

    /** An answer, or the news that the caller's view changed while it was made. */
    private record Attempt(WebGraphQlResponse response, boolean viewChanged, boolean shows) {}

    /**
     * @param done
     *            the acts of the attempt before, if any was done or may have been: an act that comes a second time may be refused because it was done
     */
    private Mono<Attempt> attempt(WebGraphQlRequest request, String searchId, Chain chain, AtomicReference<@Nullable RequestedActs> done) {
        RequestedActs before = done.get();
        Search search = new Search(scopedGraph, new RequestCaller(request), searchLog, consents, employers,
                RequestCaller.question(request, searchId, clock));
        if (request instanceof RepeatedQuestion again && again.isAnswered()) {
            search.quietly();
        }
        ClientPresence.stopWhenLeft(request.getAttributes(), search::stop);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Search.CONTEXT_KEY, search)).build());
        return chain.next(request).map(response -> release(request, search, response))
                .map(made -> before == null || made.response().getExecutionResult().getErrors().isEmpty()
                        ? made
                        : unknown(made.response(), before, made.viewChanged()))
                .doOnNext(_ -> done.set(search.hasPerhapsActed() ? search.acts() : before)).doOnCancel(search::stop)
                .doFinally(_ -> release.end(search));
    }

    private static Attempt unknown(WebGraphQlResponse response, RequestedActs acts, boolean viewChanged) {
        return new Attempt(
                refusal(response, SearchProblem.ACT_OUTCOME_UNKNOWN.name(), OutcomeUnknown.message(acts), ErrorType.INTERNAL_ERROR,
                        acts.key() != null),
                viewChanged, false);
    }

    private Attempt release(WebGraphQlRequest request, Search search, WebGraphQlResponse response) {
        if (!(request instanceof WebSocketGraphQlRequest) && response.getExecutionResult().getData() instanceof Publisher<?>) {
            return new Attempt(refusal(response, SearchProblem.WEBSOCKET_REQUIRED.name(),
                    "Subscribe over a WebSocket (protocol graphql-transport-ws) or with Accept: text/event-stream alone; otherwise ask the query of the same name.",
                    ErrorType.BAD_REQUEST, false), false, false);
        }
        if (!search.isOpen()) {
            return new Attempt(response, false, false);
        }
        if (request instanceof RepeatedQuestion again) {
            again.seenAs(search.reading().view());
        }
        boolean known = request instanceof RepeatedQuestion again && !again.isNewIn(response);
        if (known) {
            // It is not sent, so it shows nothing.
            return new Attempt(response, false, false);
        }
        return switch (release.release(search)) {
            case Verdict.Released _ -> new Attempt(response, false, !search.contents().isEmpty());
            // What was done stays done, whatever becomes of the answer.
            case Verdict.Refused refused when search.hasPerhapsActed() -> unknown(response, search.acts(), refused.viewChanged());
            case Verdict.Refused refused -> new Attempt(refusal(response, refused), refused.viewChanged(), false);
        };
    }

    private static WebGraphQlResponse refusal(WebGraphQlResponse response, Verdict.Refused refused) {
        boolean said = !response.getExecutionResult().getErrors().isEmpty();
        boolean ours = refused.code().equals(SearchProblem.VIEW_CHANGED.name())
                || refused.code().equals(SearchProblem.ANSWER_WITHHELD.name())
                || refused.code().equals(IdentityProblem.SEARCH_LOG_UNAVAILABLE.name());
        // A query that ran into a limit has said so where it happened: that is the better answer.
        return said && !ours
                ? response.transform(builder -> builder.data(null))
                : refusal(response, refused.code(), refused.message(), ErrorType.INTERNAL_ERROR, refused.retryable());
    }

    private static WebGraphQlResponse refusal(WebGraphQlResponse response, String code, String message, ErrorType type, boolean retryable) {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .errorType(type)
                .message(message)
                .extensions(Map.of("code", code, "retryable", retryable, "requestId",
                        response.getExecutionInput().getExecutionIdNonNull().toString()))
                .build();
        return response.transform(builder -> builder.data(null).errors(List.of(error)));
    }
}
