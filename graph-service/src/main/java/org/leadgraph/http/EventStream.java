package org.leadgraph.http;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Writes answers as events {@code next}, and {@code complete} when there are no more. What comes first decides whether there is a stream at all: a question that is not answered gets its errors as an ordinary
 * answer, with a status. An answer is written before the next is made, and a client that does not take it loses the connection, so none that is out of date is sent late (INV-42).
 */
final class EventStream extends BaseSubscriber<ExecutionResult> {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    /** The first thing that came. */
    private sealed interface First {
        record Answer(ExecutionResult answer) implements First {}

        record Refusal(List<GraphQLError> errors) implements First {}

        record Nothing() implements First {}
    }

    private interface Writing {
        void to(SseBuilder stream) throws IOException;
    }

    private final Duration keepAlive;
    /** All streams that are open, this one among them while it is. */
    private final Set<EventStream> open;
    private final CompletableFuture<First> first = new CompletableFuture<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** What came between the first answer and the beginning of the stream. */
    private final Queue<Writing> waiting = new ArrayDeque<>();
    private @Nullable SseBuilder stream;
    private volatile @Nullable Disposable beats;
    private boolean ended;

    private EventStream(Duration keepAlive, Set<EventStream> open) {
        this.keepAlive = keepAlive;
        this.open = open;
    }

    /** Waits for the first answer. */
    static ServerResponse of(Flux<ExecutionResult> answers, Duration keepAlive, Set<EventStream> open) {
        EventStream events = new EventStream(keepAlive, open);
        answers.subscribe(events);
        return switch (events.first.join()) {
            case First.Answer(ExecutionResult answer) ->
                // It ends with the token at the latest, not at a time of the web server's.
                ServerResponse.sse(stream -> events.begin(stream, to -> next(to, answer.toSpecification())), Duration.ZERO);
            case First.Nothing() -> ServerResponse.sse(stream -> events.begin(stream, EventStream::complete), Duration.ZERO);
            case First.Refusal(List<GraphQLError> errors) ->
                ServerResponse.status(status(errors)).contentType(MediaType.APPLICATION_JSON).body(said(errors));
        };
    }

    private static HttpStatus status(List<GraphQLError> errors) {
        boolean later = errors.stream()
                .allMatch(error -> error.getExtensions() != null && Boolean.TRUE.equals(error.getExtensions().get("retryable")));
        if (later) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        ErrorClassification kind = errors.getFirst().getErrorType();
        return kind == ErrorType.UNAUTHORIZED
                ? HttpStatus.UNAUTHORIZED
                : kind == ErrorType.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    }

    private static Map<String, Object> said(List<GraphQLError> errors) {
        return Map.of("errors", errors.stream().map(GraphQLError::toSpecification).toList());
    }

    private static void next(SseBuilder stream, Map<String, Object> answer) throws IOException {
        stream.event("next").data(answer);
    }

    private static void complete(SseBuilder stream) throws IOException {
        stream.event("complete").data("");
        stream.complete();
    }

    private void begin(SseBuilder to, Writing firstOf) {
        open.add(this);
        to.onComplete(this::leave).onError(_ -> leave()).onTimeout(this::leave);
        writing.lock();
        try {
            stream = to;
            write(firstOf);
            for (Writing each = waiting.poll(); each != null; each = waiting.poll()) {
                write(each);
            }
        } finally {
            writing.unlock();
        }
        if (!isDisposed()) {
            beats = Flux.interval(keepAlive).onBackpressureDrop().publishOn(Schedulers.boundedElastic(), 1).subscribe(_ -> showAlive());
            requestUnbounded();
        }
        if (isDisposed()) {
            leave();
        }
    }

    /** The service stops. Without an event `complete`, so that clients subscribe again. */
    void breakOff() {
        writing.lock();
        try {
            SseBuilder to = stream;
            if (to != null && !ended) {
                ended = true;
                to.complete();
            }
        } finally {
            writing.unlock();
        }
        leave();
    }

    private void leave() {
        open.remove(this);
        cancel();
        Disposable beating = beats;
        if (beating != null) {
            beating.dispose();
        }
    }

    /** A client that has left is noticed by it; while an answer is being written it is not needed. */
    private void showAlive() {
        if (writing.tryLock()) {
            try {
                write(to -> to.comment("").send());
            } finally {
                writing.unlock();
            }
        }
    }

    private void say(Writing what) {
        writing.lock();
        try {
            if (stream == null) {
                waiting.add(what);
            } else {
                write(what);
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(Writing what) {
        SseBuilder to = stream;
        if (to == null || ended) {
            return;
        }
        try {
            what.to(to);
        } catch (IOException | IllegalStateException gone) {
            // A client that leaves is not a fault.
            log.debug("A stream of events has ended ({})", gone.getClass().getName());
            ended = true;
            leave();
            to.complete();
        }
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        request(1);
    }

    @Override
    protected void hookOnNext(ExecutionResult answer) {
        if (!first.complete(new First.Answer(answer))) {
            say(to -> next(to, answer.toSpecification()));
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        List<GraphQLError> errors = errors(failure);
        if (!first.complete(new First.Refusal(errors))) {
            say(to -> next(to, said(errors)));
            end();
        }
    }

    private static List<GraphQLError> errors(Throwable failure) {
        if (failure instanceof SubscriptionPublisherException refused && !refused.getErrors().isEmpty()) {
            return refused.getErrors();
        }
        log.error("A stream of events failed ({})", failure.getClass().getName());
        return List.of(
                GraphQLError.newError().errorType(ErrorType.INTERNAL_ERROR).message("Something went wrong on our side. Subscribe again.")
                        .extensions(Map.of("code", "INTERNAL_FAULT", "retryable", false)).build());
    }

    @Override
    protected void hookOnComplete() {
        if (!first.complete(new First.Nothing())) {
            end();
        }
    }

    private void end() {
        say(EventStream::complete);
        Optional.ofNullable(beats).ifPresent(Disposable::dispose);
    }

    @Override
    protected void hookOnCancel() {
        first.complete(new First.Nothing());
    }
}
