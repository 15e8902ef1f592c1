package org.leadgraph.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.visibility.VisibilityRules;

/** Whether the initiator of an act may do it, by the act's terms; what they do not allow is refused. */
final class Admission {
    private record Account(String agencyId, String ori, @Nullable String state, boolean active, boolean inStanding, boolean agencyActive,
            List<String> roles) {}

    private static final NamedQuery<Account> ACCOUNT = NamedQuery.of("act/account",
            row -> new Account(row.text("agencyId"), row.text("ori"), row.textOrNull("state"), row.flag("active"),
                    row.flag("inStanding"), row.flag("agencyActive"), row.texts("roles")));
    private static final NamedQuery<Boolean> OWNER = NamedQuery.of("act/owner", row -> row.flag("active"));

    private Admission() {
    }

    /** Reads within the act's transaction, or outside of one. */
    interface Reading {
        <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters);
    }

    /** The agency that employs a user; null for an unknown one. */
    static @Nullable String agencyOf(String userId, Reading graph) {
        return graph.run(ACCOUNT, Map.of("userId", userId)).stream().findFirst().map(Account::agencyId).orElse(null);
    }

    static Actor admit(Initiator by, Act act, Reading graph) {
        return switch (by) {
            case Initiator.Person person -> person(person.identity().userId(), act, graph);
            case Initiator.Program program -> program(program, act, graph);
        };
    }

    private static Actor person(String userId, Act act, Reading graph) {
        List<Account> accounts = graph.run(ACCOUNT, Map.of("userId", userId));
        Terms.Needs needs = act.terms().needs();
        boolean good = accounts.size() == 1 && accounts.getFirst().active() && accounts.getFirst().inStanding()
                && VisibilityRules.isAuthorised(accounts.getFirst().ori())
                && (needs != Terms.Needs.ACCESS || accounts.getFirst().agencyActive());
        if (!good && !(needs == Terms.Needs.ACCOUNT && accounts.size() == 1)) {
            throw new NotPermitted(ActProblem.NOT_IN_GOOD_STANDING,
                    "Your account is not in good standing, so nothing can be done with it. Ask `myStanding` what is missing and who can put it right.",
                    "INV-4");
        }
        if (!act.terms().people()) {
            throw new NotPermitted(ActProblem.ROLE_REQUIRED, "The service does this by itself; no role lets a person do it.", act.rule());
        }
        Account account = accounts.getFirst();
        Set<Role> roles = rolesNamed(account.roles());
        if (!act.roles().isEmpty() && act.roles().stream().noneMatch(roles::contains)) {
            throw new NotPermitted(ActProblem.ROLE_REQUIRED,
                    "This belongs to the " + act.roles().stream().map(Role::inWords).sorted().collect(Collectors.joining(" or the "))
                            + "; your account does not hold that role. Ask somebody who does.",
                    act.rule());
        }
        return new Actor(userId, account.agencyId(), account.ori(), account.state(), roles);
    }

    /** A program holds no role: its licence says all that it may. */
    private static Actor program(Initiator.Program program, Act act, Reading graph) {
        if (act.terms().programs().stream().noneMatch(licence -> licence.covers(program))) {
            throw new NotPermitted(ActProblem.PROGRAM_WITHOUT_LICENCE, "The " + program.inPlaceOfUserId() + " may not do "
                    + act.name() + ". What feeds, jobs and correlation rules may do is in docs/roles.md.", act.rule());
        }
        List<Boolean> owner = graph.run(OWNER, Map.of("agencyId", program.agencyId()));
        if (owner.isEmpty() || act.terms().needs() == Terms.Needs.ACCESS && !owner.getFirst()) {
            throw new NotPermitted(ActProblem.NOT_IN_GOOD_STANDING, "The " + program.inPlaceOfUserId()
                    + " acts in the name of an agency that is unknown or has no access, so it does nothing.", "INV-4");
        }
        return new Actor(program.inPlaceOfUserId(), program.agencyId(), "", Set.of());
    }

    /** A role that this version does not know gives nothing. */
    private static Set<Role> rolesNamed(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (names.contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
