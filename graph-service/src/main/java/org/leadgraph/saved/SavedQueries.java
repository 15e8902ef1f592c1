package org.leadgraph.saved;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.console.Console;
import org.leadgraph.console.GraphQlQuery;
import org.leadgraph.console.PlainAnswer;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.library.Library;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Queries that users keep. They are checked when saved, run with the rights of the person who runs them, and changed only by their owner. */
@Service
class SavedQueries {
    private static final String SEPARATOR = "\u001f";

    private final Acts acts;
    private final Looks looks;
    private final KeptQueries kept;
    private final Library library;
    private final Console console;

    SavedQueries(Acts acts, Looks looks, KeptQueries kept, Library library, Console console) {
        this.acts = acts;
        this.looks = looks;
        this.kept = kept;
        this.library = library;
        this.console = console;
    }

    /**
     * A query to be saved.
     *
     * @param library
     *            name of a query of the library; null for a statement
     * @param statement
     *            Cypher; null for a query of the library
     * @param version
     *            of Cypher; null for the newest
     */
    record Draft(String name, @Nullable String library, @Nullable String statement, @Nullable Integer version,
            Map<String, @Nullable Object> parameters) {
        /**
         * What was sent.
         *
         * @param parameters
         *            an object of JSON; null for none
         */
        static Draft of(String name, @Nullable String library, @Nullable String statement, @Nullable Integer version,
                @Nullable Object parameters) {
            String fit = KeptQueries.fit(name);
            Map<String, @Nullable Object> checked = new LinkedHashMap<>(GraphQlQuery.parametersOf(parameters));
            if ((library == null) == (statement == null)) {
                throw new InvalidRequest(SavedProblem.SAVED_QUERY_INVALID,
                        "Send either `library`, the name of one of its queries, or `statement`, Cypher of your own.", "H-06");
            }
            return new Draft(fit, library, statement, statement == null ? null : version, checked);
        }
    }

    /** What the actor may run: own ones, and those of the agency; by name. */
    Connection usable(Initiator by, PageRequest page) {
        return looks.page(by, SavedAct.QUERIES_LOOK, KeptQueries.OF_USER, page,
                actor -> Map.of("userId", actor.userId(), "agencyId", actor.agencyId()));
    }

    /**
     * Runs a query within this search.
     *
     * @param given
     *            parameters in place of those that were saved
     */
    PlainAnswer run(Search search, String id, Map<String, ?> given) {
        SavedQuery query = looks.at(search, SavedAct.QUERIES_LOOK, (actor, reading) -> KeptQueries.usable(reading, actor, id));
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(query.parameters());
        parameters.putAll(given);
        if (query.library() != null) {
            return library.run(search, query.library(), parameters);
        }
        String statement = Objects.requireNonNull(query.statement());
        search.runs(statement, parameters);
        return console.ask(search, statement, GraphQlQuery.parametersOf(parameters), Console.language(query.version()));
    }

    /** Saves a query that would run for who saves it. */
    SavedQuery save(Search search, Draft draft) {
        if (draft.library() != null) {
            library.require(draft.library()).checked(draft.parameters(), library.today());
        } else {
            console.requireMayAsk(search, String.valueOf(draft.statement()), Console.language(draft.version()));
        }
        Initiator.Person by = Initiator.of(search);
        String id = id(by, draft.name());
        Map<String, Object> facts = draft.library() == null ? Map.of("savedId", id) : Map.of("savedId", id, "library", draft.library());
        return acts.perform(by, SavedAct.QUERY_SAVE, facts, (actor, tx) -> kept.save(tx, actor, id, draft));
    }

    SavedQuery rename(Initiator by, String id, String name) {
        String fit = KeptQueries.fit(name);
        return acts.perform(by, SavedAct.QUERY_RENAME, Map.of("savedId", id), (actor, tx) -> KeptQueries.rename(tx, actor, id, fit));
    }

    SavedQuery share(Initiator by, String id, boolean shared) {
        return acts.perform(by, SavedAct.QUERY_SHARE, Map.of("savedId", id, "shared", shared),
                (actor, tx) -> KeptQueries.share(tx, actor, id, shared));
    }

    String delete(Initiator by, String id) {
        return acts.perform(by, SavedAct.QUERY_DELETE, Map.of("savedId", id), (actor, tx) -> {
            KeptQueries.remove(tx, actor, id);
            return id;
        });
    }

    /** An answer may be made a second time, and with it the act: the same act of the same request makes the same id. */
    private static String id(Initiator.Person by, String name) {
        return UUID.nameUUIDFromBytes((by.actId() + SEPARATOR + name).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
