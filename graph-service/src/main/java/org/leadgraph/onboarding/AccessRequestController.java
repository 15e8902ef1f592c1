package org.leadgraph.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.access.Search;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.onboarding.AccessSteps.ContactInput;
import org.leadgraph.onboarding.AccessSteps.RequestAccessInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** An agency's way to access, step by step. */
@Controller
class AccessRequestController {
    private final AccessSteps accessSteps;

    AccessRequestController(AccessSteps accessSteps) {
        this.accessSteps = accessSteps;
    }

    @QueryMapping
    AccessRequest accessRequest(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.byId(Initiator.of(search), requestId);
    }

    @QueryMapping
    Connection accessRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return accessSteps.list(Initiator.of(search), new PageRequest(first, after));
    }

    @MutationMapping
    AccessRequest requestAccess(@Argument RequestAccessInput input, @ContextValue Search search) {
        return accessSteps.submit(Initiator.of(search), input);
    }

    @MutationMapping
    AccessRequest signAccessRequest(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.support(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest sendMemorandum(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.sendMemorandum(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest nameContacts(@Argument String requestId, @Argument List<ContactInput> contacts, @ContextValue Search search) {
        return accessSteps.nameContacts(Initiator.of(search), requestId, contacts);
    }

    @MutationMapping
    AccessRequest signMemorandum(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.sign(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest forwardMemorandum(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.forward(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest ratifyMemorandum(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.ratify(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest noteFormsSent(@Argument String requestId, @ContextValue Search search) {
        return accessSteps.noteFormsSent(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest returnAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return accessSteps.giveBack(Initiator.of(search), requestId, reason);
    }

    @MutationMapping
    AccessRequest resubmitAccessRequest(@Argument String requestId, @Argument AccessOption option, @Argument @Nullable String itContact,
            @ContextValue Search search) {
        return accessSteps.resubmit(Initiator.of(search), requestId, option, itContact);
    }

    @MutationMapping
    AccessRequest withdrawAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return accessSteps.withdraw(Initiator.of(search), requestId, reason);
    }
}
