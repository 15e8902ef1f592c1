package org.leadgraph.http;

import graphql.ExecutionResult;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.WebSocketSignIn;
import org.reactivestreams.Publisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers over server-sent events. Each request is one stream, which is for everything behind it like a WebSocket on which one question is asked: the same sign-in, limits, live answers and log. Headers
 * of the request say what a WebSocket's first message says.
 * <p>
 * Source: GraphQL over Server-Sent Events, distinct connections mode.
 */
final class EventStreamHandler extends GraphQlSseHandler implements SmartLifecycle {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final WebGraphQlHandler questions;
    private final Duration keepAlive;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * @param keepAlive
     *            how often a comment shows that the stream is alive
     */
    EventStreamHandler(WebGraphQlHandler questions, Duration keepAlive) {
        super(questions);
        this.questions = questions;
        this.keepAlive = keepAlive;
    }

    /** A stream as the answering side sees a connection. */
    private record Connection(String id, URI uri, HttpHeaders headers, Map<String, Object> attributes,
            @Nullable InetSocketAddress remoteAddress)
            implements
                WebSocketSessionInfo {
        @Override
        public String getId() {
            return id;
        }

        @Override
        public Map<String, Object> getAttributes() {
            return attributes;
        }

        @Override
        public URI getUri() {
            return uri;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Mono<Principal> getPrincipal() {
            return Mono.empty();
        }

        @Override
        public @Nullable InetSocketAddress getRemoteAddress() {
            return remoteAddress;
        }
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        WebGraphQlResponse answer = Objects.requireNonNull(questions.handleRequest(question(request)).block());
        Flux<ExecutionResult> answers = answer.getData() instanceof Publisher<?> several
                ? Flux.from(several).cast(ExecutionResult.class)
                : Flux.just(answer.getExecutionResult());
        return EventStream.of(answers, keepAlive, open);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for what is being answered: a stream would let it wait as long as it may. */
    @Override
    public void stop() {
        running = false;
        open.forEach(EventStream::breakOff);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static WebSocketGraphQlRequest question(ServerRequest request) throws ServletException {
        HttpHeaders headers = request.headers().asHttpHeaders();
        Connection connection = new Connection(UUID.randomUUID().toString(), request.uri(), headers,
                WebSocketSignIn.signedIn(SecurityContextHolder.getContext(), headers.toSingleValueMap()),
                request.remoteAddress().orElse(null));
        return new WebSocketGraphQlRequest(request.uri(), headers, null, connection.remoteAddress(), connection.attributes(),
                body(request, headers),
                connection.id(), LocaleContextHolder.getLocale(), connection);
    }

    /** The key of an act is a request's own, so on a stream it may come as a header too. */
    private static Map<String, Object> body(ServerRequest request, HttpHeaders headers) throws ServletException {
        GraphQlRequest sent;
        try {
            sent = request.body(SerializableGraphQlRequest.class);
        } catch (IOException unread) {
            throw new ServerWebInputException("The body cannot be read", null, unread);
        }
        Map<String, Object> body = new HashMap<>();
        body.put("query", sent.getDocument());
        body.put("operationName", sent.getOperationName());
        body.put("variables", sent.getVariables());
        body.put("extensions", sent.getExtensions());
        String key = headers.getFirst(IDEMPOTENCY_KEY);
        if (key != null) {
            Map<String, Object> extensions = new HashMap<>(sent.getExtensions());
            extensions.putIfAbsent(IDEMPOTENCY_KEY, key);
            body.put("extensions", extensions);
        }
        return body;
    }
}
