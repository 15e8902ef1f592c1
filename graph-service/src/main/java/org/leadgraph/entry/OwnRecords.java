package org.leadgraph.entry;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.View;

/**
 * Records of the own agency that the person who acts sees, named by their ids. Of all others nothing is said, not even whether they exist. They are not read by a search: what is entered would be
 * in its question, and the log is no place for what records say.
 */
final class OwnRecords {
    private static final NamedQuery<Own> OWN = NamedQuery.of("entry/own-records", row -> new Own(row.text("recordId"),
            RecordKind.labelled(row.text("label")).orElseThrow(), row.texts("scopes"), row.fact("facts").asMap()));

    private final SystemTransaction tx;
    private final Actor actor;
    private final View view;

    /** As they are in this transaction, for the person who acts. */
    OwnRecords(SystemTransaction tx, Actor actor, Policies policies) {
        this.tx = tx;
        this.actor = actor;
        this.view = policies.ownView(tx, actor.agencyId(), actor.userId());
    }

    /** A record as it is now. */
    record Own(String recordId, RecordKind kind, List<String> scopes, Map<String, Object> facts) {
        @Nullable
        ZonedDateTime asOf() {
            return (ZonedDateTime) facts.get(FeedFile.AS_OF);
        }
    }

    /** Whether the person sees records of a scope. */
    boolean sees(int scope) {
        return view.isGreen(scope);
    }

    private boolean sees(Own own) {
        return own.scopes().size() == 1 && sees(ScopeLabel.number(own.scopes().getFirst()).orElse(-1));
    }

    Own one(String id) {
        return these(List.of(id)).values().iterator().next();
    }

    /** What they say now, by id; throws unless the agency owns and the person sees all of them. */
    Map<String, Own> these(Collection<String> ids) {
        List<String> wanted = List.copyOf(new TreeSet<>(ids));
        Map<String, Own> found = new LinkedHashMap<>();
        tx.run(OWN, Map.of("ids", wanted, "agencyId", actor.agencyId(), "labels", RecordKind.labels())).stream().filter(this::sees)
                .forEach(own -> found.put(own.recordId(), own));
        if (found.size() < wanted.size()) {
            throw unknown();
        }
        return found;
    }

    Own incident(String id) {
        Own own = one(id);
        if (!own.kind().isIncident()) {
            throw unknown();
        }
        return own;
    }

    static NotFound unknown() {
        return new NotFound(EntryProblem.ENTRY_RECORD_UNKNOWN,
                "One of these ids is not of a record of your agency that you see, or the record is of another kind. Check the ids; nothing was entered.",
                "I-01");
    }
}
