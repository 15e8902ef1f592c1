package org.leadgraph.correlation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.matching.RecordFacts;

/**
 * A record that waits to be compared with others.
 *
 * @param ori
 *            of its owner
 * @param changes
 *            as often as it has changed while it waits
 * @param agencyId
 *            its owner
 * @param label
 *            of its kind; null when it is gone
 */
record Waiting(String recordId, String ori, long changes, String agencyId, @Nullable String label, RecordFacts facts) {
    static final NamedQuery<Waiting> NEXT = NamedQuery.of("correlation/waiting",
            row -> new Waiting(row.text("recordId"), row.text("ori"), row.number("changes"), row.text("agencyId"), row.textOrNull("label"),
                    row.textOrNull("label") == null
                            ? new RecordFacts(row.text("recordId"), Map.of())
                            : RecordsToCompare.facts(row, "facts")));
    /** These wait no longer, unless they have changed meanwhile. */
    static final NamedQuery<Long> DONE = NamedQuery.of("correlation/done", row -> row.number("done"));

    /** Parameters of {@link #DONE}. */
    static Map<String, Object> rows(List<Waiting> records) {
        return Map.of("rows", records.stream().map(each -> Map.of("recordId", each.recordId, "changes", each.changes)).toList());
    }
}
