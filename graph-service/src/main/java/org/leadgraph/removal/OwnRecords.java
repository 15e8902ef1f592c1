package org.leadgraph.removal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.act.Actor;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
import org.springframework.stereotype.Component;

/** Records of the actor's agency, of the classes that the actor sees. */
@Component
public class OwnRecords {
    private static final NamedQuery<Long> ABSENT = NamedQuery.of("removal/count-of-run", row -> row.number("records"));

    private final Policies policies;

    OwnRecords(Policies policies) {
        this.policies = policies;
    }

    /**
     * One of them, within an act.
     *
     * @throws NotFound
     *             in the same words for one that there is not, that is another agency's, and that the actor does not see
     */
    OwnRecord find(SystemTransaction tx, Actor actor, String recordId) {
        Withdrawals.lockIngest(tx);
        return OwnRecord.find(tx, actor.agencyId(), recordId)
                .filter(record -> policies.ownView(tx, actor.agencyId(), actor.userId())
                        .isGreen(ScopeLabel.number(record.scope()).orElse(-1)))
                .orElseThrow(() -> new NotFound(RemovalProblem.OWN_RECORD_UNKNOWN,
                        "Your agency has no record with this id that you may see. Check the id, or ask somebody who may see the class.",
                        "S-01"));
    }

    /** How many are withdrawn because they were absent from what this run has sent, of the classes that the actor sees. */
    public long absentFrom(SystemTransaction tx, Actor actor, String run) {
        return tx.run(ABSENT, Map.of("run", run, "scopes", scopesSeen(tx, actor))).getFirst();
    }

    /** Labels of the own agency's scopes that the actor sees. */
    public List<String> scopesSeen(SystemTransaction tx, Actor actor) {
        return scopesSeen(tx, actor, List.of());
    }

    /** Labels of scopes that the actor sees: the own agency's, and these owners'. */
    List<String> scopesSeen(SystemTransaction tx, Actor actor, List<String> owners) {
        Policy policy = policies.of(tx, Stream.concat(Stream.of(actor.agencyId()), owners.stream()).distinct().toList());
        View view = View.of(policy, new Caller(UseCode.C, actor.userId()));
        return policy.scopes().stream().map(Policy.Scope::number).filter(view::isGreen).map(ScopeLabel::name).toList();
    }
}
