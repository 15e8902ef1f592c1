package org.leadgraph.standing;

import java.util.Map;
import org.leadgraph.access.Search;
import org.leadgraph.act.Act;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Suspending and reinstating accounts. Effective for the next transaction of the account, and for the next event of what it has subscribed to. */
@Controller
class AccountController {
    private static final Act SUSPEND = Act.of("ACCOUNT_SUSPEND", "J-10", Role.APPLICATION_ADMINISTRATOR, Role.CJIS_SYSTEMS_OFFICER);
    private static final Act REINSTATE = Act.of("ACCOUNT_REINSTATE", "J-10", Role.APPLICATION_ADMINISTRATOR, Role.CJIS_SYSTEMS_OFFICER);

    private static final NamedQuery<Account> ACCOUNT = NamedQuery.of("standing/account",
            row -> new Account(String.valueOf(row.text("userId")), String.valueOf(row.text("agencyId")),
                    String.valueOf(row.text("status"))));

    private final Acts acts;
    private final PolicyWriter policy;

    AccountController(Acts acts, PolicyWriter policy) {
        this.acts = acts;
        this.policy = policy;
    }

    /** An account, as whoever answers for it may know it. */
    record Account(String userId, String agencyId, String status) {}

    @MutationMapping
    Account suspendAccount(@Argument String userId, @ContextValue Search search) {
        return change(search, SUSPEND, userId, "SUSPENDED");
    }

    @MutationMapping
    Account reinstateAccount(@Argument String userId, @ContextValue Search search) {
        return change(search, REINSTATE, userId, "ACTIVE");
    }

    private Account change(Search search, Act act, String userId, String status) {
        return acts.perform(search, act, Map.of("userId", userId), (actor, tx) -> {
            if (actor.userId().equals(userId)) {
                throw new InvalidRequest(StandingProblem.OWN_ACCOUNT,
                        "Nobody changes the standing of the own account. Ask another administrator.",
                        act.rule());
            }
            Account before = answeredForBy(actor, userId, tx);
            policy.userStatus(tx, actor.userId(), userId, status);
            return new Account(before.userId(), before.agencyId(), status);
        });
    }

    /** A CJIS systems officer answers for every user, an administrator for those of the own agency (J-10). */
    private static Account answeredForBy(Actor actor, String userId, SystemTransaction tx) {
        return tx.run(ACCOUNT, Map.of("userId", userId))
                .stream()
                .filter(account -> actor.holds(Role.CJIS_SYSTEMS_OFFICER) || account.agencyId().equals(actor.agencyId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(StandingProblem.ACCOUNT_UNKNOWN,
                        "Your agency has no account of this user id. Check the id, or ask the administrator of the user's agency."));
    }
}
