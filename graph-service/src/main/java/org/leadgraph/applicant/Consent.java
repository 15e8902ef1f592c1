package org.leadgraph.applicant;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * An applicant's signed consent to a search.
 *
 * @param reference
 *            the agency's own name for the applicant's file
 * @param withdrawnAt
 *            when it was withdrawn; null while it holds
 */
record Consent(String reference, LocalDate noticeGivenOn, LocalDate signedOn, String statement, String recordedBy, ZonedDateTime recordedAt,
        @Nullable ZonedDateTime withdrawnAt) {
    static Consent of(Row row) {
        Map<String, Object> facts = row.fact("consent").asMap();
        return new Consent((String) facts.get("reference"), (LocalDate) facts.get("noticeGivenOn"), (LocalDate) facts.get("signedOn"),
                (String) facts.get("statement"), (String) facts.get("by"), (ZonedDateTime) facts.get("at"),
                (ZonedDateTime) facts.get("withdrawnAt"));
    }
}
