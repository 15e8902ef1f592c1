package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.Row;

/**
 * Records, or criminal history information, that left the agency (W-01).
 *
 * @param outsideAgreements
 *            whether the recipient's agency and the releasing one had no agreement of both sides at that moment
 */
record Dissemination(String id, List<String> recordIds, String recipientOri, String recipient, String purpose, boolean outsideAgreements,
        String releasedBy, ZonedDateTime releasedAt) {
    static Dissemination of(Row row) {
        Map<String, Object> facts = row.fact("dissemination").asMap();
        List<String> about = facts.get("about") instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
        return new Dissemination((String) facts.get("disseminationId"), about, (String) facts.get("recipientOri"),
                (String) facts.get("recipient"), (String) facts.get("purpose"), Boolean.TRUE.equals(facts.get("outsideAgreements")),
                (String) facts.get("by"), (ZonedDateTime) facts.get("at"));
    }
}
