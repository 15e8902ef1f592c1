package org.leadgraph.live;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.GraphQLObjectType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.http.Delivery;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.WebSocketSignIn;
import org.leadgraph.limits.QuestionTurns;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.RequestCaller;
import org.leadgraph.visibility.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * Answers a subscription: the query of the same name, asked again at regular times of its own, and when the caller's view has changed. Never because something
 * was done: the moments of answers would tell of what others do, and each act would be answered by as many questions as there are subscriptions. What the client
 * knows already is not sent again and not logged (INV-31). Each answer that is sent is a search of its own, with the connection's caller, use code and reason:
 * guarded, checked at its release and logged before it leaves.
 */
@Component
@Order(1)
class LiveAnswers implements WebGraphQlInterceptor {
    private static final int TRIES = 3;

    private final GraphQlSource schema;
    private final PolicyChanges changes;
    private final Beat beat;
    private final ScopedGraph graph;
    private final RunningSubscriptions running;
    private final SubscriptionSettings settings;
    private final QuestionTurns agencies;
    private final Turns turns;

    LiveAnswers(GraphQlSource schema, PolicyChanges changes, Beat beat, ScopedGraph graph, RunningSubscriptions running,
            SubscriptionSettings settings, QuestionTurns agencies) {
        this.schema = schema;
        this.changes = changes;
        this.beat = beat;
        this.agencies = agencies;
        this.turns = new Turns(settings.turns());
        this.graph = graph;
        this.running = running;
        this.settings = settings;
    }

    /** The answer to a subscription once more: it failed, and the client is to hear why. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<GraphQLError> errors;

        Failed(List<GraphQLError> errors) {
            super("A subscription cannot be answered any more", null, false, false);
            this.errors = errors;
        }

        boolean isRetryable() {
            return errors.stream()
                    .allMatch(error -> error.getExtensions() != null && Boolean.TRUE.equals(error.getExtensions().get("retryable")));
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<Subscribed> subscribed = request instanceof WebSocketGraphQlRequest
                ? Subscribed.in(request.getDocument(), request.getOperationName()).filter(each -> isOffered(each.field()))
                : Optional.empty();
        if (subscribed.isEmpty()) {
            return chain.next(request);
        }
        WebSocketGraphQlRequest asked = (WebSocketGraphQlRequest) request;
        return Mono.deferContextual(context -> {
            Flux<ExecutionResult> answers = answers(asked, subscribed.get().query(), chain, context);
            return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
                    ExecutionResultImpl.newExecutionResult().data(answers).build())));
        });
    }

    private boolean isOffered(String field) {
        GraphQLObjectType offered = schema.schema().getSubscriptionType();
        return offered != null && offered.getFieldDefinition(field) != null;
    }

    private Flux<ExecutionResult> answers(WebSocketGraphQlRequest asked, String query, Chain chain, ContextView context) {
        String userId = WebSocketSignIn.userId(asked);
        String connection = asked.getSessionInfo().getId();
        return Flux.defer(() -> {
            try {
                running.begin(userId, connection);
            } catch (LimitExceeded full) {
                return Flux.<ExecutionResult>error(ended(List.of(said(full))));
            }
            WatchedQuestion.Told told = new WatchedQuestion.Told();
            return occasions(told, asked)
                    // Of several occasions while an answer is made, or waits for its client, the latest is enough.
                    .onBackpressureLatest()
                    .publishOn(Schedulers.boundedElastic(), 1)
                    .concatMap(_ -> Delivery.done(asked.getSessionInfo().getAttributes(), settings.longestWait())
                            .thenMany(inTurn(userId, answer(new WatchedQuestion(asked, query, told), chain)).retryWhen(retry())), 1)
                    .onErrorMap(LimitExceeded.class, slow -> ended(List.of(said(slow))))
                    .onErrorMap(Failed.class, failed -> ended(failed.errors))
                    .doFinally(_ -> running.end(userId, connection));
        }).contextWrite(written -> written.putAll(context));
    }

    private <T> Flux<T> inTurn(String userId, Flux<T> answer) {
        return Flux.defer(() -> {
            CompletableFuture<Turns.Turn> turn = turns.ask(userId, agencies.agencyOf(userId));
            return Mono.fromFuture(turn, true).flatMapMany(_ -> answer.subscribeOn(Schedulers.boundedElastic()))
                    .doFinally(_ -> Turns.leave(turn));
        }).onErrorMap(Problem.class, problem -> new Failed(List.of(said(problem))));
    }

    /** The beginning; each beat; and a view that was made another one. Only what comes after the beginning is listened for. */
    private Flux<Object> occasions(WatchedQuestion.Told told, WebSocketGraphQlRequest asked) {
        Flux<Object> views = Flux.defer(() -> Flux.concat(Mono.just(changes.now()), changes.seen()).distinctUntilChanged().skip(1))
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(_ -> isAnotherView(told, asked));
        return Flux.merge(beat.begin(), views, Mono.just("the beginning")).subscribeOn(Schedulers.boundedElastic());
    }

    private boolean isAnotherView(WatchedQuestion.Told told, WebSocketGraphQlRequest asked) {
        CallerView last = told.view();
        if (last == null) {
            return false;
        }
        Purpose why = new RequestCaller(asked).purpose();
        try (var look = graph.read(new Caller(why.viewedAs(), WebSocketSignIn.userId(asked)).impersonationName())) {
            return !look.view().fingerprint().equals(last.fingerprint());
        } catch (Problem unavailable) {
            // Perhaps it is: asking again finds out, or says why not.
            return true;
        }
    }

    private static Flux<ExecutionResult> answer(WatchedQuestion question, Chain chain) {
        return Flux.defer(() -> chain.next(question)).concatMap(response -> {
            if (response.getExecutionResult().getData() == null) {
                return Flux.error(new Failed(response.getExecutionResult().getErrors()));
            }
            WatchedQuestion.Told told = question.told();
            boolean isNew = told.isNewIn(response);
            told.remember(response);
            Flux<ExecutionResult> said = isNew ? Flux.just(response.getExecutionResult()) : Flux.empty();
            CallerView view = told.view();
            return view == null || view.agencyId() != null ? said : said.concatWith(Flux.error(new Failed(List.of(standingEnded()))));
        });
    }

    private static Retry retry() {
        return Retry.fixedDelay(TRIES, Duration.ofSeconds(1))
                .filter(failure -> failure instanceof Failed failed && failed.isRetryable())
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    private static SubscriptionPublisherException ended(List<GraphQLError> errors) {
        return new SubscriptionPublisherException(errors, new IllegalStateException("The subscription has ended"));
    }

    private static GraphQLError said(Problem problem) {
        return GraphqlErrorBuilder.newError().errorType(ErrorType.BAD_REQUEST).message("%s", problem.getMessage())
                .extensions(problem.details())
                .build();
    }

    private static GraphQLError standingEnded() {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.FORBIDDEN)
                .message(
                        "Your account, its agency or its ORI has no access, so there is nothing to watch. Ask `myStanding` what is missing.")
                .extensions(Map.of("code", IdentityProblem.STANDING_REFUSED.name(), "retryable", false))
                .build();
    }
}
