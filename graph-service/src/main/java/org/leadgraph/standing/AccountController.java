package org.leadgraph.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccountController {
    private final UserAccounts accounts;

    AccountController(UserAccounts accounts) {
        this.accounts = accounts;
    }

    record OpenAccountInput(String userId, String identityProvider, String lastName, String firstName, String ori,
            @Nullable LocalDate assignedOn) {}

    @MutationMapping
    Account openAccount(@Argument OpenAccountInput input, @ContextValue Search search) {
        Opening opening = new Opening(input.identityProvider(), input.userId(), input.lastName(), input.firstName(), input.ori());
        return accounts.open(Initiator.of(search), opening, input.assignedOn());
    }

    @MutationMapping
    Account suspendAccount(@Argument String userId, @ContextValue Search search) {
        return accounts.suspend(Initiator.of(search), userId);
    }

    @MutationMapping
    Account reinstateAccount(@Argument String userId, @ContextValue Search search) {
        return accounts.reinstate(Initiator.of(search), userId);
    }

    @MutationMapping
    Account dismissContact(@Argument String userId, @ContextValue Search search) {
        return accounts.dismissContact(Initiator.of(search), userId);
    }

    @QueryMapping
    Connection accounts(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return accounts.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }
}
