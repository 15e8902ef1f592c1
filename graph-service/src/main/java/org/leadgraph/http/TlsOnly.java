package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Behind a proxy: refuses requests that did not reach the proxy over TLS, before looking at their token. Health probes may come past the proxy, and so may what operators ask at their own port. */
final class TlsOnly extends OncePerRequestFilter {
    private final RequestMatcher health;

    TlsOnly(RequestMatcher health) {
        this.health = health;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.isSecure() || health.matches(request) || Operators.isMarked(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpRefusals.write(response, HttpStatus.FORBIDDEN, HttpProblem.TLS_REQUIRED,
                "This service answers over TLS only. Use its https address, and have your token replaced: it was sent unprotected.");
    }
}
