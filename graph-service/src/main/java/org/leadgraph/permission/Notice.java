package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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
        Map<String, Object> facts = row.fact("notice").asMap();
        List<String> about = facts.get("about") instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
        return new Notice((String) facts.get("noticeId"), (String) facts.get("kind"), about, (String) facts.get("use"),
                (String) facts.get("ground"), (String) facts.get("note"), (String) facts.get("by"), (String) facts.get("byAgency"),
                (ZonedDateTime) facts.get("at"), (ZonedDateTime) facts.get("acknowledgedAt"), (String) facts.get("acknowledgedBy"));
    }
}
