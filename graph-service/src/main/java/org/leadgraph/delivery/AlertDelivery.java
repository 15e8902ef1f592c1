package org.leadgraph.delivery;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.Purpose;

/**
 * How a user's alerts are sent.
 *
 * @param identity
 *            who the user is, as the token said when it was saved
 * @param agencyId
 *            the user's agency then
 * @param to
 *            where they go
 * @param why
 *            use code, reason and the others, by the names of the headers
 * @param sent
 *            keys of alerts that were sent and still wait to be acknowledged
 * @param dueAt
 *            when the next look is due
 * @param renewBy
 *            until when it is done; then the user says again why
 * @param failures
 *            how often in a row a message could not be sent
 */
record AlertDelivery(Identity identity, String agencyId, Recipient to, Timetable timetable,
        Map<String, @Nullable String> why,
        List<String> sent, ZonedDateTime dueAt, ZonedDateTime renewBy, @Nullable ZonedDateTime lastSentAt, int failures) {
    /** So often is a message tried before nothing is sent any more. */
    static final int MOST_FAILURES = 10;

    /** What becomes of alerts. */
    enum State {
        /** They are sent. */
        SENDING,
        /** The last message was not taken; it is tried again. */
        FAILING,
        /** They could not be sent too often. */
        STOPPED,
        /** The webhook was turned off. */
        OFF,
        /** The webhook was removed. */
        REMOVED,
        /** The year is over. */
        EXPIRED
    }

    static AlertDelivery of(Row row) {
        Row.Facts kept = row.fact("delivery");
        Map<String, @Nullable String> why = new HashMap<>();
        WHY.forEach((header, name) -> why.put(header, kept.textOrNull(name)));
        return new AlertDelivery(
                new Identity(kept.text("identityProvider"), kept.text("userId"), kept.text("lastName"), kept.text("firstName"),
                        kept.text("employerOri")),
                kept.text("agencyId"), Recipient.of(kept), Timetable.of(kept), why,
                kept.textsOrNone("sent"), kept.moment("dueAt"),
                kept.moment("renewBy"), kept.momentOrNull("lastSentAt"), (int) kept.number("failures"));
    }

    private static final Map<String, String> WHY = Map.of(Purpose.USE_CODE, "useCode", Purpose.SEARCH_REASON, "reason",
            Purpose.REASON_TYPE, "reasonType", Purpose.ON_BEHALF_OF, "onBehalfOf", Purpose.ACTIVITY, "activity");

    /** What is kept when a user saves it. */
    static Map<String, @Nullable Object> facts(Identity who, String agencyId, Recipient to, Timetable timetable, Purpose why,
            ZonedDateTime now) {
        Map<String, @Nullable Object> facts = new HashMap<>(timetable.facts());
        facts.putAll(Map.of("identityProvider", who.identityProvider(), "userId", who.userId(), "lastName", who.lastName(), "firstName",
                who.firstName(), "employerOri", who.employerOri(), "agencyId", agencyId));
        facts.putAll(to.facts());
        facts.put("useCode", why.useCode().name());
        facts.put("reason", why.reason());
        facts.put("reasonType", why.reasonType() == null ? null : why.reasonType().name());
        facts.put("onBehalfOf", why.onBehalfOf());
        facts.put("activity", why.activity() == null ? null : why.activity().name());
        facts.put("dueAt", timetable.next(now.toInstant()).atZone(now.getZone()));
        facts.put("renewBy", now.plusYears(1));
        facts.put("failures", 0L);
        return facts;
    }

    Channel.Kind channel() {
        return to.channel();
    }

    /** Null for mail. */
    @Nullable
    String address() {
        return to.address();
    }

    /** Null for mail. */
    @Nullable
    String webhookId() {
        return to.webhook() == null ? null : to.webhook().id();
    }

    State state(ZonedDateTime now) {
        if (to.webhook() != null && to.webhook().name() == null) {
            return State.REMOVED;
        }
        if (to.webhook() != null && to.webhook().off()) {
            return State.OFF;
        }
        if (failures >= MOST_FAILURES) {
            return State.STOPPED;
        }
        return !now.isBefore(renewBy) ? State.EXPIRED : failures > 0 ? State.FAILING : State.SENDING;
    }
}
