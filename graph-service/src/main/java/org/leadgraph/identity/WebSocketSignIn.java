package org.leadgraph.identity;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.Problem;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Signs in a WebSocket connection by the token in its first message, and keeps it signed in no longer than the token lives: later questions are refused and
 * running subscriptions end. Spring's own interceptor does neither, and lets a connection without a token through.
 */
@Component
@Order(0)
public class WebSocketSignIn implements WebSocketGraphQlInterceptor {
    /** Session attribute: the first message's payload without the token, where the search's use code and reason are, by names in any case. */
    public static final String PAYLOAD = WebSocketSignIn.class.getName() + ".PAYLOAD";
    /** Session attribute: there when the first message was refused. */
    public static final String REFUSED = WebSocketSignIn.class.getName() + ".REFUSED";
    private static final String SIGNED_IN = WebSocketSignIn.class.getName() + ".SIGNED_IN";
    private static final Logger log = LoggerFactory.getLogger(WebSocketSignIn.class);

    private final BearerTokenAuthenticationExtractor tokens = new BearerTokenAuthenticationExtractor();
    private final AuthenticationManager manager;
    private final Duration clockSkew;
    private final Logons logons;

    WebSocketSignIn(JwtDecoder decoder, TokenSettings settings, Logons logons) {
        this.manager = new ProviderManager(new JwtAuthenticationProvider(decoder));
        this.clockSkew = settings.clockSkew();
        this.logons = logons;
    }

    /** Any failure closes the connection. */
    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        return Mono.defer(() -> tokens.getAuthentication(payload))
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("No token")))
                .map(manager::authenticate)
                .doOnNext(caller -> remember(session, caller, payload))
                .doOnError(failure -> refused(session, payload, failure))
                .then(Mono.empty());
    }

    /**
     * Attributes of a connection whose one request has signed in its caller already.
     *
     * @param why
     *            what was sent with it, by the names of the headers
     */
    public static Map<String, Object> signedIn(SecurityContext caller, Map<String, String> why) {
        Map<String, Object> attributes = new ConcurrentHashMap<>();
        attributes.put(SIGNED_IN, new SecurityContextImpl(Objects.requireNonNull(caller.getAuthentication())));
        attributes.put(PAYLOAD, withoutToken(why));
        return attributes;
    }

    private void refused(WebSocketSessionInfo session, Map<String, Object> payload, Throwable failure) {
        session.getAttributes().put(REFUSED, true);
        log.warn("Refused a WebSocket from {}: {}", session.getRemoteAddress(), SentToken.reason(failure));
        if (failure instanceof OAuth2AuthenticationException) {
            logons.refused(SentToken.in(inAnyCase(payload).get("Authorization")), source(session), SentToken.reason(failure));
        }
    }

    private static @Nullable String source(WebSocketSessionInfo session) {
        InetSocketAddress remote = session.getRemoteAddress();
        return remote == null || remote.getAddress() == null ? null : remote.getAddress().getHostAddress();
    }

    private void remember(WebSocketSessionInfo session, Authentication caller, Map<String, Object> payload) {
        if (caller.getPrincipal() instanceof Jwt token) {
            try {
                logons.accepted(token, source(session), "WEBSOCKET");
            } catch (Problem unavailable) {
                // The protocol has no word for "not now": each question says it, until the logon is noted.
                log.debug("A logon over a WebSocket waits for the search log");
            }
        }
        session.getAttributes().put(SIGNED_IN, new SecurityContextImpl(caller));
        session.getAttributes().put(PAYLOAD, withoutToken(payload));
    }

    private static Map<String, Object> withoutToken(Map<String, ?> sent) {
        Map<String, Object> rest = inAnyCase(sent);
        rest.remove("Authorization");
        return rest;
    }

    /** As with headers, the case of a name says nothing. */
    private static Map<String, Object> inAnyCase(Map<String, ?> payload) {
        Map<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(payload);
        return values;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest question)) {
            return chain.next(request);
        }
        SecurityContext signedIn = (SecurityContext) question.getSessionInfo().getAttributes().get(SIGNED_IN);
        Duration left = signedIn == null ? Duration.ZERO : timeLeft(signedIn);
        if (signedIn == null || !left.isPositive()) {
            return Mono.just(refusal(request, expired()));
        }
        Optional<Problem> notNoted = noteLogon(question, signedIn);
        if (notNoted.isPresent()) {
            return Mono.just(refusal(request, said(notNoted.get())));
        }
        // The key under which Spring Security carries the context to the threads that answer.
        return chain.next(request)
                .map(response -> endingAfter(left, response))
                .contextWrite(context -> context.put(SecurityContext.class.getName(), signedIn));
    }

    /** Who has signed in on the connection of this request. */
    public static String userId(WebSocketGraphQlRequest question) {
        SecurityContext signedIn = (SecurityContext) Objects.requireNonNull(question.getSessionInfo().getAttributes().get(SIGNED_IN));
        return Objects.requireNonNull(signedIn.getAuthentication()).getName();
    }

    private Duration timeLeft(SecurityContext signedIn) {
        return Duration.between(Instant.now(), Objects.requireNonNull(token(signedIn).getExpiresAt()).plus(clockSkew));
    }

    private static Jwt token(SecurityContext signedIn) {
        return (Jwt) Objects.requireNonNull(Objects.requireNonNull(signedIn.getAuthentication()).getPrincipal());
    }

    private static WebGraphQlResponse endingAfter(Duration left, WebGraphQlResponse response) {
        if (!(response.getData() instanceof Publisher<?> events)) {
            return response;
        }
        Mono<Object> end = Mono.delay(left)
                .flatMap(_ -> Mono.error(
                        new SubscriptionPublisherException(List.of(expired()), new AuthenticationCredentialsNotFoundException("Expired"))));
        return response.transform(ending -> ending.data(Flux.from(events).takeUntilOther(end)));
    }

    /** Nothing, when it was noted as the connection was made. */
    private Optional<Problem> noteLogon(WebSocketGraphQlRequest question, SecurityContext signedIn) {
        try {
            logons.accepted(token(signedIn), source(question.getSessionInfo()), "WEBSOCKET");
            return Optional.empty();
        } catch (Problem unavailable) {
            return Optional.of(unavailable);
        }
    }

    private static GraphQLError said(Problem problem) {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", problem.getMessage())
                .extensions(problem.details())
                .build();
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, GraphQLError error) {
        ExecutionResult refused = ExecutionResultImpl.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), refused));
    }

    private static GraphQLError expired() {
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.UNAUTHORIZED)
                .message("Your token has expired. Connect again with a current one.")
                .extensions(Map.of("code", IdentityProblem.UNAUTHENTICATED.name(), "retryable", false))
                .build();
    }
}
