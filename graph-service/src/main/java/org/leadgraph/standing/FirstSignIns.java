package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.identity.Identity;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Component;

/**
 * Accounts between their opening and the first sign-in of their user. An account is the user's only from then on: whether somebody else's account has the same
 * id is not told at the opening, because that is another agency's business, and it never becomes this agency's account.
 */
@Component
class FirstSignIns {
    /** Name of the job, for its licence. */
    static final String JOB = "first-sign-ins";

    private record Awaited(String lastName, String firstName, String openedBy, List<String> roles, LocalDate assignedOn) {}

    private static final NamedQuery<String> AWAITED_BY = NamedQuery.of("standing/awaited-by-sign-in", row -> row.text("agencyId"));
    private static final NamedQuery<Awaited> ARRIVE = NamedQuery.of("standing/arrive",
            row -> new Awaited(row.text("lastName"), row.text("firstName"), row.text("openedBy"), row.texts("roles"),
                    row.day("assignedOn")));

    private final Acts acts;
    private final Looks.Kept kept;
    private final Accounts accounts;

    FirstSignIns(Acts acts, Looks looks, Accounts accounts) {
        this.acts = acts;
        this.kept = looks.ofTheService();
        this.accounts = accounts;
    }

    /** Gives a user the account that was opened, if the token is from the identity provider and the employer that it was opened for. */
    void arrive(Identity user) {
        Map<String, Object> token = Map.of("userId", user.userId(), "identityProvider", user.identityProvider(), "ori", user.employerOri());
        for (String agencyId : kept.read(AWAITED_BY, token)) {
            acts.perform(Initiator.Program.job(JOB, agencyId), StandingAct.ACCOUNT_ARRIVE, Map.of("userId", user.userId()), (_, tx) -> {
                Map<String, Object> which = Map.of("key", Accounts.key(agencyId, user.userId()), "identityProvider",
                        user.identityProvider(), "ori",
                        user.employerOri());
                tx.run(ARRIVE, which)
                        .forEach(awaited -> accounts.open(tx, awaited.openedBy(), agencyId, new Opening(user.identityProvider(),
                                user.userId(), awaited.lastName(), awaited.firstName(), user.employerOri()), awaited.roles(),
                                awaited.assignedOn()));
                return true;
            });
        }
    }

    /** What is asked about somebody who has not signed in yet cannot be done, nor is it known whether there will be an account. */
    static InvalidRequest awaited() {
        return new InvalidRequest(StandingProblem.ACCOUNT_AWAITED,
                "The user of this account has not signed in yet, so nothing can be done about it. First the user signs in at the agency's identity provider "
                        + "and sends `signForm`.",
                "O-02");
    }
}
