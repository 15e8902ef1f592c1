package org.leadgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.Logons;
import org.leadgraph.identity.SentToken;
import org.leadgraph.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals before a request reaches GraphQL, as JSON with {@code code} and {@code message}. All bad tokens are refused with the same words; only the log says
 * what was wrong with one.
 */
final class HttpRefusals {
    private static final Logger log = LoggerFactory.getLogger(HttpRefusals.class);
    private static final JsonMapper JSON = new JsonMapper();

    private HttpRefusals() {
    }

    static void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure,
            Logons logons) throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            log.error("Tokens cannot be checked: {}", SentToken.reason(failure));
            write(response, HttpStatus.SERVICE_UNAVAILABLE, IdentityProblem.IDENTITY_PROVIDER_UNAVAILABLE,
                    "Tokens cannot be checked now. Try again later.");
            return;
        }
        boolean tokenSent = failure instanceof OAuth2AuthenticationException;
        if (tokenSent) {
            log.warn("Refused a token from {}: {}", request.getRemoteAddr(), SentToken.reason(failure));
            logons.refused(SentToken.in(request.getHeader(HttpHeaders.AUTHORIZATION)), request.getRemoteAddr(), SentToken.reason(failure));
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"leadgraph\"" + (tokenSent ? ", error=\"invalid_token\"" : ""));
        write(response, HttpStatus.UNAUTHORIZED, IdentityProblem.UNAUTHENTICATED,
                "Send the header Authorization: Bearer <token> with a current token that your identity provider issued for this service.");
    }

    static void notPermitted(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.FORBIDDEN, HttpProblem.NOT_PERMITTED, "This request is not permitted.");
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
}
