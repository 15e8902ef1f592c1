package org.leadgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals before a request reaches GraphQL, as JSON with {@code code} and {@code message}. All bad tokens are refused with the same words: why one failed is
 * for the log.
 */
final class HttpRefusals {
    private static final Logger log = LoggerFactory.getLogger(HttpRefusals.class);
    private static final JsonMapper JSON = new JsonMapper();

    private HttpRefusals() {
    }

    static void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure,
            Logons logons) throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.error("Tokens cannot be checked: {}", reason(failure));
            write(response, HttpStatus.SERVICE_UNAVAILABLE, AccessProblem.IDENTITY_PROVIDER_UNAVAILABLE,
                    "Tokens cannot be checked now. Try again later.");
            return;
        }
        boolean tokenSent = failure instanceof OAuth2AuthenticationException;
        if (tokenSent) {
            log.warn("Refused a token from {}: {}", request.getRemoteAddr(), reason(failure));
            logons.refused(token(request.getHeader(HttpHeaders.AUTHORIZATION)), request.getRemoteAddr(), reason(failure));
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"leadgraph\"" + (tokenSent ? ", error=\"invalid_token\"" : ""));
        write(response, HttpStatus.UNAUTHORIZED, AccessProblem.UNAUTHENTICATED,
                "Send the header Authorization: Bearer <token> with a current token that your identity provider issued for this service.");
    }

    /** The token in a header; null when there is none. */
    static @Nullable String token(@Nullable Object header) {
        return header instanceof String text && text.regionMatches(true, 0, "Bearer ", 0, 7) ? text.substring(7).strip() : null;
    }

    static void notPermitted(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, AccessProblem.NOT_PERMITTED, "This request is not permitted.");
    }

    static void write(HttpServletResponse response, HttpStatus status, ProblemCode code, String message) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code.name());
        body.put("message", message);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        byte[] bytes = JSON.writeValueAsBytes(body);
        // So that a client knows where it ends while its own request is still on the way.
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Classes only: messages of a parser may hold parts of the token. The rules' own sentences hold none. */
    static String reason(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof JwtValidationException broken) {
                text.append(broken.getErrors().stream().map(error -> error.getDescription()).collect(Collectors.joining("; ", " (", ")")));
            }
        }
        return text.toString();
    }
}
