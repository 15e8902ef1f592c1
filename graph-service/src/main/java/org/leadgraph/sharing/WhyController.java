package org.leadgraph.sharing;

import org.jspecify.annotations.Nullable;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.Explanations.WhyVisible;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Why a caller sees a record or a pointer. */
@Controller
class WhyController {
    private final Explanations explanations;

    WhyController(Explanations explanations) {
        this.explanations = explanations;
    }

    @QueryMapping
    @Nullable
    WhyVisible whyVisible(@Argument String record, @Argument @Nullable String beside, @ContextValue Search search) {
        return explanations.why(search.open(), record, beside);
    }
}
