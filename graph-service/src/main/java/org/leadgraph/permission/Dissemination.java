package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
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
        Row.Facts facts = row.fact("dissemination");
        List<String> about = facts.texts("about");
        return new Dissemination(facts.text("disseminationId"), about, facts.text("recipientOri"),
                facts.text("recipient"), facts.text("purpose"), facts.flag("outsideAgreements"),
                facts.text("by"), facts.moment("at"));
    }
}
