package org.leadgraph.removal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.RecordKind;

/**
 * A record of an agency.
 *
 * @param kind
 *            label of its kind
 * @param scope
 *            label of its scope, or of the one to which it comes back
 * @param removed
 *            null while it is there
 */
record OwnRecord(String recordId, String kind, String scope, String ori, @Nullable RemovedRecord removed) {
    private static final NamedQuery<Row> FIND = NamedQuery.of("removal/own-record", row -> row);
    private static final NamedQuery<Row> COMPARE_ANEW = NamedQuery.of("removal/compare-anew", row -> row);

    /** Empty for one that there is not, that is another agency's, or that is in no class. */
    static Optional<OwnRecord> find(SystemTransaction tx, String agencyId, String recordId) {
        return tx.run(FIND, Map.of("recordId", recordId, "agencyId", agencyId)).stream().findFirst()
                .filter(row -> row.textOrNull("scope") != null)
                .map(row -> new OwnRecord(recordId, row.text("kind"), row.text("scope"), row.text("ori"),
                        row.value("removal") == null ? null : RemovedRecord.of(row)));
    }

    List<String> labels() {
        return List.of(kind, scope);
    }

    /** Correlation forgets by what it was found, or finds it again. */
    void compareAnew(SystemTransaction tx) {
        if (RecordKind.labelled(kind).filter(RecordKind::isShared).isPresent()) {
            tx.run(COMPARE_ANEW, Map.of("recordId", recordId, "ori", ori));
        }
    }
}
