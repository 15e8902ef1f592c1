package org.leadgraph.removal;

import java.time.ZonedDateTime;
import org.leadgraph.graph.Row;

/**
 * Tells an agency that a record is gone which one of its users was shown. It is the same for every way in which a record can go.
 *
 * @param agencyId
 *            of its owner
 */
record RemovalNotice(String id, String recordId, String agencyId, ZonedDateTime at) {
    static RemovalNotice of(Row row) {
        Row.Facts facts = row.fact("notice");
        return new RemovalNotice(facts.text("noticeId"), facts.text("recordId"), facts.text("agencyId"), facts.moment("at"));
    }
}
