package org.leadgraph.standing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Service;

/**
 * An agency's accounts: opening, suspending and reinstating them, and the end of an administrator's duty. Effective for the next transaction of the account, and
 * for the next event of what it has subscribed to.
 */
@Service
class UserAccounts {
    private static final NamedQuery<String> HOLD = NamedQuery.of("standing/hold", row -> row.text("userId"));
    private static final NamedQuery<String> AWAITED_NO_CONTACT = NamedQuery.of("standing/awaited-no-contact", row -> row.text("userId"));
    private static final KeptList<Account> ACCOUNTS = KeptList.byName("standing/accounts", Account::of, Account::userId);

    private final Acts acts;
    private final Looks looks;
    private final PolicyWriter policy;
    private final Accounts accounts;
    private final UserManagement management;
    private final AccountNotices notices;

    UserAccounts(Acts acts, Looks looks, PolicyWriter policy, Accounts accounts, UserManagement management, AccountNotices notices) {
        this.acts = acts;
        this.looks = looks;
        this.policy = policy;
        this.accounts = accounts;
        this.management = management;
        this.notices = notices;
    }

    /**
     * Opens an account, which its user has from the first sign-in on, and which is suspended until its forms are complete. The answer is the same whether or not
     * another agency has an account with this user id.
     *
     * @param assigned
     *            day on which the user was given the duty; today when it is null
     */
    Account open(Initiator by, Opening opening, @Nullable LocalDate assigned) {
        LocalDate today = policy.now().toLocalDate();
        LocalDate assignedOn = assigned == null ? today : assigned;
        if (assignedOn.isAfter(today)) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID, "The day of assignment is in the future. Open the account on that day.",
                    "T-07");
        }
        Account opened = acts.perform(by, StandingAct.ACCOUNT_OPEN, Map.of("userId", opening.userId(), "ori", opening.ori()),
                (actor, tx) -> {
                    management.requireDelegation(actor, StandingAct.ACCOUNT_OPEN, tx);
                    management.requireCompleteAdministrators(actor.agencyId(), tx);
                    return accounts.await(tx, actor.userId(), actor.agencyId(), opening, assignedOn);
                });
        notices.opened(opening.identityProvider(), opening.userId());
        return opened;
    }

    Account suspend(Initiator by, String userId) {
        return acts.perform(by, StandingAct.ACCOUNT_SUSPEND, Map.of("userId", userId), (actor, tx) -> {
            management.requireDelegation(actor, StandingAct.ACCOUNT_SUSPEND, tx);
            UserManagement.answeredForBy(actor, StandingAct.ACCOUNT_SUSPEND, userId, tx::run);
            tx.run(HOLD, Map.of("userId", userId, "held", true));
            policy.userStatus(tx, actor.userId(), userId, "SUSPENDED");
            return account(userId, tx);
        });
    }

    Account reinstate(Initiator by, String userId) {
        return acts.perform(by, StandingAct.ACCOUNT_REINSTATE, Map.of("userId", userId), (actor, tx) -> {
            management.requireDelegation(actor, StandingAct.ACCOUNT_REINSTATE, tx);
            if (!UserManagement.answeredForBy(actor, StandingAct.ACCOUNT_REINSTATE, userId, tx::run).isComplete()) {
                throw new InvalidRequest(StandingProblem.FORMS_INCOMPLETE,
                        "The forms of this account are not complete. The user signs them (signForm), then they are signed off (signOffForms).",
                        "J-10");
            }
            tx.run(HOLD, Map.of("userId", userId, "held", false));
            policy.userStatus(tx, actor.userId(), userId, "ACTIVE");
            return account(userId, tx);
        });
    }

    /**
     * Who leaves is administrator and contact no longer; that fewer than two remain is reported, not refused (binding decision 10). So ends also the wait for a
     * contact who never signs in, whose forms the agency would otherwise lack for ever.
     */
    Account dismissContact(Initiator by, String userId) {
        return acts.perform(by, StandingAct.CONTACT_DISMISS, Map.of("userId", userId), (actor, tx) -> {
            Optional<Account> awaited = UserManagement.awaitedBy(actor, StandingAct.CONTACT_DISMISS, userId, tx::run);
            if (awaited.filter(Account::isContact).isPresent()) {
                tx.run(AWAITED_NO_CONTACT, Map.of("key", Accounts.key(awaited.get().agencyId(), userId)));
                return awaited.get().without(Accounts.CONTACT_ROLES);
            }
            Account account = UserManagement.answeredForBy(actor, StandingAct.CONTACT_DISMISS, userId, tx::run);
            if (!account.isContact()) {
                throw new InvalidRequest(StandingProblem.NO_CONTACT,
                        "This account is neither administrator nor point of contact. Suspend it if it is to see nothing (suspendAccount).",
                        "J-09");
            }
            Accounts.CONTACT_ROLES.forEach(role -> policy.removeRole(tx, actor.userId(), userId, role));
            return account(userId, tx);
        });
    }

    /** Accounts of the caller's agency, by user id. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, StandingAct.ACCOUNTS_LOOK, ACCOUNTS, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    private static Account account(String userId, SystemTransaction tx) {
        return tx.run(Account.BY_ID, Map.of("userId", userId)).getFirst();
    }
}
