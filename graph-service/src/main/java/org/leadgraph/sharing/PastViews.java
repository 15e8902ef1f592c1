package org.leadgraph.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
import org.springframework.stereotype.Service;

/** What a user of the agency could see at an earlier moment, for those responsible for the agency's users. */
@Service
class PastViews {
    private static final NamedQuery<String> AGENCY_OF = NamedQuery.of("sharing/account", row -> row.text("agencyId"));
    private static final NamedQuery<RecordNode> RECORD = NamedQuery.of("sharing/record-in-view", row -> row.record("record"));

    private final Looks looks;
    private final Policies policies;
    private final Agencies agencies;
    private final Clock clock;

    PastViews(Looks looks, Policies policies, Agencies agencies, Clock clock) {
        this.looks = looks;
        this.policies = policies;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What a user could see at a moment. The view itself stays here. */
    record PastView(String userId, OffsetDateTime at, UseCode useCode, boolean inGoodStanding, List<PastSource> sources, View view) {}

    /** An agency of which something could be seen. */
    record PastSource(@Nullable Agency agency, int greenScopes, int pointerScopes) {}

    PastView of(Initiator by, String userId, OffsetDateTime at, UseCode useCode) {
        return looks.at(by, SharingAct.PAST_VIEW_LOOK, (actor, kept) -> {
            Instant moment = at.toInstant();
            if (moment.isAfter(clock.instant())) {
                throw new InvalidRequest(SharingProblem.MOMENT_IN_FUTURE, "This moment is in the future. Ask for one in the past.",
                        "U-02");
            }
            if (!kept.read(AGENCY_OF, Map.of("userId", userId)).contains(actor.agencyId())) {
                throw new NotFound(SharingProblem.ACCOUNT_UNKNOWN,
                        "Your agency has no account with this user id. Check the id, or ask the coordinator of the user's agency.", "U-02");
            }
            Policy policy = kept.inTurn(tx -> policies.at(tx, moment, actor.agencyId()));
            View view = View.of(policy, new Caller(useCode, userId)).at(moment);
            return new PastView(userId, at, useCode, view.agencyId() != null, sources(policy, view), view);
        });
    }

    /**
     * Whether the user could see a record then.
     *
     * @param now
     *            the asker's view of today: of what is not in it, nothing is said
     */
    static @Nullable Boolean couldSee(PastView past, String record, GraphReading now) {
        return now.run(RECORD, Map.of("id", record)).stream().findFirst().map(node -> past.view().isGreen(node.scope())).orElse(null);
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
