package org.leadgraph.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests to GraphQL's address that are not of the form that it takes, and says what is wrong: the method, the type of the body or of the answer, or
 * the body. Runs when the body has been read.
 * <p>
 * Source: GraphQL over HTTP, which leaves it open whether a server answers GET.
 */
final class QuestionForm extends OncePerRequestFilter {
    private static final String METHODS = "POST, OPTIONS";
    private static final MediaType GRAPHQL_RESPONSE = MediaType.parseMediaType("application/graphql-response+json");
    private static final List<MediaType> ANSWERS = List.of(MediaType.APPLICATION_JSON, GRAPHQL_RESPONSE, MediaType.TEXT_EVENT_STREAM);

    private final RequestMatcher address;

    /**
     * @param address
     *            GraphQL's, without upgrades to a WebSocket
     */
    QuestionForm(RequestMatcher address) {
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !address.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            refuseMethod(request, response);
            return;
        }
        Optional<Refused> refused = refused(request);
        if (refused.isPresent()) {
            HttpRefusals.write(response, refused.get().status(), HttpProblem.REQUEST_INVALID, refused.get().message());
        } else {
            chain.doFilter(request, response);
        }
    }

    private record Refused(HttpStatus status, String message) {}

    private static void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ALLOW, METHODS);
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        HttpRefusals.write(response, HttpStatus.METHOD_NOT_ALLOWED, HttpProblem.REQUEST_INVALID,
                "Send questions with POST, as JSON: " + QuestionBody.FORM
                        + ". Subscribe over a WebSocket at the same address, or with Accept: text/event-stream.");
    }

    private static Optional<Refused> refused(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            return Optional.of(new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as JSON, with the header Content-Type: application/json."));
        }
        String packed = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (packed != null && !packed.equalsIgnoreCase("identity")) {
            return Optional.of(new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Compressed bodies are not accepted: send the body without the header Content-Encoding. Answers are compressed for clients that accept gzip."));
        }
        String accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (!accepted.isBlank() && !takesAnswers(accepted)) {
            return Optional.of(new Refused(HttpStatus.NOT_ACCEPTABLE,
                    "The answer is JSON: send the header Accept: application/json, or application/graphql-response+json, or none. A subscription is answered with "
                            + "Accept: text/event-stream."));
        }
        return QuestionBody.fault(request).map(reason -> new Refused(HttpStatus.BAD_REQUEST, reason));
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean takesAnswers(String accepted) {
        try {
            return MediaType.parseMediaTypes(accepted).stream()
                    .anyMatch(type -> type.getQualityValue() > 0 && ANSWERS.stream().anyMatch(type::isCompatibleWith));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
