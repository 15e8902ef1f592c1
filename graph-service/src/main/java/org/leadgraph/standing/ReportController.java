package org.leadgraph.standing;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * What needs attention: agencies with too few people, users whose standing ends soon. A coordinator reads of the own agency, the CJIS systems officer of all.
 */
@Controller
class ReportController {
    private static final int SOON_DAYS = 30;
    private static final int FEWEST_CONTACTS = 2;

    private static final NamedQuery<AgencyStaffing> STAFFING = NamedQuery.of("standing/agencies-short-of-people",
            row -> new AgencyStaffing(String.valueOf(row.text("agencyId")), (int) row.number("contacts"),
                    (int) row.number("coordinators")));
    private static final NamedQuery<EndingStanding> ENDING = NamedQuery.of("standing/ending-standing",
            row -> new EndingStanding(String.valueOf(row.text("userId")), String.valueOf(row.text("agencyId")),
                    (ZonedDateTime) row.value("standingUntil")));

    private final Acts acts;
    private final SystemGraph graph;
    private final PolicyWriter policy;

    ReportController(Acts acts, SystemGraph graph, PolicyWriter policy) {
        this.acts = acts;
        this.graph = graph;
        this.policy = policy;
    }

    /** How many active accounts of an agency are points of contact, and coordinators. */
    record AgencyStaffing(String agencyId, int contacts, int coordinators) {}

    /** A user whose standing ends soon, or has ended. */
    record EndingStanding(String userId, String agencyId, ZonedDateTime standingUntil) {}

    @QueryMapping
    Connection agenciesShortOfPeople(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        PageRequest page = new PageRequest(first, after);
        Map<String, Object> parameters = of(acts.actor(search, StandingAct.STANDING_REPORT_LOOK), page);
        parameters.put("fewest", FEWEST_CONTACTS);
        return NumberedPage.ofNamed(graph.read(STAFFING, parameters), page, AgencyStaffing::agencyId, each -> each);
    }

    @QueryMapping
    Connection endingStandings(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        PageRequest page = new PageRequest(first, after);
        Map<String, Object> parameters = of(acts.actor(search, StandingAct.STANDING_REPORT_LOOK), page);
        parameters.put("before", policy.now().plusDays(SOON_DAYS));
        return NumberedPage.ofNamed(graph.read(ENDING, parameters), page, EndingStanding::userId, each -> each);
    }

    private static Map<String, Object> of(Actor actor, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("agencyId", actor.holds(Role.CJIS_SYSTEMS_OFFICER) ? null : actor.agencyId());
        parameters.put("after", Objects.requireNonNullElse(page.after(), ""));
        parameters.put("limit", page.first() + 1);
        return parameters;
    }
}
