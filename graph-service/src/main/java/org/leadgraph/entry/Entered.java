package org.leadgraph.entry;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadgraph.model.RecordKind;

/**
 * What was entered.
 *
 * @param recordId
 *            the incident, or the record that was corrected
 * @param parts
 *            ids of the records at it that were named or made, by kind, in the order in which they were sent
 * @param asOf
 *            the moment as of which it is true
 */
record Entered(String recordId, Map<RecordKind, List<String>> parts, ZonedDateTime asOf) {
    public List<String> people() {
        return of(RecordKind.PERSON);
    }

    public List<String> places() {
        return of(RecordKind.LOCATION);
    }

    public List<String> firearms() {
        return of(RecordKind.FIREARM);
    }

    public List<String> vehicles() {
        return of(RecordKind.VEHICLE);
    }

    private List<String> of(RecordKind kind) {
        return Objects.requireNonNullElse(parts.get(kind), List.of());
    }
}
