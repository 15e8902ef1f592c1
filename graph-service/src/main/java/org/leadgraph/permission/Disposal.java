package org.leadgraph.permission;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * Physical media that were destroyed (W-04).
 *
 * @param authorised
 *            whether those who did it were authorised personnel of the agency
 */
record Disposal(String id, String media, String method, LocalDate disposedOn, String carriedOutBy, boolean authorised,
        @Nullable String witness, String recordedBy, ZonedDateTime recordedAt) {
    /** Ways to destroy media. */
    enum Method {
        SHREDDED,
        INCINERATED
    }

    static Disposal of(Row row) {
        Row.Facts facts = row.fact("disposal");
        return new Disposal(facts.text("disposalId"), facts.text("media"), facts.text("method"),
                facts.day("disposedOn"), facts.text("carriedOutBy"), facts.flag("authorised"),
                facts.textOrNull("witness"), facts.text("by"), facts.moment("at"));
    }
}
