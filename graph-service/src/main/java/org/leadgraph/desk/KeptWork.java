package org.leadgraph.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Act;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.desk.LeadWorks.Subject;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.View;
import org.springframework.stereotype.Component;

/**
 * The work on leads that agencies keep: changed once for each act, however often it is sent, only from the version that was read, and only by those who see the scopes of the agency's exhibits of the lead.
 */
@Component
final class KeptWork {
    static final NamedQuery<LeadWork> OF_AGENCY = NamedQuery.of("desk/works-of-agency", LeadWork::of);
    private static final NamedQuery<LeadWork> ONE = NamedQuery.of("desk/work-of-agency", LeadWork::of);
    private static final NamedQuery<LeadWork> KEEP = NamedQuery.of("desk/keep-work", LeadWork::of);

    private final Acts acts;
    private final Policies policies;
    private final Clock clock;

    KeptWork(Acts acts, Policies policies, Clock clock) {
        this.acts = acts;
        this.policies = policies;
        this.clock = clock;
    }

    /** What is different from now on. */
    interface Doing {
        /**
         * @param before
         *            null before there is any work
         */
        Map<String, @Nullable Object> to(Actor actor, @Nullable LeadWork before);
    }

    /**
     * @param version
     *            that was read; null where it does not matter
     * @param what
     *            tells the act from others of the same request
     */
    LeadWork on(Initiator by, Act act, Subject subject, @Nullable Long version, Object what, Map<String, Object> told,
            Doing doing) {
        String actId = ActIds.of(by, act.name(), subject, what);
        String newId = ActIds.of(by, "LEAD_WORK", subject);
        Map<String, Object> facts = new HashMap<>(told);
        facts.put("workId", subject.workId() == null ? newId : subject.workId());
        return acts.perform(by, act, facts, (actor, tx) -> {
            LeadWork before = find(tx, actor, subject);
            if (before == null && subject.lead() == null) {
                throw unknown();
            }
            if (before != null && before.lastActs().contains(actId)) {
                return before;
            }
            if (version != null && version != (before == null ? 0 : before.version())) {
                throw new InvalidRequest(DeskProblem.LEAD_WORK_CHANGED,
                        "Somebody worked on this lead after you read it. Read the desk again, and send the version that the work has then.",
                        LeadWorks.RULE);
            }
            Map<String, @Nullable Object> change = doing.to(actor, before);
            if (change.get("assignee") instanceof String to) {
                LeadKey lead = before == null ? Objects.requireNonNull(subject.lead()) : before.lead();
                requireSees(tx, actor, to, lead);
            }
            change.put("version", before == null ? 1 : before.version() + 1);
            change.put("lastActs", before == null ? List.of(actId) : before.lastActsAnd(actId));
            change.put("changedAt", clock.instant().atZone(ZoneOffset.UTC));
            if (before == null) {
                LeadKey lead = Objects.requireNonNull(subject.lead());
                change.putAll(
                        Map.of("agencyId", actor.agencyId(), "leadNumber", lead.leadNumber(), "scopes", lead.kept(), "begunAt",
                                clock.instant().atZone(ZoneOffset.UTC)));
            }
            return tx.run(KEEP, Map.of("workId", before == null ? newId : before.workId(), "facts", change)).getFirst();
        });
    }

    /** The agency's, if the person sees the scopes of its exhibits. */
    private @Nullable LeadWork find(SystemTransaction tx, Actor actor, Subject subject) {
        Map<String, @Nullable Object> which = new HashMap<>(Map.of("agencyId", actor.agencyId()));
        which.put("workId", subject.workId());
        which.put("leadNumber", subject.lead() == null ? null : subject.lead().leadNumber());
        which.put("scopes", subject.lead() == null ? null : subject.lead().kept());
        View view = policies.ownView(tx, actor.agencyId(), actor.userId());
        return tx.run(ONE, which).stream().filter(work -> isSeen(view, work.lead())).findFirst().orElse(null);
    }

    /** Whether somebody who sees this of the own agency sees work on the lead. */
    static boolean isSeen(View own, LeadKey lead) {
        return lead.scopes().stream().allMatch(own::isGreen);
    }

    private void requireSees(SystemTransaction tx, Actor actor, String userId, LeadKey lead) {
        if (!isSeen(policies.ownView(tx, actor.agencyId(), userId), lead)) {
            throw new NotFound(DeskProblem.LEAD_ASSIGNEE_UNKNOWN,
                    "Your agency has nobody of this user id who sees its exhibits of the lead. Choose one of `leadDeskPeople`.",
                    LeadWorks.RULE);
        }
    }

    static NotFound unknown() {
        return new NotFound(DeskProblem.LEAD_UNKNOWN, "There is no such lead on your desk. Ask `leadDesk` for the list.", LeadWorks.RULE);
    }
}
