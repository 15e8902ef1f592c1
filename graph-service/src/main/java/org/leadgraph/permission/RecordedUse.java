package org.leadgraph.permission;

import java.time.ZonedDateTime;
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
        Row.Facts facts = row.fact("used");
        return new RecordedUse(facts.text("useId"), facts.text("about"), facts.text("use"),
                facts.text("useCode"), facts.text("basis"), facts.textOrNull("requestId"), facts.textOrNull("ground"),
                facts.textOrNull("applicant"),
                facts.text("note"), facts.text("by"), facts.moment("at"));
    }
}
