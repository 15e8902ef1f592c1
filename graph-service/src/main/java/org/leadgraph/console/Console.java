package org.leadgraph.console;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.CypherAnswer;
import org.leadgraph.graph.CypherValue;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.leadgraph.limits.Turns;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.AnswerRelease;
import org.leadgraph.search.AnswerRelease.Verdict;
import org.leadgraph.search.OnceMore;
import org.leadgraph.search.Search;
import reactor.core.publisher.Mono;

/** Runs Cypher as a caller: checks the user's role, the text and whose turn it is; from then on the answer goes the same way as every other. */
public final class Console implements AutoCloseable, MeterBinder {

    /** After its bound the database looks ten times a second for what is to end; the rest is for a machine that is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Acts acts;
    private final AnswerRelease release;
    private final ConsoleSettings settings;
    private final Turns own;
    /** Queries of the library are known to be cheap, so they do not wait for what somebody else has written. */
    private final Turns library;
    /** What runs in place of the library's statements. */
    private final Map<String, QueryCheck.Checked> inLibrary = new ConcurrentHashMap<>();
    private final Breaker breaker;

    Console(Acts acts, AnswerRelease release, ConsoleSettings settings) {
        this.acts = acts;
        this.release = release;
        this.settings = settings;
        this.own = new Turns(settings.turns(settings.atOnce()));
        this.library = new Turns(settings.turns(Math.max(2, Runtime.getRuntime().availableProcessors())));
        this.breaker = new Breaker(PATIENCE);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        own.measure(registry, "cypher");
        library.measure(registry, "library");
    }

    /** An answer that may be sent, or why there is none. */
    record Outcome(@Nullable CypherAnswer answer, Verdict verdict) {
        private boolean viewChanged() {
            return verdict instanceof Verdict.Refused refused && refused.viewChanged();
        }
    }

    /**
     * Asks what an analyst has written, within a search that its door releases.
     *
     * @throws Problem
     *             when the query does not run, or runs into a limit
     */
    public PlainAnswer ask(Search search, String statement, Map<String, Object> parameters, Language language) {
        Actor analyst = analyst(search);
        return plain(read(own, search, analyst, requireOpen(statement, language), parameters));
    }

    /**
     * Runs a library query, within a search that its caller releases; for every user in good standing.
     *
     * @throws Problem
     *             when the query does not run, or runs into a limit
     */
    public PlainAnswer run(Search search, String statement, Map<String, Object> parameters) {
        QueryCheck.Checked query = inLibrary.computeIfAbsent(statement, text -> requireOpen(text, Language.CYPHER_25));
        return plain(read(library, search, acts.actor(search, ConsoleAct.LIBRARY_RUN), query, parameters));
    }

    /**
     * Whether this text would run for this user, asked before it is kept for later.
     *
     * @throws Problem
     *             when it would not
     */
    public void requireMayAsk(Search search, String statement, Language language) {
        analyst(search);
        requireOpen(statement, language);
    }

    /** The words for writing Cypher; empty for who may not ask in it. Nobody is refused anything by looking. */
    Optional<CypherSchema> schemaFor(Search search) {
        try {
            analyst(search);
        } catch (NotPermitted notAnAnalyst) {
            return Optional.empty();
        }
        return Optional.of(CypherSchema.within(settings.time(), settings.rows()));
    }

    /** The language of this version; null for the newest. */
    public static Language language(@Nullable Integer version) {
        return switch (version) {
            case null -> Language.CYPHER_25;
            case 25 -> Language.CYPHER_25;
            case 5 -> Language.CYPHER_5;
            default -> throw new InvalidRequest(ConsoleProblem.REQUEST_INVALID,
                    "The version of Cypher is 5 or 25; this request says " + version + ".");
        };
    }

    /**
     * Asks what an analyst has written, each time within a search of its own, which has its outcome in the log afterwards.
     *
     * @param searches
     *            makes a search
     * @throws Problem
     *             when the query does not run at all; nothing was read then
     */
    Outcome askAndRelease(Supplier<Search> searches, String statement, Map<String, Object> parameters, Language language) {
        return Objects.requireNonNull(OnceMore.whenTheViewChanged(() -> {
            Search search = searches.get();
            try {
                return Mono.just(askAndRelease(search, statement, parameters, language));
            } finally {
                release.end(search);
            }
        }, Outcome::viewChanged).block());
    }

    private Outcome askAndRelease(Search search, String statement, Map<String, Object> parameters, Language language) {
        Actor analyst = analyst(search);
        QueryCheck.Checked query = requireOpen(statement, language);
        return own.in(analyst.userId(), analyst.agencyId(), () -> {
            // A search that cannot be opened is refused here; from then on, what goes wrong is how it ended.
            search.open();
            try {
                CypherAnswer answer = answer(search, query, parameters);
                return new Outcome(answer, release.release(search));
            } catch (Problem problem) {
                return new Outcome(null, release.failed(search, problem));
            }
        });
    }

    private CypherAnswer read(Turns turns, Search search, Actor actor, QueryCheck.Checked query, Map<String, Object> parameters) {
        search.readAtMost(settings.time());
        return turns.in(actor.userId(), actor.agencyId(), () -> answer(search, query, parameters));
    }

    private CypherAnswer answer(Search search, QueryCheck.Checked query, Map<String, Object> parameters) {
        // Waiting for a connection is no query that does not end, so the bound counts from here.
        search.open();
        CypherAnswer answer;
        try {
            answer = breaker.within(settings.time(),
                    () -> release.alarm(search,
                            "A query did not end at its bound. No other query of a caller or of the library begins until it has ended."),
                    () -> search.reading().ask(query, parameters, settings.rows(), settings.size().toBytes()));
        } catch (Problem problem) {
            if (GraphReading.tellsOfRecords(problem)) {
                search.computes();
            }
            throw problem;
        }
        answer.rows().forEach(row -> row.forEach(value -> disclose(value, search)));
        answer.sources().forEach(search::disclose);
        if (answer.computed()) {
            search.computes();
        }
        return answer;
    }

    @Override
    public void close() {
        breaker.close();
    }

    private Actor analyst(Search search) {
        if (!settings.enabled()) {
            throw new NotPermitted(ConsoleProblem.CONSOLE_CLOSED,
                    "Callers' own Cypher is not open here; the operator opens it with leadgraph.console.enabled. Use a library query instead: ask `libraryQueries`.",
                    "H-06");
        }
        return acts.actor(search, ConsoleAct.CYPHER_ASK);
    }

    /** What runs in place of a statement, when it may run. */
    private QueryCheck.Checked requireOpen(String statement, Language language) {
        QueryCheck.Checked checked = QueryCheck.check(statement, language, settings.rows());
        if (checked.refusal().isPresent()) {
            QueryCheck.Refusal why = checked.refusal().get();
            throw new InvalidRequest(ConsoleProblem.CYPHER_REFUSED,
                    why.line() == 0 ? why.reason() : "Line %d, column %d: %s".formatted(why.line(), why.column(), why.reason()));
        }
        return checked;
    }

    private PlainAnswer plain(CypherAnswer answer) {
        return new PlainAnswer(answer.columns(), answer.rows().stream().map(JsonValues::plain).toList(),
                answer.truncation() == null ? null : new PlainAnswer.Truncation(answer.truncation(), settings.limit(answer.truncation())));
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
