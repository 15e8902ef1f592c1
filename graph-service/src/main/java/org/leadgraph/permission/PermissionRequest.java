package org.leadgraph.permission;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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
record PermissionRequest(String id, String by, String byAgency, String toAgency, String useCode, List<String> intendedUses, String note,
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
        private static AskedRecord of(Map<String, Object> facts) {
            return new AskedRecord((String) facts.get("about"), Boolean.TRUE.equals(facts.get("pointer")), (Boolean) facts.get("verified"),
                    (ZonedDateTime) facts.get("verifiedAt"), (String) facts.get("verificationNote"));
        }
    }

    static PermissionRequest of(Row row) {
        Map<String, Object> facts = row.fact("request").asMap();
        return new PermissionRequest((String) facts.get("requestId"), (String) facts.get("by"), (String) facts.get("byAgency"),
                (String) facts.get("toAgency"), (String) facts.get("useCode"), texts(facts.get("intendedUses")), (String) facts.get("note"),
                (ZonedDateTime) facts.get("at"), (String) facts.get("state"),
                row.facts("records").stream().map(each -> AskedRecord.of(each.asMap())).toList(), (ZonedDateTime) facts.get("answeredAt"),
                (String) facts.get("answeredBy"), texts(facts.get("uses")), (String) facts.get("terms"), (ZonedDateTime) facts.get("until"),
                (String) facts.get("reason"));
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

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> several ? several.stream().map(String::valueOf).toList() : List.of();
    }
}
