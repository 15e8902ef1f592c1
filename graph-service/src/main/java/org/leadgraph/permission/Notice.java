package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * Tells the owner of records that an agency used or passed them on without permission, under exigent circumstances.
 *
 * @param kind
 *            EXIGENT_USE or EXIGENT_DISSEMINATION
 * @param acknowledgedAt
 *            null until somebody at the owner has taken note
 */
record Notice(String id, String kind, List<String> recordIds, String use, @Nullable String ground, String note, String usedBy,
        String usingAgencyId,
        ZonedDateTime usedAt, @Nullable ZonedDateTime acknowledgedAt, @Nullable String acknowledgedBy) {
    static Notice of(Row row) {
        Row.Facts facts = row.fact("notice");
        List<String> about = facts.texts("about");
        return new Notice(facts.text("noticeId"), facts.text("kind"), about, facts.text("use"),
                facts.textOrNull("ground"), facts.text("note"), facts.text("by"), facts.text("byAgency"),
                facts.moment("at"), facts.momentOrNull("acknowledgedAt"), facts.textOrNull("acknowledgedBy"));
    }
}
