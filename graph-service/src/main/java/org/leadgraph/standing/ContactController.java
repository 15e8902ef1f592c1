package org.leadgraph.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** An agency's accounts, and the end of an administrator's duty. */
@Controller
class ContactController {

    private static final NamedQuery<Account> ACCOUNTS = NamedQuery.of("standing/accounts", Account::of);

    private final Acts acts;
    private final SystemGraph graph;
    private final PolicyWriter policy;
    private final UserManagement management;

    ContactController(Acts acts, SystemGraph graph, PolicyWriter policy, UserManagement management) {
        this.acts = acts;
        this.graph = graph;
        this.policy = policy;
        this.management = management;
    }

    @QueryMapping
    Connection accounts(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        Actor actor = acts.actor(search, StandingAct.ACCOUNTS_LOOK);
        PageRequest page = new PageRequest(first, after);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("agencyId", actor.agencyId());
        parameters.put("after", Objects.requireNonNullElse(after, ""));
        parameters.put("limit", first + 1);
        return NumberedPage.ofNamed(graph.read(ACCOUNTS, parameters), page, Account::userId, each -> each);
    }

    /** Who leaves is administrator and contact no longer; that fewer than two remain is reported, not refused (binding decision 10). */
    @MutationMapping
    Account dismissContact(@Argument String userId, @ContextValue Search search) {
        return acts.perform(search, StandingAct.CONTACT_DISMISS, Map.of("userId", userId), (actor, tx) -> {
            Account account = management.answeredForBy(actor, userId, StandingAct.CONTACT_DISMISS, tx);
            boolean contact = account.isAdministrator() || account.roles().contains(Role.POINT_OF_CONTACT.name());
            if (!contact) {
                throw new InvalidRequest(StandingProblem.NO_CONTACT,
                        "This account is neither administrator nor point of contact. Suspend it if it is to see nothing (suspendAccount).",
                        "J-09");
            }
            policy.removeRole(tx, actor.userId(), userId, Role.APPLICATION_ADMINISTRATOR.name());
            policy.removeRole(tx, actor.userId(), userId, Role.POINT_OF_CONTACT.name());
            return tx.run(Account.BY_ID, Map.of("userId", userId)).getFirst();
        });
    }
}
