package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.standing.StandingRules.Agreement;
import org.leadgraph.standing.StandingRules.Dates;
import org.springframework.stereotype.Component;

/** Tells the guard until when a user's standing lasts, whenever one of its conditions has changed. */
@Component
class StandingKeeper {
    static final NamedQuery<Dates> DATES = NamedQuery.of("standing/dates", StandingKeeper::dates);
    private static final NamedQuery<String> FILES = NamedQuery.of("standing/files-of-agency", row -> row.text("userId"));

    private final PolicyWriter policy;

    StandingKeeper(PolicyWriter policy) {
        this.policy = policy;
    }

    /** Computes a user's end of standing again. */
    void renew(SystemTransaction tx, String by, String userId) {
        for (Dates dates : tx.run(DATES, Map.of("userId", userId))) {
            policy.standingUntil(tx, by, userId, StandingRules.until(dates).orElse(null));
        }
    }

    /** The same for every user of an agency of whom a file is kept. */
    void renewAgency(SystemTransaction tx, String by, String agencyId) {
        tx.run(FILES, Map.of("agencyId", agencyId)).forEach(userId -> renew(tx, by, userId));
    }

    private static Dates dates(Row row) {
        LocalDate signed = row.dayOrNull("agreementSignedOn");
        return new Dates(row.dayOrNull("assignedOn"), row.dayOrNull("policyTraining"), row.dayOrNull("securityAwareness"),
                row.dayOrNull("fingerprintCheck"),
                signed == null ? null : new Agreement(signed, row.dayOrNull("agreementEndsOn")));
    }
}
