package org.leadgraph.search;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.WebSocketSignIn;
import org.leadgraph.problem.NotPermitted;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads who asks and why from a request: the token, and the headers of an HTTP request or the connection payload of a WebSocket. */
public final class RequestCaller implements CallerAndPurpose {
    private final UnaryOperator<@Nullable String> headers;
    private final @Nullable String idempotencyKey;
    private @Nullable Identity identity;
    private @Nullable Purpose purpose;

    /**
     * @param headers
     *            the value of a header by its name; null when there is none
     */
    RequestCaller(UnaryOperator<@Nullable String> headers) {
        this(headers, headers.apply(RequestedActs.KEY));
    }

    public RequestCaller(WebGraphQlRequest request) {
        this(name -> value(request, String.valueOf(name)), keyOf(request));
    }

    private RequestCaller(UnaryOperator<@Nullable String> headers, @Nullable String idempotencyKey) {
        this.headers = headers;
        this.idempotencyKey = idempotencyKey;
    }

    /** Headers come once for a whole WebSocket, and a key is one request's: there it is among the request's extensions, and over HTTP it may be. */
    private static @Nullable String keyOf(WebGraphQlRequest request) {
        if (request.getExtensions().get(RequestedActs.KEY) instanceof String key) {
            return key;
        }
        return request instanceof WebSocketGraphQlRequest ? null : request.getHeaders().getFirst(RequestedActs.KEY);
    }

    /** The question of a request, under an id that no other search has. */
    static Question question(WebGraphQlRequest request, String searchId, Clock clock) {
        String source = Optional.ofNullable(request.getRemoteAddress()).map(address -> address.getAddress().getHostAddress()).orElse(null);
        Question.Door door = request instanceof WebSocketGraphQlRequest ? Question.Door.SUBSCRIPTION : Question.Door.GRAPHQL;
        Question asked = new Question(door, searchId, request.getOperationName(), request.getDocument(), request.getVariables(), source,
                clock.instant());
        return request.getAttributes().get(Embedded.ATTRIBUTE) instanceof Embedded embedded ? asked.askedBy(embedded) : asked;
    }

    @Override
    public Identity identity() {
        Identity known = identity;
        if (known == null) {
            // Looked up late: over a WebSocket the caller is known on this thread only while the answer is made.
            if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication)) {
                throw new NotPermitted(IdentityProblem.UNAUTHENTICATED, "Sign in: send a bearer token of your identity provider.");
            }
            known = Identity.of(authentication.getToken());
            identity = known;
        }
        return known;
    }

    @Override
    public Purpose purpose() {
        Purpose known = purpose;
        if (known == null) {
            known = Purpose.of(headers);
            purpose = known;
        }
        return known;
    }

    @Override
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    private static @Nullable String value(WebGraphQlRequest request, String header) {
        if (request instanceof WebSocketGraphQlRequest socket
                && socket.getSessionInfo().getAttributes().get(WebSocketSignIn.PAYLOAD) instanceof Map<?, ?> payload) {
            return payload.get(header) instanceof String text ? text : null;
        }
        return request.getHeaders().getFirst(header);
    }
}
