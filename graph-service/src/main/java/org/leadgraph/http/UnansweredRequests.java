package org.leadgraph.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** The answer to requests that nothing else has answered: a code and what to do, as JSON. */
@RestController
class UnansweredRequests implements ErrorController {
    /** What the doors take, by the beginning of their paths. */
    private static final Map<String, String> FORMS = Map.of("/db/", "{\"statement\": \"…\", \"parameters\": {…}}", "/demo/token",
            "{\"user\": \"…\"}", "/embed/answer", "{\"document\": \"…\", \"recordIds\": [\"…\"]}");
    private static final JsonMapper JSON = new JsonMapper();

    private final ErrorAttributes failures;
    private final String graphql;

    UnansweredRequests(ErrorAttributes failures, @Value("${spring.graphql.http.path:/graphql}") String graphql) {
        this.failures = failures;
        this.graphql = graphql;
    }

    private record Said(String code, String message) {}

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> say(HttpServletRequest request) {
        HttpStatus status = HttpStatus.resolve(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpStatus.NOT_FOUND.value());
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body(known, path, failures.getError(new ServletWebRequest(request))));
    }

    /** What is said of a request to this path that ended with this status. */
    byte[] body(HttpStatus status, String path, @Nullable Throwable failure) {
        return JSON.writeValueAsBytes(body(path, said(status, path, failure)));
    }

    private Said said(HttpStatus status, String path, @Nullable Throwable failure) {
        return switch (status) {
            case BAD_REQUEST -> new Said(HttpProblem.REQUEST_INVALID.name(),
                    form(path) == null
                            ? "The request cannot be read. The README has an example."
                            : UnreadableBody.reason(failure, String.valueOf(form(path))));
            case UNSUPPORTED_MEDIA_TYPE -> new Said(HttpProblem.REQUEST_INVALID.name(),
                    "Send the body as JSON, with the header Content-Type: application/json.");
            case NOT_ACCEPTABLE -> new Said(HttpProblem.REQUEST_INVALID.name(),
                    "The answer is JSON: send the header Accept: application/json, or none.");
            case METHOD_NOT_ALLOWED -> new Said(HttpProblem.REQUEST_INVALID.name(),
                    "This address takes another method; questions are sent with POST.");
            case NOT_FOUND -> new Said("NOT_FOUND", "There is nothing at this address. Questions are sent with POST to " + graphql + ".");
            case REQUEST_TIMEOUT ->
                new Said(HttpProblem.REQUEST_TOO_SLOW.name(), "The request did not arrive in time. Send it again without pauses.");
            case CONTENT_TOO_LARGE -> new Said(HttpProblem.REQUEST_TOO_LARGE.name(), "The request is too large. Ask in parts.");
            case SERVICE_UNAVAILABLE ->
                new Said(HttpProblem.SERVICE_BUSY.name(), "The request took too long. Try again in a moment.");
            default -> status.is4xxClientError()
                    ? new Said(HttpProblem.REQUEST_INVALID.name(), "This address does not answer such requests.")
                    : new Said("INTERNAL_FAULT", "Something went wrong on our side. Tell the operator when it happened.");
        };
    }

    private @Nullable String form(String path) {
        return path.equals(graphql)
                ? QuestionBody.FORM
                : FORMS.entrySet().stream().filter(door -> path.startsWith(door.getKey())).map(Map.Entry::getValue).findFirst()
                        .orElse(null);
    }

    /** Clients of Neo4j's Query API look for a list of errors. */
    private static Map<String, Object> body(String path, Said said) {
        if (path.startsWith("/db/")) {
            return Map.of("errors", List.of(Map.of("code", "Neo.ClientError.Leadgraph." + said.code(), "message", said.message())));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", said.code());
        body.put("message", said.message());
        return body;
    }
}
