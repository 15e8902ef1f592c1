package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a code and a reason to refusals that are only an HTTP status, such as Spring's for a question that is not JSON. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BareRefusals extends OncePerRequestFilter {
    private final UnansweredRequests words;

    BareRefusals(UnansweredRequests words) {
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        // A body is written only after its type was set.
        if (status != null && status.is4xxClientError() && !request.isAsyncStarted() && !response.isCommitted()
                && response.getContentType() == null) {
            byte[] body = words.body(status, request.getRequestURI(), null);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
