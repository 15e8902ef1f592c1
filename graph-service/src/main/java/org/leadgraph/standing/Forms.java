package org.leadgraph.standing;

import java.util.Map;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.springframework.stereotype.Service;

/** The forms of an account: signed by its user, signed off by those responsible for it (J-10, J-14). */
@Service
class Forms {

    private static final NamedQuery<Boolean> SIGN_FORM = NamedQuery.of("standing/sign-form", row -> row.flag("signed"));
    private static final NamedQuery<String> SIGN_FORMS_OFF = NamedQuery.of("standing/sign-off", row -> row.text("userId"));

    private final Acts acts;
    private final PolicyWriter policy;
    private final UserManagement management;

    Forms(Acts acts, PolicyWriter policy, UserManagement management) {
        this.acts = acts;
        this.policy = policy;
        this.management = management;
    }

    /** What every user signs. */
    enum Form {
        USER_ACCESS_FORM("userAccessFormAt"), RULES_OF_BEHAVIOUR("rulesOfBehaviourAt");

        private final String property;

        Form(String property) {
            this.property = property;
        }
    }

    Account sign(Initiator by, Form form) {
        return acts.perform(by, StandingAct.FORM_SIGN, Map.of("form", form.name()), (actor, tx) -> {
            Account own = account(actor.userId(), tx);
            if (!own.filed()) {
                throw new InvalidRequest(StandingProblem.FORM_ALREADY_SIGNED,
                        "Your account was loaded from a directory and needs no form. You have nothing to sign.",
                        StandingAct.FORM_SIGN.rule());
            }
            if (!tx.run(SIGN_FORM, Map.of("userId", actor.userId(), "form", form.property, "at", policy.now())).getFirst()) {
                throw new InvalidRequest(StandingProblem.FORM_ALREADY_SIGNED,
                        "You have signed this form. Ask myStanding what else is missing.", StandingAct.FORM_SIGN.rule());
            }
            return account(actor.userId(), tx);
        });
    }

    Account signOff(Initiator by, String userId) {
        return acts.perform(by, StandingAct.FORMS_SIGN_OFF, Map.of("userId", userId), (actor, tx) -> {
            management.requireDelegation(actor, StandingAct.FORMS_SIGN_OFF, tx);
            Account account = UserManagement.answeredForBy(actor, StandingAct.FORMS_SIGN_OFF, userId, tx::run);
            requireWhose(account, actor, tx);
            if (account.isComplete()) {
                throw new InvalidRequest(StandingProblem.FORM_ALREADY_SIGNED,
                        "The forms of this account are complete. Nothing is left to sign off.",
                        StandingAct.FORMS_SIGN_OFF.rule());
            }
            if (account.userAccessFormAt() == null || account.rulesOfBehaviourAt() == null) {
                throw new InvalidRequest(StandingProblem.FORMS_INCOMPLETE,
                        "The user has not signed both forms. Next: signForm by the user, for the user access form and the rules of behaviour.",
                        StandingAct.FORMS_SIGN_OFF.rule());
            }
            tx.run(SIGN_FORMS_OFF, Map.of("userId", userId, "at", policy.now(), "by", actor.userId()));
            // Who was suspended meanwhile, by somebody, is reinstated by somebody.
            if (!account.held()) {
                policy.userStatus(tx, actor.userId(), userId, "ACTIVE");
            }
            return account(userId, tx);
        });
    }

    /** Forms of administrators go back to the NESS team (J-14), all others to the agency's own administrators, whose own come first. */
    private void requireWhose(Account account, Actor actor, SystemTransaction tx) {
        if (account.isAdministrator()) {
            if (!actor.holds(Role.NESS_TEAM)) {
                throw new NotPermitted(StandingProblem.FORMS_OF_ADMINISTRATOR,
                        "The forms of an application administrator are signed off by the NESS team. Ask it to do so.", "J-14");
            }
        } else if (!account.agencyId().equals(actor.agencyId())) {
            throw new NotPermitted(StandingProblem.FORMS_OF_USER,
                    "The forms of a user are signed off by an application administrator of the user's agency. Ask one to do so.", "J-10");
        } else {
            management.requireCompleteAdministrators(actor.agencyId(), tx);
        }
    }

    private static Account account(String userId, SystemTransaction tx) {
        return tx.run(Account.BY_ID, Map.of("userId", userId)).getFirst();
    }
}
