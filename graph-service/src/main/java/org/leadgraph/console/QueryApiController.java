package org.leadgraph.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.http.UnreadableBody;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.Question;
import org.leadgraph.search.Search;
import org.leadgraph.search.Searches;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Callers' own Cypher over HTTP, in the shape of Neo4j's Query API v2: statement and parameters in, fields and values out, with types on request. Use code,
 * reason and on-behalf-of are headers, as for GraphQL.
 */
@RestController
@ConditionalOnProperty("leadgraph.console.enabled")
class QueryApiController {
    /** What the database is called, and what it is called at the door over Bolt, where tools expect Neo4j's name. */
    private static final List<String> NAMES = List.of("leadgraph", "neo4j");

    private final Console console;
    private final Searches searches;
    private final ConsoleSettings settings;
    private final QueryApiAnswers answers;

    QueryApiController(Console console, Searches searches, ConsoleSettings settings) {
        this.console = console;
        this.searches = searches;
        this.settings = settings;
        this.answers = new QueryApiAnswers(settings);
    }

    /** A request; what else a client of the Query API sends is left alone. */
    record Query(@Nullable String statement, @Nullable Map<String, Object> parameters, @Nullable Integer cypherVersion) {}

    @PostMapping(path = "/db/{database}/query/v2", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> query(@PathVariable String database, @RequestBody Query query, HttpServletRequest request,
            HttpServletResponse response) {
        if (!NAMES.contains(database)) {
            throw new NotFound(ConsoleProblem.REQUEST_INVALID, "There is one database: POST /db/" + NAMES.getFirst() + "/query/v2.");
        }
        String statement = Optional.ofNullable(query.statement()).orElse("");
        Map<String, Object> parameters = Parameters.checked(query.parameters());
        Console.Outcome outcome = console.askAndRelease(() -> search(request, response, statement, parameters), statement, parameters,
                Console.language(query.cypherVersion()));
        return answers.of(outcome, request.getHeader(HttpHeaders.ACCEPT));
    }

    private Search search(HttpServletRequest request, HttpServletResponse response, String statement, Map<String, Object> parameters) {
        Search search = searches.of(request, "query/v2", statement, parameters, settings.time());
        // On the response itself, so that a refusal has it too.
        response.setHeader(Question.SEARCH_ID, search.question().searchId());
        return search;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Problem problem) {
        return QueryApiAnswers.of(problem);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException failure) {
        return QueryApiAnswers.unreadable(UnreadableBody.reason(failure, "{\"statement\": \"…\", \"parameters\": {…}}"));
    }
}
