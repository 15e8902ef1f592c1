package org.leadgraph.permission;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.PermissionAnswers.Terms;
import org.leadgraph.permission.PermissionAnswers.Verification;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Requests for permission, and the owners' answers. */
@Controller
class PermissionController {
    private final PermissionRequests requests;
    private final PermissionAnswers answers;

    PermissionController(PermissionRequests requests, PermissionAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    @MutationMapping
    List<PermissionRequest> requestPermission(@Argument List<String> recordIds, @Argument List<OfficialUse> intendedUses,
            @Argument String note,
            @ContextValue Search search) {
        return requests.ask(search, recordIds, intendedUses, note);
    }

    @QueryMapping
    Connection myPermissionRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return requests.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection permissionRequests(@Argument List<String> states, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return requests.toAgency(Initiator.of(search), states, new PageRequest(first, after));
    }

    @MutationMapping
    PermissionRequest grantPermission(@Argument String requestId, @Argument String terms, @Argument List<OfficialUse> uses,
            @Argument OffsetDateTime until, @ContextValue Search search) {
        return answers.grant(Initiator.of(search), requestId, new Terms(terms, uses, until));
    }

    @MutationMapping
    PermissionRequest declinePermission(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return answers.decline(Initiator.of(search), requestId, reason);
    }

    @MutationMapping
    PermissionRequest endPermission(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return answers.end(Initiator.of(search), requestId, reason);
    }

    @MutationMapping
    PermissionRequest verifyRecord(@Argument String requestId, @Argument String recordId, @Argument Verification verification,
            @ContextValue Search search) {
        return answers.verify(Initiator.of(search), requestId, recordId, verification);
    }
}
