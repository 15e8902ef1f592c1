package org.leadgraph.act;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.VisibilityRules;
import org.springframework.stereotype.Service;

/**
 * The one way to act, for people, feeds, jobs and correlation rules alike. An act is logged, then done in one transaction, one act after another; then its
 * end is logged, and only then its result is returned.
 */
@Service
public class Acts {
    private record Account(String agencyId, String ori, boolean active, boolean inStanding, boolean agencyActive, List<String> roles) {}

    private static final NamedQuery<Account> ACCOUNT = NamedQuery.of("act/account",
            row -> new Account(String.valueOf(row.text("agencyId")), String.valueOf(row.text("ori")), row.flag("active"),
                    row.flag("inStanding"), row.flag("agencyActive"), row.texts("roles")));
    private static final NamedQuery<Row> NEXT = NamedQuery.of("act/next", row -> row);

    private final SystemGraph graph;
    private final ActLog log;

    Acts(SystemGraph graph, ActLog log) {
        this.graph = graph;
        this.log = log;
    }

    /**
     * Acts.
     *
     * @param facts
     *            what the act is about, for the log: ids and codes as JSON types
     * @param work
     *            does it, or throws a problem; then nothing has happened. It may run more than once when the connection fails, so it must have no effect
     *            outside its transaction.
     * @throws Problem
     *             of the work; or {@link NotPermitted} when the user is not in good standing or the act belongs to another role
     */
    public <T> T perform(Search search, Act act, Map<String, Object> facts, BiFunction<Actor, SystemTransaction, T> work) {
        var identity = search.identity();
        Account account = account(identity.userId());
        String agencyId = account == null ? null : account.agencyId();
        log.intended(search.question(), identity, agencyId, act, facts);
        String status = "FAILED";
        String code = null;
        try {
            T result = graph.inTransaction(tx -> {
                // Locks first: acts follow one another, so each decides on what the one before has left.
                tx.run(NEXT, Map.of("act", act.name()));
                return work.apply(actor(identity.userId(), tx.run(ACCOUNT, Map.of("userId", identity.userId())), act), tx);
            });
            status = "DONE";
            return result;
        } catch (Problem problem) {
            status = "REFUSED";
            code = problem.code();
            throw problem;
        } finally {
            log.ended(search.question(), identity, agencyId, act, status, code);
        }
    }

    /**
     * Who asks, when looking at something takes a role too. Nothing is noted.
     *
     * @throws NotPermitted
     *             when the user is not in good standing or the look belongs to another role
     */
    public Actor actor(Search search, Act look) {
        String userId = search.identity().userId();
        return actor(userId, graph.read(ACCOUNT, Map.of("userId", userId)), look);
    }

    private @Nullable Account account(String userId) {
        return graph.read(ACCOUNT, Map.of("userId", userId)).stream().findFirst().orElse(null);
    }

    private static Actor actor(String userId, List<Account> accounts, Act act) {
        boolean good = accounts.size() == 1 && accounts.getFirst().active() && accounts.getFirst().inStanding()
                && VisibilityRules.isAuthorised(accounts.getFirst().ori())
                && (act.terms().needs() != Terms.Needs.ACCESS || accounts.getFirst().agencyActive());
        if (!good && !(act.terms().needs() == Terms.Needs.ACCOUNT && accounts.size() == 1)) {
            throw new NotPermitted(ActProblem.NOT_IN_GOOD_STANDING,
                    "Your account is not in good standing, so nothing can be done with it. Ask `myStanding` what is missing and who can put it right.",
                    "INV-4");
        }
        Account account = accounts.getFirst();
        Set<Role> roles = rolesNamed(account.roles());
        if (!act.roles().isEmpty() && act.roles().stream().noneMatch(roles::contains)) {
            throw new NotPermitted(ActProblem.ROLE_REQUIRED,
                    "This belongs to the " + act.roles().stream().map(Role::inWords).sorted().collect(Collectors.joining(" or the "))
                            + "; your account does not hold that role. Ask somebody who does.",
                    act.rule());
        }
        return new Actor(userId, account.agencyId(), account.ori(), roles);
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
