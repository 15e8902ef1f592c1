package org.leadgraph.standing;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.policy.PolicyWriter;
import org.springframework.stereotype.Service;

/**
 * What needs attention: agencies with too few people, users whose standing ends soon. A coordinator sees only his or her own agency, the CJIS systems officer the agencies
 * of the officer's state.
 */
@Service
class StandingReport {
    private static final int SOON_DAYS = 30;
    private static final int FEWEST_CONTACTS = 2;

    private static final KeptList<AgencyStaffing> STAFFING = KeptList.byName("standing/agencies-short-of-people",
            row -> new AgencyStaffing(row.text("agencyId"), (int) row.number("contacts"),
                    (int) row.number("coordinators")),
            AgencyStaffing::agencyId);
    private static final KeptList<EndingStanding> ENDING = KeptList.byName("standing/ending-standing",
            row -> new EndingStanding(row.text("userId"), row.text("agencyId"),
                    row.moment("standingUntil")),
            EndingStanding::userId);

    private final Looks looks;
    private final PolicyWriter policy;

    StandingReport(Looks looks, PolicyWriter policy) {
        this.looks = looks;
        this.policy = policy;
    }

    /** How many active accounts of an agency are points of contact, and coordinators. */
    record AgencyStaffing(String agencyId, int contacts, int coordinators) {}

    /** A user whose standing ends soon, or has ended. */
    record EndingStanding(String userId, String agencyId, ZonedDateTime standingUntil) {}

    /** Agencies with access that have fewer than two points of contact, or no coordinator; by agency id. */
    Connection agenciesShortOfPeople(Initiator by, PageRequest page) {
        return looks.at(by, StandingAct.STANDING_REPORT_LOOK, (actor, kept) -> kept.page(STAFFING, page,
                inReach(actor), Map.of("fewest", FEWEST_CONTACTS), each -> each));
    }

    /** Users whose dated standing ends within 30 days, or has ended; by user id. */
    Connection endingStandings(Initiator by, PageRequest page) {
        return looks.at(by, StandingAct.STANDING_REPORT_LOOK, (actor, kept) -> kept.page(ENDING, page,
                inReach(actor), Map.of("before", policy.now().plusDays(SOON_DAYS)), each -> each));
    }

    private static Map<String, @Nullable Object> inReach(Actor actor) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("agencyId", actor.agencyId());
        which.put("state", actor.stateReachedBy(StandingAct.STANDING_REPORT_LOOK));
        return which;
    }
}
