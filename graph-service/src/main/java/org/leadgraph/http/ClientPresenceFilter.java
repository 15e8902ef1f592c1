package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Watches the connections of clients whose answers are being made. A servlet notices that a client has left only when it writes, and a long question writes
 * nothing.
 */
final class ClientPresenceFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(ClientPresenceFilter.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final RequestMatcher questions;
    private final Set<ClientPresence> watched = ConcurrentHashMap.newKeySet();
    private final Disposable looking;

    /**
     * @param questions
     *            the requests whose clients are watched; their bodies must have been read
     */
    ClientPresenceFilter(RequestMatcher questions) {
        this.questions = questions;
        this.looking = Flux.interval(EVERY, Schedulers.newSingle("presence", true)).onBackpressureDrop()
                .subscribe(_ -> watched.forEach(ClientPresenceFilter::look));
    }

    private static void look(ClientPresence presence) {
        try {
            presence.look();
        } catch (RuntimeException failure) {
            // It is tried again at the next look; at the latest the question ends at its bound.
            log.warn("A question whose client has left could not be stopped ({})", failure.getClass().getName());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !questions.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(RequestConnection.ATTRIBUTE) instanceof RequestConnection connection)) {
            chain.doFilter(request, response);
            return;
        }
        ClientPresence presence = new ClientPresence(connection::isOpen);
        presence.attach(request);
        watched.add(presence);
        try {
            chain.doFilter(request, response);
        } finally {
            watched.remove(presence);
            presence.end();
        }
    }

    @Override
    public void destroy() {
        looking.dispose();
    }
}
