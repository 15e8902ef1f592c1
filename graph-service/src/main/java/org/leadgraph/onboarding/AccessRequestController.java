package org.leadgraph.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.onboarding.AccessSteps.ContactInput;
import org.leadgraph.onboarding.AccessSteps.RequestAccessInput;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Requests for an agency's access, step by step; the steps of its memorandum are in {@link MemorandumController}. */
@Controller
class AccessRequestController {
    private final AccessSteps steps;

    AccessRequestController(AccessSteps steps) {
        this.steps = steps;
    }

    @QueryMapping
    AccessRequest accessRequest(@Argument String requestId, @ContextValue Search search) {
        return steps.byId(Initiator.of(search), requestId);
    }

    @QueryMapping
    Connection accessRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return steps.list(Initiator.of(search), new PageRequest(first, after));
    }

    @MutationMapping
    AccessRequest requestAccess(@Argument RequestAccessInput input, @ContextValue Search search) {
        return steps.submit(Initiator.of(search), input);
    }

    @MutationMapping
    AccessRequest signAccessRequest(@Argument String requestId, @ContextValue Search search) {
        return steps.support(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest nameContacts(@Argument String requestId, @Argument List<ContactInput> contacts, @ContextValue Search search) {
        return steps.nameContacts(Initiator.of(search), requestId, contacts);
    }

    @MutationMapping
    AccessRequest noteFormsSent(@Argument String requestId, @ContextValue Search search) {
        return steps.noteFormsSent(Initiator.of(search), requestId);
    }

    @MutationMapping
    AccessRequest returnAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return steps.giveBack(Initiator.of(search), requestId, reason);
    }

    @MutationMapping
    AccessRequest resubmitAccessRequest(@Argument String requestId, @Argument AccessOption option, @Argument @Nullable String itContact,
            @ContextValue Search search) {
        return steps.resubmit(Initiator.of(search), requestId, option, itContact);
    }

    @MutationMapping
    AccessRequest withdrawAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return steps.withdraw(Initiator.of(search), requestId, reason);
    }
}
