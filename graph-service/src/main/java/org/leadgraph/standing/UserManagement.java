package org.leadgraph.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.leadgraph.act.Act;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.springframework.stereotype.Component;

/**
 * Who is responsible for which accounts: administrators for those of their agency (J-10), its coordinator when that was delegated (U-03), a CJIS systems
 * officer for those of the state.
 */
@Component
class UserManagement {
    private static final NamedQuery<Boolean> DELEGATED = NamedQuery.of("standing/delegated", row -> row.flag("delegated"));
    private static final NamedQuery<String> INCOMPLETE = NamedQuery.of("standing/incomplete-administrators",
            row -> row.text("userId"));

    /**
     * The account with this id, of somebody else than the actor who answers for it.
     *
     * @param reading
     *            reads the account, in the transaction of an act or for a look
     */
    static Account answeredForBy(Actor actor, Act act, String userId,
            BiFunction<NamedQuery<Account>, Map<String, Object>, List<Account>> reading) {
        if (actor.userId().equals(userId)) {
            throw new InvalidRequest(StandingProblem.OWN_ACCOUNT, "You cannot decide about your own account. Ask another administrator.",
                    act.rule());
        }
        Map<String, Object> which = Map.of("userId", userId);
        return reading.apply(Account.BY_ID, which).stream().filter(each -> actor.reaches(act, each.agencyId(), each.states())).findFirst()
                .orElseThrow(() -> awaitedBy(actor, act, userId, reading).isPresent()
                        ? FirstSignIns.awaited()
                        : new NotFound(StandingProblem.ACCOUNT_UNKNOWN,
                                "Your agency has no account with this user id. Check the id, or ask the administrator of the user's agency."));
    }

    /** The account that an agency within the actor's reach opened for a user who has not signed in yet. */
    static Optional<Account> awaitedBy(Actor actor, Act act, String userId,
            BiFunction<NamedQuery<Account>, Map<String, Object>, List<Account>> reading) {
        return reading.apply(Account.AWAITED, Map.of("userId", userId)).stream()
                .filter(each -> actor.reaches(act, each.agencyId(), each.states())).findFirst();
    }

    /** Refuses a coordinator to whom user management is not delegated, and who holds no other role for this act. */
    void requireDelegation(Actor actor, Act act, SystemTransaction tx) {
        boolean byRole = act.roles().stream().anyMatch(role -> role != Role.AGENCY_COORDINATOR && actor.holds(role));
        if (!byRole && !tx.run(DELEGATED, Map.of("userId", actor.userId(), "agencyId", actor.agencyId())).getFirst()) {
            throw new NotPermitted(StandingProblem.NOT_DELEGATED,
                    "The management of your agency's accounts is not delegated to you. Ask the CJIS systems officer (delegateUserManagement), "
                            + "or leave it to an application administrator.",
                    "U-03");
        }
    }

    /** Refuses while forms of an administrator of the agency are missing (J-14). */
    void requireCompleteAdministrators(String agencyId, SystemTransaction tx) {
        List<String> incomplete = tx.run(INCOMPLETE, Map.of("agencyId", agencyId));
        if (!incomplete.isEmpty()) {
            throw new InvalidRequest(StandingProblem.ADMINISTRATORS_INCOMPLETE,
                    "The forms of the agency's own administrators come first, and are not complete of: " + String.join(", ", incomplete)
                            + ". They sign (signForm), then the NESS team signs off (signOffForms).",
                    "J-14");
        }
    }
}
