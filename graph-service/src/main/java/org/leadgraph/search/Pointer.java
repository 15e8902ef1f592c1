package org.leadgraph.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.model.RecordKind;

/**
 * A yellow record: it exists, it is not shown, and this is whom to ask.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.3.2 (requirement L-06).
 *
 * @param recordId
 *            id of the yellow record
 * @param agencyId
 *            its owner
 * @param pointOfContact
 *            whom to ask at the owner; null when no point of contact is named
 * @param besideRecordId
 *            the visible record that it hangs on; null when it was found by its key
 * @param linkKind
 *            type of the relationship that it hangs on; null when it was found by its key
 */
public record Pointer(String recordId, String agencyId, @Nullable String pointOfContact, @Nullable String besideRecordId,
        @Nullable String linkKind) {
    private static final NamedQuery<Pointer> BESIDE = NamedQuery.of("link/pointers-beside-records", Pointer::of);
    private static final NamedQuery<Pointer> BY_KEY = NamedQuery.of("link/pointers-by-key", Pointer::of);

    private static Pointer of(org.leadgraph.graph.Row row) {
        return new Pointer(row.text("recordId"), row.text("agencyId"), row.textOrNull("pointOfContact"),
                row.textOrNull("besideRecordId"),
                row.textOrNull("linkKind"));
    }

    /** Yellow neighbours of these records, ordered by record id. */
    public static List<Pointer> beside(GraphReading reading, List<String> recordIds) {
        return recordIds.isEmpty() ? List.of() : reading.run(BESIDE, Map.of("recordIds", recordIds));
    }

    /** Yellow records that have exactly this text as one of their numbers, such as a case number; ordered by record id. */
    public static List<Pointer> byKey(GraphReading reading, String text) {
        return reading.run(BY_KEY, Map.of("text", text, "keys", RecordKind.pointerKeys()));
    }
}
