package org.leadgraph.embed;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.Logons;
import org.leadgraph.identity.SentToken;
import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.Embedded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsUtils;

/**
 * Where embedded views ask. The token says who asks and why; of the request only the name of a document and ids of records count, and both must be the token's. From there on a question goes the way of every
 * other: as a search of this person, in the view of this moment, logged before its answer leaves.
 */
@RestController
class EmbedDoor {
    static final String PATH = "/embed/answer";
    /** By which our own page in a frame says whose page holds it: the browser lets only that one hold it. */
    static final String EMBEDDED_IN = "X-Embedded-In";
    private static final Logger log = LoggerFactory.getLogger(EmbedDoor.class);

    private final EmbedTokens tokens;
    private final Embeds embeds;
    private final Logons logons;
    private final WebGraphQlHandler graphql;

    EmbedDoor(EmbedTokens tokens, Embeds embeds, Logons logons, WebGraphQlHandler graphql) {
        this.tokens = tokens;
        this.embeds = embeds;
        this.logons = logons;
        this.graphql = graphql;
    }

    /** What the door takes. */
    record Asked(@Nullable String document, @Nullable List<String> recordIds) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    CompletableFuture<ResponseEntity<Map<String, Object>>> answer(@RequestBody Asked asked, HttpServletRequest request) {
        String sent = SentToken.in(request.getHeader(HttpHeaders.AUTHORIZATION));
        EmbedGrant grant;
        try {
            grant = tokens.read(sent == null ? "" : sent);
        } catch (JwtException | IllegalArgumentException refusal) {
            log.warn("Refused an embed token from {}: {}", request.getRemoteAddr(), SentToken.reason(refusal));
            logons.refused(sent, request.getRemoteAddr(), SentToken.reason(refusal));
            return said(HttpStatus.UNAUTHORIZED, IdentityProblem.UNAUTHENTICATED.name(),
                    "Send the header Authorization: Bearer <token> with a current token of `makeEmbedToken` or `renewEmbedToken`.", false);
        }
        try {
            EmbedDocument document = grant.require(origin(request), asked.document(), asked.recordIds());
            logons.accepted(grant.token(), request.getRemoteAddr(), "EMBED " + grant.embedId() + " IN " + grant.origin());
            embeds.requireCurrent(new Initiator.Person(grant.person(), UUID.randomUUID().toString(), request.getRemoteAddr()), grant);
            return ask(grant, document, Collections.unmodifiableList(asked.recordIds()), request);
        } catch (Problem problem) {
            boolean away = problem instanceof GraphUnavailable || problem.code().equals(IdentityProblem.SEARCH_LOG_UNAVAILABLE.name());
            return said(away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.FORBIDDEN, problem.code(), String.valueOf(problem.getMessage()),
                    problem.retryable());
        }
    }

    /** Null when the page did not say, as no browser does. */
    private static @Nullable String origin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || CorsUtils.isCorsRequest(request) ? origin : request.getHeader(EMBEDDED_IN);
    }

    private CompletableFuture<ResponseEntity<Map<String, Object>>> ask(EmbedGrant grant, EmbedDocument document, List<String> about,
            HttpServletRequest request) {
        HttpHeaders why = new HttpHeaders();
        grant.why().forEach(why::set);
        Map<String, Object> attributes = new HashMap<>();
        Collections.list(request.getAttributeNames()).forEach(name -> attributes.put(name, request.getAttribute(name)));
        attributes.put(Embedded.ATTRIBUTE, new Embedded(grant.embedId(), grant.origin()));
        Map<String, Object> body = Map.of("query", EmbedDocument.TEXT, "operationName", "EmbedView", "variables",
                Map.of("recordIds", about, "connected", document.connected()));
        WebGraphQlRequest question = new WebGraphQlRequest(URI.create(request.getRequestURL().toString()), why,
                new LinkedMultiValueMap<>(), new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort()), attributes, body,
                UUID.randomUUID().toString(), Locale.ENGLISH);
        SecurityContextHolder.setContext(new SecurityContextImpl(new JwtAuthenticationToken(grant.token())));
        try {
            return graphql.handleRequest(question).map(EmbedDoor::made).toFuture();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static ResponseEntity<Map<String, Object>> made(WebGraphQlResponse response) {
        return ResponseEntity.ok().headers(response.getResponseHeaders()).body(response.toMap());
    }

    private static CompletableFuture<ResponseEntity<Map<String, Object>>> said(HttpStatus status, String code, String message,
            boolean retryable) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("retryable", retryable);
        return CompletableFuture.completedFuture(ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(body));
    }
}
