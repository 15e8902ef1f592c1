package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.leadgraph.identity.IdentityProblem;
import org.leadgraph.identity.LogonLog;
import org.leadgraph.identity.Logons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs the first request of each token. If it cannot be logged, it is not answered. */
final class LogonFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(LogonFilter.class);

    private final Logons logons;

    LogonFilter(Logons logons) {
        this.logons = logons;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            try {
                logons.accepted(caller.getToken(), request.getRemoteAddr(), "HTTP");
            } catch (RuntimeException failure) {
                if (!LogonLog.isAway(failure)) {
                    log.error("A logon could not be logged ({}); nothing was answered", failure.getClass().getName());
                }
                HttpRefusals.write(response, HttpStatus.SERVICE_UNAVAILABLE, IdentityProblem.SEARCH_LOG_UNAVAILABLE,
                        "The sign-in could not be logged, so nothing is answered. Try again later.");
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
