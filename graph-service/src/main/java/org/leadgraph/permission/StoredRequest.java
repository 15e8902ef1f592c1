package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.problem.InvalidRequest;

/**
 * A request to the owner of records for permission to use them, and the owner's answer.
 *
 * @param by
 *            user who asks
 * @param byAgency
 *            agency that asks; the permission is given to it
 * @param toAgency
 *            owner of all of the records
 * @param useCode
 *            use code that the records were found under; another one needs permission again
 * @param state
 *            ASKED, GRANTED, DECLINED or ENDED; whether a grant has run out is a question of the clock
 */
record StoredRequest(String id, String by, String byAgency, String toAgency, String useCode, List<String> intendedUses, String note,
        ZonedDateTime at, String state, List<AskedRecord> records, @Nullable ZonedDateTime answeredAt, @Nullable String answeredBy,
        List<String> uses, @Nullable String terms, @Nullable ZonedDateTime until, @Nullable String reason) {

    /**
     * A record of a request.
     *
     * @param pointer
     *            whether the one who asks sees a pointer only (L-06)
     * @param verified
     *            whether the owner confirmed all four qualities; null while the owner has not looked
     */
    record AskedRecord(String recordId, boolean pointer, @Nullable Boolean verified, @Nullable ZonedDateTime verifiedAt,
            @Nullable String verificationNote) {
        private static AskedRecord of(Row.Facts facts) {
            return new AskedRecord(facts.text("about"), facts.flag("pointer"), facts.flagOrNull("verified"),
                    facts.momentOrNull("verifiedAt"), facts.textOrNull("verificationNote"));
        }
    }

    static StoredRequest of(Row row) {
        Row.Facts facts = row.fact("request");
        return new StoredRequest(facts.text("requestId"), facts.text("by"), facts.text("byAgency"),
                facts.text("toAgency"), facts.text("useCode"), facts.texts("intendedUses"), facts.text("note"),
                facts.moment("at"), facts.text("state"),
                row.facts("records").stream().map(AskedRecord::of).toList(), facts.momentOrNull("answeredAt"),
                facts.textOrNull("answeredBy"), facts.textsOrNone("uses"), facts.textOrNull("terms"), facts.momentOrNull("until"),
                facts.textOrNull("reason"));
    }

    /** Whether it permits anything at this moment. */
    boolean runsAt(ZonedDateTime now) {
        return state.equals("GRANTED") && until != null && until.isAfter(now);
    }

    /** Refuses an answer to what was answered. */
    void requireUnanswered() {
        if (!state.equals("ASKED")) {
            throw new InvalidRequest(PermissionProblem.REQUEST_ANSWERED,
                    "This request was answered already (" + state
                            + "). To change a running permission end it with `endPermission`; further use needs a new request.",
                    "R-04");
        }
    }

    /** Refuses what takes a permission when none runs at this moment. */
    void requireRunning(ZonedDateTime now) {
        if (!runsAt(now)) {
            throw new InvalidRequest(PermissionProblem.NOT_GRANTED, state.equals("ASKED")
                    ? "This request is not answered yet. Grant it with `grantPermission` first."
                    : "This request has no current permission. To get one, the other agency makes a new request.", "R-03");
        }
    }
}
