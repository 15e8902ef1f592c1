package org.leadgraph.permission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.OfficialUses.ExigentUse;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class UseController {
    private final OfficialUses uses;

    UseController(OfficialUses uses) {
        this.uses = uses;
    }

    @MutationMapping
    List<RecordedUse> useRecords(@Argument List<String> recordIds, @Argument OfficialUse use, @Argument String note,
            @ContextValue Search search) {
        return uses.record(search, recordIds, use, note);
    }

    @MutationMapping
    ExigentUse useExigently(@Argument List<String> recordIds, @Argument OfficialUse use, @Argument Ground ground, @Argument String note,
            @ContextValue Search search) {
        return uses.recordExigent(search, recordIds, use, ground, note);
    }

    @QueryMapping
    Connection recordedUses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return uses.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection unverifiedUses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return uses.unverified(Initiator.of(search), new PageRequest(first, after));
    }
}
