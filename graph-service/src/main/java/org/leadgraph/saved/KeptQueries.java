package org.leadgraph.saved;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.saved.SavedQueries.Draft;
import org.springframework.stereotype.Component;

/** Saved queries in the graph, and how many each user may keep. */
@Component
class KeptQueries {
    static final int MOST_OF_USER = 200;
    private static final FreeText NAME = FreeText.line(100).refusedAs(SavedProblem.SAVED_QUERY_NAME_INVALID).because("H-06");

    private static final NamedQuery<SavedQuery> SAVED = NamedQuery.of("saved/saved", SavedQuery::of);
    /** What the actor may run: own ones, and those of the agency; by name. */
    static final KeptList<SavedQuery> OF_USER = KeptList.byNameAndId("saved/of-user", SavedQuery::of, SavedQuery::name, SavedQuery::id);
    private static final NamedQuery<SavedQuery> SAVE = NamedQuery.of("saved/save", SavedQuery::of);
    private static final NamedQuery<Row> REMOVE = NamedQuery.of("saved/remove", row -> row);
    private static final NamedQuery<Kept> NAMES = NamedQuery.of("saved/names",
            row -> new Kept(row.text("savedId"), row.text("name")));

    private record Kept(String id, String name) {}

    private final Clock clock;

    KeptQueries(Clock clock) {
        this.clock = clock;
    }

    /** What the actor may run: own ones, and those of the agency. */
    static SavedQuery usable(Looks.Kept kept, Actor actor, String id) {
        return kept.read(SAVED, Map.of("savedId", id, "userId", actor.userId(), "agencyId", actor.agencyId())).stream().findFirst()
                .orElseThrow(KeptQueries::unknown);
    }

    /** The actor's own, within an act. */
    private static SavedQuery own(SystemTransaction tx, Actor actor, String id) {
        return tx.run(SAVED, Map.of("savedId", id, "userId", actor.userId(), "agencyId", actor.agencyId())).stream()
                .filter(saved -> saved.by().equals(actor.userId())).findFirst().orElseThrow(KeptQueries::unknown);
    }

    SavedQuery save(SystemTransaction tx, Actor actor, String id, Draft draft) {
        requireFree(tx, actor, id, draft.name());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("by", actor.userId());
        facts.put("name", draft.name());
        facts.put("library", draft.library());
        facts.put("statement", draft.statement());
        facts.put("version", draft.version());
        facts.put("parameters", SavedQuery.written(draft.parameters()));
        facts.put("savedAt", clock.instant().atZone(ZoneOffset.UTC));
        return change(tx, id, facts);
    }

    static SavedQuery rename(SystemTransaction tx, Actor actor, String id, String name) {
        own(tx, actor, id);
        requireFree(tx, actor, id, name);
        return change(tx, id, Map.of("name", name));
    }

    static SavedQuery share(SystemTransaction tx, Actor actor, String id, boolean shared) {
        own(tx, actor, id);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("sharedWith", shared ? actor.agencyId() : null);
        return change(tx, id, facts);
    }

    static void remove(SystemTransaction tx, Actor actor, String id) {
        own(tx, actor, id);
        tx.run(REMOVE, Map.of("savedId", id));
    }

    /** The name without blanks around it. */
    static String fit(String name) {
        return NAME.required("name", name);
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
