package org.leadgraph.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reference data: the same for every caller who has a view, absent for a caller without one. */
@Controller
class ReferenceController {
    private final Agencies agencies;

    ReferenceController(Agencies agencies) {
        this.agencies = agencies;
    }

    @QueryMapping
    List<Agency> agencies(@ContextValue Search search) {
        return search.hasView() ? agencies.all() : List.of();
    }

    @QueryMapping
    @Nullable
    Agency agency(@Argument String ori, @ContextValue Search search) {
        return search.hasView() ? agencies.holding(List.of(ori)).get(ori) : null;
    }
}
