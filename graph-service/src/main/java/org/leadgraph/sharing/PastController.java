package org.leadgraph.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a user of the agency could see at an earlier moment. */
@Controller
class PastController {

    private static final NamedQuery<String> AGENCY_OF = NamedQuery.of("sharing/account", row -> String.valueOf(row.text("agencyId")));
    private static final NamedQuery<RecordNode> RECORD = NamedQuery.of("sharing/record-in-view", row -> row.record("record"));

    private final Acts acts;
    private final Policies policies;
    private final Agencies agencies;
    private final SystemGraph graph;
    private final Clock clock;

    PastController(Acts acts, Policies policies, Agencies agencies, SystemGraph graph, Clock clock) {
        this.acts = acts;
        this.policies = policies;
        this.agencies = agencies;
        this.graph = graph;
        this.clock = clock;
    }

    /** What a user could see at a moment. The view itself stays here. */
    record PastView(String userId, OffsetDateTime at, UseCode useCode, boolean inGoodStanding, List<PastSource> sources, View view) {}

    /** An agency of which something could be seen. */
    record PastSource(@Nullable Agency agency, int greenScopes, int pointerScopes) {}

    @QueryMapping
    PastView pastView(@Argument String userId, @Argument OffsetDateTime at, @Argument UseCode useCode, @ContextValue Search search) {
        Actor actor = acts.actor(search, SharingAct.PAST_VIEW_LOOK);
        Instant moment = at.toInstant();
        if (moment.isAfter(clock.instant())) {
            throw new InvalidRequest(SharingProblem.MOMENT_IN_FUTURE, "This moment is in the future. Ask for one in the past.", "U-02");
        }
        if (!graph.read(AGENCY_OF, Map.of("userId", userId)).contains(actor.agencyId())) {
            throw new NotFound(SharingProblem.ACCOUNT_UNKNOWN,
                    "Your agency has no account with this user id. Check the id, or ask the coordinator of the user's agency.", "U-02");
        }
        Policy policy = graph.inTransaction(tx -> policies.at(tx, moment, actor.agencyId()));
        View view = View.of(policy, new Caller(useCode, userId)).at(moment);
        return new PastView(userId, at, useCode, view.agencyId() != null, sources(policy, view), view);
    }

    /** Of a record that the asker sees now, whether the user could see it then; null for every other id. */
    @SchemaMapping(typeName = "PastView")
    @Nullable
    Boolean couldSee(PastView past, @Argument String record, @ContextValue Search search) {
        return search.graph().run(RECORD, Map.of("id", record)).stream().findFirst().map(node -> past.view().isGreen(node.scope()))
                .orElse(null);
    }

    private List<PastSource> sources(Policy policy, View view) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Policy.Scope scope : policy.scopes()) {
            if (view.isGreen(scope.number())) {
                counts.computeIfAbsent(scope.agencyId(), _ -> new int[2])[0]++;
            } else if (view.isLeadEnd(scope.number())) {
                counts.computeIfAbsent(scope.agencyId(), _ -> new int[2])[1]++;
            }
        }
        Map<String, Agency> byId = agencies.withIds(counts.keySet());
        return counts.entrySet()
                .stream()
                .map(entry -> new PastSource(byId.get(entry.getKey()), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }
}
