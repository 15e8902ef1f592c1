package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Opening, suspending and reinstating accounts. Effective for the next transaction of the account, and for the next event of what it has subscribed to.
 */
@Controller
class AccountController {

    private static final NamedQuery<String> HOLD = NamedQuery.of("standing/hold", row -> String.valueOf(row.text("userId")));

    private final Acts acts;
    private final PolicyWriter policy;
    private final Accounts accounts;
    private final UserManagement management;
    private final AccountNotices notices;

    AccountController(Acts acts, PolicyWriter policy, Accounts accounts, UserManagement management, AccountNotices notices) {
        this.acts = acts;
        this.policy = policy;
        this.accounts = accounts;
        this.management = management;
        this.notices = notices;
    }

    record OpenAccountInput(String userId, String identityProvider, String lastName, String firstName, String ori,
            @Nullable LocalDate assignedOn) {}

    @MutationMapping
    Account openAccount(@Argument OpenAccountInput input, @ContextValue Search search) {
        Opening opening = new Opening(input.identityProvider(), input.userId(), input.lastName(), input.firstName(), input.ori());
        LocalDate assignedOn = input.assignedOn() == null ? today() : input.assignedOn();
        if (assignedOn.isAfter(today())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID, "The assignment lies in the future. Open the account on its day.",
                    "T-07");
        }
        Account opened = acts.perform(search, StandingAct.ACCOUNT_OPEN, Map.of("userId", opening.userId(), "ori", opening.ori()),
                (actor, tx) -> {
                    management.requireDelegation(actor, StandingAct.ACCOUNT_OPEN, tx);
                    management.requireCompleteAdministrators(actor.agencyId(), tx);
                    accounts.open(tx, actor.userId(), actor.agencyId(), opening, assignedOn);
                    return account(opening.userId(), tx);
                });
        notices.opened(opening.identityProvider(), opening.userId());
        return opened;
    }

    @MutationMapping
    Account suspendAccount(@Argument String userId, @ContextValue Search search) {
        return acts.perform(search, StandingAct.ACCOUNT_SUSPEND, Map.of("userId", userId), (actor, tx) -> {
            management.requireDelegation(actor, StandingAct.ACCOUNT_SUSPEND, tx);
            management.answeredForBy(actor, userId, StandingAct.ACCOUNT_SUSPEND, tx);
            tx.run(HOLD, Map.of("userId", userId, "held", true));
            policy.userStatus(tx, actor.userId(), userId, "SUSPENDED");
            return account(userId, tx);
        });
    }

    @MutationMapping
    Account reinstateAccount(@Argument String userId, @ContextValue Search search) {
        return acts.perform(search, StandingAct.ACCOUNT_REINSTATE, Map.of("userId", userId), (actor, tx) -> {
            management.requireDelegation(actor, StandingAct.ACCOUNT_REINSTATE, tx);
            if (!management.answeredForBy(actor, userId, StandingAct.ACCOUNT_REINSTATE, tx).isComplete()) {
                throw new InvalidRequest(StandingProblem.FORMS_INCOMPLETE,
                        "The forms of this account are not complete. The user signs them (signForm), then they are signed off (signOffForms).",
                        "J-10");
            }
            tx.run(HOLD, Map.of("userId", userId, "held", false));
            policy.userStatus(tx, actor.userId(), userId, "ACTIVE");
            return account(userId, tx);
        });
    }

    private LocalDate today() {
        return policy.now().toLocalDate();
    }

    private static Account account(String userId, SystemTransaction tx) {
        return tx.run(Account.BY_ID, Map.of("userId", userId)).getFirst();
    }
}
