package org.leadgraph.sharing;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.Agreements.SharingAgreement;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Agreements, agency by agency. */
@Controller
class AgreementController {
    private final Agreements agreements;

    AgreementController(Agreements agreements) {
        this.agreements = agreements;
    }

    @QueryMapping
    Connection availableAgencies(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return agreements.available(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection myAgreements(@Argument @Nullable String state, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return agreements.ofOwnAgency(Initiator.of(search), state, new PageRequest(first, after));
    }

    @MutationMapping
    SharingAgreement proposeSharing(@Argument String agency, @ContextValue Search search) {
        return agreements.propose(Initiator.of(search), agency);
    }

    @MutationMapping
    SharingAgreement acceptSharing(@Argument String agency, @ContextValue Search search) {
        return agreements.accept(Initiator.of(search), agency);
    }

    @MutationMapping
    SharingAgreement declineSharing(@Argument String agency, @ContextValue Search search) {
        return agreements.decline(Initiator.of(search), agency);
    }

    @MutationMapping
    SharingAgreement withdrawProposal(@Argument String agency, @ContextValue Search search) {
        return agreements.withdraw(Initiator.of(search), agency);
    }

    @MutationMapping
    SharingAgreement endSharing(@Argument String agency, @ContextValue Search search) {
        return agreements.end(Initiator.of(search), agency);
    }
}
