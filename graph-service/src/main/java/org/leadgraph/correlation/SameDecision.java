package org.leadgraph.correlation;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * What one agency has decided about two records of one kind, at least one of them its own.
 *
 * @param agencyId
 *            that has decided
 * @param otherOwner
 *            agency that owns the other record; null when both are the deciding agency's
 * @param by
 *            user id of the analyst
 * @param holds
 *            the verdict when all owners of the two have it; null while they have not
 */
record SameDecision(String id, String record, String other, String agencyId, @Nullable String otherOwner, Verdict verdict, String reason,
        String by, ZonedDateTime at, @Nullable String holds) {
    /** Whether two records are about the same person, gun, place or vehicle. */
    enum Verdict {
        SAME, DIFFERENT
    }

    static SameDecision of(Row row) {
        Row.Facts decision = row.fact("decision");
        return new SameDecision(decision.text("decisionId"), decision.text("one"), decision.text("other"), decision.text("agencyId"),
                decision.textOrNull("otherOwner"), Verdict.valueOf(decision.text("verdict")), decision.text("reason"), decision.text("by"),
                decision.moment("at"), decision.textOrNull("holds"));
    }

    Pair pair() {
        return new Pair(record, other);
    }

    /** Whether the owners of both records have decided so; then it is so for everybody who sees both. */
    public boolean inForce() {
        return holds != null;
    }
}
