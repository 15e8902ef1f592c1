package org.leadgraph.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.CypherAnswer;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers and refusals in the shape of Neo4j's Query API v2. */
final class QueryApiAnswers {
    private static final String TYPED = "application/vnd.neo4j.query";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CODE = "Neo.ClientError.Leadgraph.";

    private final ConsoleSettings settings;

    QueryApiAnswers(ConsoleSettings settings) {
        this.settings = settings;
    }

    /**
     * @param accepted
     *            types of content that the client takes; null for any
     */
    ResponseEntity<byte[]> of(Console.Outcome outcome, @Nullable String accepted) {
        boolean typed = accepted != null && accepted.contains(TYPED);
        return switch (outcome.verdict()) {
            case Verdict.Refused refused -> refusal(statusOf(refused.code(), refused.retryable()), refused.code(), refused.message());
            case Verdict.Released _ -> ResponseEntity.status(HttpStatus.ACCEPTED)
                    .contentType(MediaType.parseMediaType(typed ? TYPED : MediaType.APPLICATION_JSON_VALUE))
                    .body(JSON.writeValueAsBytes(body(Objects.requireNonNull(outcome.answer()), typed)));
        };
    }

    static ResponseEntity<byte[]> of(Problem problem) {
        HttpStatus status = switch (problem) {
            case NotPermitted _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case LimitExceeded _ -> HttpStatus.TOO_MANY_REQUESTS;
            default -> statusOf(problem.code(), problem.retryable());
        };
        return refusal(status, problem.code(), String.valueOf(problem.getMessage()));
    }

    static ResponseEntity<byte[]> unreadable(String reason) {
        return refusal(HttpStatus.BAD_REQUEST, ConsoleProblem.REQUEST_INVALID.name(), reason);
    }

    private Map<String, Object> body(CypherAnswer answer, boolean typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("fields", answer.columns());
        data.put("values", answer.rows().stream().map(row -> typed ? JsonValues.typed(row) : JsonValues.plain(row)).toList());
        body.put("data", data);
        if (answer.truncation() != null) {
            String limit = settings.limit(answer.truncation());
            body.put("truncation", Map.of("reason", answer.truncation(), "limit", limit));
            body.put("notifications",
                    List.of(Map.of("code", "Neo.ClientNotification.Leadgraph.Truncated", "title", "The answer is incomplete.",
                            "description",
                            "An answer has at most " + limit + "; there are more rows. Ask for fewer, in an order, with SKIP and LIMIT.",
                            "severity", "WARNING")));
        }
        body.put("bookmarks", List.of());
        return body;
    }

    private static ResponseEntity<byte[]> refusal(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(Map.of("errors", List.of(Map.of("code", CODE + code, "message", message)))));
    }

    private static HttpStatus statusOf(String code, boolean retryable) {
        return retryable
                ? HttpStatus.SERVICE_UNAVAILABLE
                : code.equals("ANSWER_WITHHELD") ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
    }
}
