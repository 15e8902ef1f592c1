package org.leadgraph.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.access.AnswerRelease;
import org.leadgraph.access.AnswerRelease.Verdict;
import org.leadgraph.access.Search;
import org.leadgraph.act.Act;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Role;
import org.leadgraph.graph.CypherAnswer;
import org.leadgraph.graph.CypherValue;
import org.leadgraph.guard.QueryCheck;
import org.leadgraph.guard.QueryCheck.Language;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.Problem;

/** Runs a caller's own query: may this user ask, may this be asked, is it its turn; then the way of every answer. */
final class Console {
    private static final Act ASK = Act.of("CYPHER_ASK", "H-06", Role.ANALYST);

    private final Acts acts;
    private final AnswerRelease release;
    private final ConsoleSettings settings;
    private final Turns turns;

    Console(Acts acts, AnswerRelease release, ConsoleSettings settings) {
        this.acts = acts;
        this.release = release;
        this.settings = settings;
        this.turns = new Turns(settings);
    }

    /** An answer that may be sent, or why there is none. */
    record Outcome(@Nullable CypherAnswer answer, Verdict verdict) {}

    /**
     * Asks; the search is open afterwards when the query has run, and whoever opened it ends it.
     *
     * @throws Problem
     *             when the query does not run at all; nothing was read then
     */
    Outcome ask(Search search, String statement, Map<String, Object> parameters, Language language) {
        Actor actor = acts.actor(search, ASK);
        Optional<QueryCheck.Refusal> refusal = QueryCheck.refusal(statement, language);
        if (refusal.isPresent()) {
            QueryCheck.Refusal why = refusal.get();
            throw new InvalidRequest(ConsoleProblem.CYPHER_REFUSED,
                    why.line() == 0 ? why.reason() : "Line %d, column %d: %s".formatted(why.line(), why.column(), why.reason()));
        }
        return turns.in(actor.userId(), actor.agencyId(), () -> run(search, language.prefix() + "\n" + statement, parameters));
    }

    private Outcome run(Search search, String cypher, Map<String, Object> parameters) {
        var graph = search.graph();
        CypherAnswer answer;
        try {
            answer = graph.ask(cypher, parameters, settings.rows(), settings.size().toBytes());
        } catch (Problem problem) {
            return new Outcome(null, release.failed(search, problem));
        }
        answer.rows().forEach(row -> row.forEach(value -> disclose(value, search)));
        return new Outcome(answer, release.release(search));
    }

    private static void disclose(@Nullable Object value, Search search) {
        switch (value) {
            case CypherValue.Node node when node.record() != null -> search.disclose(node.record());
            case CypherValue.Path path -> path.elements().forEach(each -> disclose(each, search));
            case List<?> list -> list.forEach(each -> disclose(each, search));
            case Map<?, ?> map -> map.values().forEach(each -> disclose(each, search));
            case null, default -> {
                // A value that is no record.
            }
        }
    }
}
