package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A search has run. It is durable before the first byte of the answer leaves; a stream has one outcome for each released part.
 * <p>
 * Source: N-DEx manual 3.1, 1.3.7 (trail of each disclosure); CJIS Security Policy 5.9.4, AU-3.
 *
 * @param view
 *            what the caller may see at the release; differs from the intent's when the search was run again
 * @param status
 *            how it ended, for example {@code ANSWERED} or a failure code
 * @param disclosedRecords
 *            ids of the records in the answer, by owning ORI; empty means that nothing was disclosed
 * @param disclosedPointers
 *            ids of records of which only owner and contact were shown, by owning agency
 * @param computedFrom
 *            agencies from whose records values of the answer can be made without showing them, as counts are; of entries from before 2026-11-28 always empty
 * @param durationMicros
 *            from the request's arrival to the writing of this entry, in microseconds
 */
public record SearchOutcome(LoggedSearch search, SearchIntent.View view, String status,
        Map<String, List<String>> disclosedRecords, Map<String, List<String>> disclosedPointers, @Nullable List<String> computedFrom,
        long durationMicros) implements AuditEntry {

    public SearchOutcome {
        requireText(status, "status");
        disclosedRecords = copy(disclosedRecords);
        disclosedPointers = copy(disclosedPointers);
        // Entries from before there was such a list have none.
        computedFrom = computedFrom == null ? List.of() : List.copyOf(computedFrom);
    }

    /** Whether a record of this ORI, or a pointer to one of this agency, was shown; or values that can be made from the agency's records. */
    public boolean discloses(String owner) {
        return disclosedRecords.containsKey(owner) || disclosedPointers.containsKey(owner) || computedFrom.contains(owner);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> idsByOwner) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        idsByOwner.forEach((owner, ids) -> copy.put(owner, List.copyOf(ids)));
        return Collections.unmodifiableMap(copy);
    }
}
