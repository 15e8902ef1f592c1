package org.leadgraph.saved;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Component;

/** Queries that users keep. They are checked when saved, run with the rights of the person who runs them, and changed only by their owner. */
@Component
class SavedQueries {
    static final int MOST_OF_USER = 200;
    private static final int LONGEST_NAME = 100;

    private static final NamedQuery<SavedQuery> SAVED = NamedQuery.of("saved/saved", SavedQuery::of);
    private static final NamedQuery<SavedQuery> OF_USER = NamedQuery.of("saved/of-user", SavedQuery::of);
    private static final NamedQuery<SavedQuery> SAVE = NamedQuery.of("saved/save", SavedQuery::of);
    private static final NamedQuery<Row> REMOVE = NamedQuery.of("saved/remove", row -> row);
    private static final NamedQuery<Kept> NAMES = NamedQuery.of("saved/names",
            row -> new Kept(String.valueOf(row.text("savedId")), String.valueOf(row.text("name"))));

    private record Kept(String id, String name) {}

    private final SystemGraph graph;
    private final Clock clock;

    SavedQueries(SystemGraph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** What the actor may run: own ones, and those of the agency. */
    SavedQuery usable(Actor actor, String id) {
        return graph.read(SAVED, Map.of("savedId", id, "userId", actor.userId(), "agencyId", actor.agencyId())).stream().findFirst()
                .orElseThrow(SavedQueries::unknown);
    }

    /** What the actor may run, by name, from this one on. */
    List<SavedQuery> usable(Actor actor, String afterName, String afterId, int most) {
        return graph.read(OF_USER,
                Map.of("userId", actor.userId(), "agencyId", actor.agencyId(), "name", afterName, "savedId", afterId, "most", most));
    }

    /** The actor's own, within an act. */
    SavedQuery own(SystemTransaction tx, Actor actor, String id) {
        return tx.run(SAVED, Map.of("savedId", id, "userId", actor.userId(), "agencyId", actor.agencyId())).stream()
                .filter(saved -> saved.by().equals(actor.userId())).findFirst().orElseThrow(SavedQueries::unknown);
    }

    SavedQuery save(SystemTransaction tx, Actor actor, String id, String name, @Nullable String library, @Nullable String statement,
            @Nullable Integer version, Map<String, @Nullable Object> parameters) {
        requireFree(tx, actor, id, name);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("by", actor.userId());
        facts.put("name", name);
        facts.put("library", library);
        facts.put("statement", statement);
        facts.put("version", version);
        facts.put("parameters", SavedQuery.written(parameters));
        facts.put("savedAt", clock.instant().atZone(ZoneOffset.UTC));
        return change(tx, id, facts);
    }

    SavedQuery rename(SystemTransaction tx, Actor actor, String id, String name) {
        own(tx, actor, id);
        requireFree(tx, actor, id, name);
        return change(tx, id, Map.of("name", name));
    }

    SavedQuery share(SystemTransaction tx, Actor actor, String id, boolean shared) {
        own(tx, actor, id);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("sharedWith", shared ? actor.agencyId() : null);
        return change(tx, id, facts);
    }

    void remove(SystemTransaction tx, Actor actor, String id) {
        own(tx, actor, id);
        tx.run(REMOVE, Map.of("savedId", id));
    }

    /** The name without blanks around it. */
    static String fit(String name) {
        return Optional.of(name.strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl))
                .orElseThrow(() -> new InvalidRequest(SavedProblem.SAVED_QUERY_NAME_INVALID,
                        "`name` needs a text of at most " + LONGEST_NAME + " characters, without control characters.", "H-06"));
    }

    private static SavedQuery change(SystemTransaction tx, String id, Map<String, @Nullable Object> facts) {
        return tx.run(SAVE, Map.of("savedId", id, "facts", facts)).getFirst();
    }

    private static void requireFree(SystemTransaction tx, Actor actor, String id, String name) {
        List<Kept> others = tx.run(NAMES, Map.of("userId", actor.userId())).stream().filter(kept -> !kept.id().equals(id)).toList();
        if (others.stream().anyMatch(kept -> kept.name().equals(name))) {
            throw new InvalidRequest(SavedProblem.SAVED_QUERY_NAME_TAKEN,
                    "You already have a query of this name. Choose another name, or delete that one with `deleteSavedQuery`.", "H-06");
        }
        if (others.size() >= MOST_OF_USER) {
            throw new LimitExceeded(SavedProblem.SAVED_QUERIES_LIMIT,
                    "You already have " + MOST_OF_USER + " queries. Delete one with `deleteSavedQuery`.", MOST_OF_USER + " queries");
        }
    }

    private static NotFound unknown() {
        return new NotFound(SavedProblem.SAVED_QUERY_UNKNOWN,
                "Neither you nor your agency have this saved query. Ask `savedQueries` for the list.", "H-06");
    }
}
