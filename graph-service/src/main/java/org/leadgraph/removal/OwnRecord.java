package org.leadgraph.removal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.View;

/**
 * A record of the actor's agency, of a class that the actor sees.
 *
 * @param kind
 *            label of its kind
 * @param scope
 *            label of its scope, or of the one to which it comes back
 * @param removed
 *            null while it is there
 */
record OwnRecord(String recordId, String kind, String scope, String ori, @Nullable RemovedRecord removed) {
    private record Found(String kind, @Nullable String scope, String ori, @Nullable RemovedRecord removed) {}

    private static final NamedQuery<Found> FIND = NamedQuery.of("removal/own-record",
            row -> new Found(row.text("kind"), row.textOrNull("scope"), row.text("ori"),
                    row.value("removal") == null ? null : RemovedRecord.of(row)));

    /**
     * Finds it.
     *
     * @param view
     *            what the actor sees
     * @throws NotFound
     *             in the same words for one that there is not, that is another agency's, and that the actor does not see
     */
    static OwnRecord find(SystemTransaction tx, Actor actor, View view, String recordId) {
        Found found = tx.run(FIND, Map.of("recordId", recordId, "agencyId", actor.agencyId())).stream().findFirst().orElse(null);
        String scope = found == null ? null : found.scope();
        if (found == null || scope == null || !view.isGreen(ScopeLabel.number(scope).orElse(-1))) {
            throw new NotFound(RemovalProblem.OWN_RECORD_UNKNOWN,
                    "Your agency has no record with this id that you may see. Check the id, or ask somebody who may see the class.", "S-01");
        }
        return new OwnRecord(recordId, found.kind(), scope, found.ori(), found.removed());
    }

    List<String> labels() {
        return List.of(kind, scope);
    }

    boolean isCorrelated() {
        return RecordKind.labelled(kind).filter(RecordKind::isShared).isPresent();
    }
}
