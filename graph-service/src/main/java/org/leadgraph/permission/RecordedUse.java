package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * A use of a record, as the using agency entered it.
 *
 * @param basis
 *            OWN, PERMISSION or EXIGENT
 * @param requestId
 *            the permission's request; null for other bases
 * @param ground
 *            of an exigent use; null for other bases
 * @param applicant
 *            reference of the applicant's consent, of a use under use code J; null for others
 */
record RecordedUse(String id, String recordId, String use, String useCode, String basis, @Nullable String requestId,
        @Nullable String ground, @Nullable String applicant,
        String note, String usedBy, ZonedDateTime usedAt) {
    static RecordedUse of(Row row) {
        Map<String, Object> facts = row.fact("used").asMap();
        return new RecordedUse((String) facts.get("useId"), (String) facts.get("about"), (String) facts.get("use"),
                (String) facts.get("useCode"), (String) facts.get("basis"), (String) facts.get("requestId"), (String) facts.get("ground"),
                (String) facts.get("applicant"),
                (String) facts.get("note"), (String) facts.get("by"), (ZonedDateTime) facts.get("at"));
    }
}
