package org.leadgraph.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.CypherAnswer;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.leadgraph.http.UnreadableBody;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease;
import org.leadgraph.search.AnswerRelease.Verdict;
import org.leadgraph.search.Question;
import org.leadgraph.search.Search;
import org.leadgraph.search.Searches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Callers' own Cypher over HTTP, in the shape of Neo4j's Query API v2: statement and parameters in, fields and values out, with types on request. Use code,
 * reason and on-behalf-of are headers, as for GraphQL.
 */
@RestController
@ConditionalOnProperty("leadgraph.console.enabled")
class QueryApiController {
    private static final String DATABASE = "leadgraph";
    private static final String TYPED = "application/vnd.neo4j.query";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CODE = "Neo.ClientError.Leadgraph.";

    private final Console console;
    private final Searches searches;
    private final AnswerRelease release;
    private final ConsoleSettings settings;

    QueryApiController(Console console, Searches searches, AnswerRelease release, ConsoleSettings settings) {
        this.console = console;
        this.searches = searches;
        this.release = release;
        this.settings = settings;
    }

    /** A request; what else a client of the Query API sends is left alone. */
    record Query(@Nullable String statement, @Nullable Map<String, Object> parameters, @Nullable Integer cypherVersion) {}

    @PostMapping(path = "/db/{database}/query/v2", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> query(@PathVariable String database, @RequestBody Query query, HttpServletRequest request,
            HttpServletResponse response) {
        if (!database.equals(DATABASE)) {
            throw new NotFound(ConsoleProblem.REQUEST_INVALID, "There is one database: POST /db/" + DATABASE + "/query/v2.");
        }
        String statement = Optional.ofNullable(query.statement()).orElse("");
        Map<String, Object> parameters = Parameters.checked(query.parameters());
        Console.Outcome outcome = once(request, response, statement, parameters, Console.language(query.cypherVersion()));
        if (outcome.verdict() instanceof Verdict.Refused refused && refused.viewChanged()) {
            outcome = once(request, response, statement, parameters, Console.language(query.cypherVersion()));
        }
        boolean typed = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(TYPED);
        return switch (outcome.verdict()) {
            case Verdict.Refused refused -> refusal(statusOf(refused.code(), refused.retryable()), refused.code(), refused.message());
            case Verdict.Released _ -> ResponseEntity.status(HttpStatus.ACCEPTED)
                    .contentType(MediaType.parseMediaType(typed ? TYPED : MediaType.APPLICATION_JSON_VALUE))
                    .body(JSON.writeValueAsBytes(body(Objects.requireNonNull(outcome.answer()), typed)));
        };
    }

    private Console.Outcome once(HttpServletRequest request, HttpServletResponse response, String statement,
            Map<String, Object> parameters, Language language) {
        Search search = searches.of(request, "query/v2", statement, parameters, settings.time());
        // On the response itself, so that a refusal has it too.
        response.setHeader(Question.SEARCH_ID, search.question().searchId());
        try {
            return console.askAndRelease(search, statement, parameters, language);
        } finally {
            release.end(search);
        }
    }

    private Map<String, Object> body(CypherAnswer answer, boolean typed) {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("fields", answer.columns());
        data.put("values", answer.rows().stream().map(row -> typed ? JsonValues.typed(row) : JsonValues.plain(row)).toList());
        body.put("data", data);
        if (answer.cut() != null) {
            String limit = settings.limit(answer.cut());
            body.put("cut", Map.of("reason", answer.cut(), "limit", limit));
            body.put("notifications",
                    List.of(Map.of("code", "Neo.ClientNotification.Leadgraph.Cut", "title", "The answer is cut.", "description",
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

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Problem problem) {
        HttpStatus status = switch (problem) {
            case NotPermitted _ -> HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case LimitExceeded _ -> HttpStatus.TOO_MANY_REQUESTS;
            default -> statusOf(problem.code(), problem.retryable());
        };
        return refusal(status, problem.code(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException failure) {
        return refusal(HttpStatus.BAD_REQUEST, ConsoleProblem.REQUEST_INVALID.name(),
                UnreadableBody.reason(failure, "{\"statement\": \"…\", \"parameters\": {…}}"));
    }
}
