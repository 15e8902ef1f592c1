package org.leadgraph.permission;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
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
        Map<String, Object> facts = row.fact("disposal").asMap();
        return new Disposal((String) facts.get("disposalId"), (String) facts.get("media"), (String) facts.get("method"),
                (LocalDate) facts.get("disposedOn"), (String) facts.get("carriedOutBy"), Boolean.TRUE.equals(facts.get("authorised")),
                (String) facts.get("witness"), (String) facts.get("by"), (ZonedDateTime) facts.get("at"));
    }
}
