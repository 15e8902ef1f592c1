package org.leadgraph.applicant;

import java.time.LocalDate;
import java.time.ZonedDateTime;
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
        Row.Facts facts = row.fact("consent");
        return new Consent(facts.text("reference"), facts.day("noticeGivenOn"), facts.day("signedOn"),
                facts.text("statement"), facts.text("by"), facts.moment("at"),
                facts.momentOrNull("withdrawnAt"));
    }
}
