package org.leadgraph.removal;

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

/** Records that their owner takes out of sight, and brings back. */
@Controller
class RemovalController {
    private final Removals removals;
    private final Expunging expunging;

    RemovalController(Removals removals, Expunging expunging) {
        this.removals = removals;
        this.expunging = expunging;
    }

    @MutationMapping
    RemovedRecord withdrawRecord(@Argument String recordId, @Argument RemovalReason reason, @Argument @Nullable String note,
            @ContextValue Search search) {
        return removals.withdraw(Initiator.of(search), recordId, reason, note);
    }

    @MutationMapping
    String bringBackRecord(@Argument String recordId, @Argument RemovalReason reason, @ContextValue Search search) {
        return removals.bringBack(Initiator.of(search), recordId, reason);
    }

    @MutationMapping
    RemovedRecord sealRecord(@Argument String recordId, @Argument RemovalReason reason, @Argument @Nullable String note,
            @ContextValue Search search) {
        return removals.seal(Initiator.of(search), recordId, reason, note);
    }

    @MutationMapping
    String openSealedRecord(@Argument String recordId, @Argument RemovalReason reason, @ContextValue Search search) {
        return removals.open(Initiator.of(search), recordId, reason);
    }

    @MutationMapping
    String expungeRecord(@Argument String recordId, @Argument RemovalReason reason, @ContextValue Search search) {
        return expunging.expunge(Initiator.of(search), recordId, reason);
    }

    @QueryMapping
    Connection removedRecords(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return removals.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }
}
