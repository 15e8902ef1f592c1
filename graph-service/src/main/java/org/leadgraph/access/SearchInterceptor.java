package org.leadgraph.access;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The way of every GraphQL answer: it is made within one view, released only if that view is still the caller's (V42), checked record by record against the
 * view, logged durably, and only then sent.
 */
@Component
class SearchInterceptor implements WebGraphQlInterceptor {
    private static final Logger log = LoggerFactory.getLogger(SearchInterceptor.class);

    private final ScopedGraph scopedGraph;
    private final SearchLog searchLog;
    private final ApplicantConsents consents;
    private final Clock clock;

    SearchInterceptor(ScopedGraph scopedGraph, SearchLog searchLog, ApplicantConsents consents, Clock clock) {
        this.scopedGraph = scopedGraph;
        this.searchLog = searchLog;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return attempt(request, chain).flatMap(first -> first.viewChanged() ? attempt(request, chain) : Mono.just(first))
                .map(Attempt::response);
    }

    /** An answer, or the news that the caller's view changed while it was made. */
    private record Attempt(WebGraphQlResponse response, boolean viewChanged) {}

    private Mono<Attempt> attempt(WebGraphQlRequest request, Chain chain) {
        Search search = new Search(scopedGraph, new RequestCaseload(request), searchLog, consents,
                RequestCaseload.question(request, clock));
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(Search.CONTEXT_KEY, search)).build());
        return chain.next(request).map(response -> release(search, response)).doFinally(_ -> end(search));
    }

    private Attempt release(Search search, WebGraphQlResponse response) {
        if (!search.isOpen()) {
            return new Attempt(response, false);
        }
        try {
            GraphReading.Release release = search.graph().release();
            if (!release.unchanged()) {
                record(search, "VIEW_CHANGED", Map.of(), Map.of(), release.epoch());
                return new Attempt(
                        refusal(response, AccessProblem.VIEW_CHANGED, "Your view changed while this was answered. Ask again.",
                                ErrorType.INTERNAL_ERROR, true),
                        true);
            }
            List<VisibleRecord> outside = search.outsideTheView();
            if (!outside.isEmpty()) {
                log.error("ALARM: search {} would have shown {} records outside the caller's view; nothing was sent",
                        search.question().searchId(),
                        outside.size());
                searchLog.alarm(search.question(),
                        "The answer held " + outside.size() + " records outside the caller's view and was withheld.");
                record(search, "WITHHELD", Map.of(), Map.of(), release.epoch());
                return new Attempt(refusal(response, AccessProblem.ANSWER_WITHHELD,
                        "The answer did not pass its last check and was withheld. Report the request id to the operator.",
                        ErrorType.INTERNAL_ERROR, false), false);
            }
            record(search, "ANSWERED", search.disclosedByOwner(), search.pointersByOwner(), release.epoch());
            return new Attempt(response, false);
        } catch (Problem problem) {
            return failed(search, response, problem);
        } catch (RuntimeException failure) {
            return notLogged(search, response, failure);
        }
    }

    /** A query ran into a limit, which ended the transaction, or the view cannot be looked at: nothing of the data is released. */
    private Attempt failed(Search search, WebGraphQlResponse response, Problem problem) {
        try {
            record(search, problem.code(), Map.of(), Map.of(), search.graph().view().epoch());
        } catch (RuntimeException failure) {
            return notLogged(search, response, failure);
        }
        boolean said = !response.getExecutionResult().getErrors().isEmpty();
        return new Attempt(said
                ? response.transform(builder -> builder.data(null))
                : refusal(response, problem.code(), String.valueOf(problem.getMessage()), ErrorType.INTERNAL_ERROR, problem.retryable()),
                false);
    }

    private static Attempt notLogged(Search search, WebGraphQlResponse response, RuntimeException failure) {
        log.error("Search {} could not be logged ({}); nothing was sent", search.question().searchId(), failure.getClass().getName());
        return new Attempt(refusal(response, AccessProblem.SEARCH_LOG_UNAVAILABLE,
                "The search could not be logged, so it is not answered. Try again later.",
                ErrorType.INTERNAL_ERROR, true), false);
    }

    /** Every search has one outcome in the log: also one that failed on our side, or whose caller left before it was answered. */
    private void end(Search search) {
        try {
            if (search.isOpen() && !search.isLogged()) {
                record(search, "NOT_ANSWERED", Map.of(), Map.of(), search.graph().view().epoch());
            }
        } catch (RuntimeException failure) {
            log.error("The end of search {} could not be logged ({})", search.question().searchId(), failure.getClass().getName());
        } finally {
            search.close();
        }
    }

    private void record(Search search, String status, Map<String, List<String>> records, Map<String, List<String>> pointers, long epoch) {
        searchLog.answered(search.question(), search.identity(), search.purpose(), search.graph().view(),
                new SearchLog.Disclosure(status, records, pointers, epoch, clock.instant()));
        search.logged();
    }

    private static WebGraphQlResponse refusal(WebGraphQlResponse response, AccessProblem code, String message, ErrorType type,
            boolean retryable) {
        return refusal(response, code.name(), message, type, retryable);
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
