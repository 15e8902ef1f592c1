package org.leadgraph.applicant;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * An applicant's challenge of a record that an employment was denied on. Source: N-DEx manual 3.1, 1.3.7.3 "Redress".
 *
 * @param challengedAt
 *            when the written request was made; the owner has 30 days from then
 * @param stored
 *            OPEN, ESCALATED, CONFIRMED or TO_BE_CORRECTED
 */
record Challenge(String id, String recordId, String applicant, String statement, String denyingAgencyId, String ownerId,
        String challengedBy,
        ZonedDateTime challengedAt, String stored, @Nullable ZonedDateTime escalatedAt, @Nullable ZonedDateTime answeredAt,
        @Nullable String answer) {
    /** How long the owner has to answer before the applicant may turn to the FBI N-DEx Unit. */
    static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    static Challenge of(Row row) {
        Row.Facts facts = row.fact("challenge");
        return new Challenge(facts.text("challengeId"), facts.text("about"), facts.text("applicant"),
                facts.text("statement"), facts.text("byAgency"), facts.text("toAgency"), facts.text("by"),
                facts.moment("at"), facts.text("state"), facts.momentOrNull("escalatedAt"),
                facts.momentOrNull("answeredAt"), facts.textOrNull("answer"));
    }

    boolean isOpen() {
        return stored.equals("OPEN") || stored.equals("ESCALATED");
    }

    /** When an owner that has not answered has had its time. */
    public ZonedDateTime answerDue() {
        return challengedAt.plus(TIME_TO_ANSWER);
    }

    /** Whether the applicant may turn to the FBI N-DEx Unit. */
    boolean mayEscalate(ZonedDateTime now) {
        return stored.equals("OPEN") && !now.isBefore(answerDue());
    }

    /** The state at this moment: an open challenge is OVERDUE when the owner has had its time. */
    String state(ZonedDateTime now) {
        return mayEscalate(now) ? "OVERDUE" : stored;
    }
}
