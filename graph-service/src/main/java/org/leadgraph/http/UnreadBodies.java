package org.leadgraph.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that is refused without its body is answered at once. What still arrives is discarded for a moment, without a thread of its own, so that a client
 * that sends everything before it reads still gets the answer and not a broken connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
    private static final long MOMENT_MILLIS = 2000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted() && request.getAttribute(RequestConnection.ATTRIBUTE) instanceof RequestConnection connection
                && hasBody(request)) {
            ServletInputStream body = request.getInputStream();
            if (body.isFinished()) {
                return;
            }
            if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT || !request.isAsyncSupported()) {
                connection.leaveTheRest();
                return;
            }
            response.flushBuffer();
            Rest rest = new Rest(request.startAsync(), body, connection);
            rest.begin();
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** The rest of a body, until it ends or the moment does. */
    private record Rest(AsyncContext context, ServletInputStream body,
            RequestConnection connection) implements ReadListener, AsyncListener {
        private static final int AT_ONCE = 8 * 1024;

        void begin() {
            context.setTimeout(MOMENT_MILLIS);
            context.addListener(this);
            body.setReadListener(this);
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] thrownAway = new byte[AT_ONCE];
            while (body.isReady()) {
                if (body.read(thrownAway) < 0) {
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            context.complete();
        }

        @Override
        public void onError(Throwable failure) {
            leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            leave();
        }

        @Override
        public void onError(AsyncEvent event) {
            leave();
        }

        private void leave() {
            connection.leaveTheRest();
            context.complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            // Nothing is left to do.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is never started again.
        }
    }
}
