package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind a proxy: refuses, before its token is looked at, what did not come to the proxy over TLS. Health is asked from beside the service, past the proxy. */
final class TlsOnly extends OncePerRequestFilter {
    private final RequestMatcher health;

    TlsOnly(RequestMatcher health) {
        this.health = health;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || health.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpRefusals.write(response, HttpStatus.FORBIDDEN, HttpProblem.TLS_REQUIRED,
                "This service is asked over TLS alone. Ask at its https address, and take the token that was sent in the clear for known to others.");
    }
}
