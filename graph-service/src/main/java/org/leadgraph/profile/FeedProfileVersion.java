package org.leadgraph.profile;

import java.time.ZonedDateTime;
import org.leadgraph.graph.Row;

/**
 * One version of a profile; it never changes.
 *
 * @param actId
 *            of the act that saved it
 */
record FeedProfileVersion(long version, String document, String digest, String savedBy, ZonedDateTime savedAt, String actId) {
    static FeedProfileVersion of(Row row) {
        Row.Facts version = row.fact("version");
        return new FeedProfileVersion(version.number("version"), version.text("document"), version.text("digest"),
                version.text("savedBy"), version.moment("savedAt"), version.text("actId"));
    }
}
