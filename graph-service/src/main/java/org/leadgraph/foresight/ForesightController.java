package org.leadgraph.foresight;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What files would do. */
@Controller
class ForesightController {
    private final Foresights foresights;

    ForesightController(Foresights foresights) {
        this.foresights = foresights;
    }

    @QueryMapping
    @Nullable
    FeedRunPreview feedRunPreview(@Argument String run, @ContextValue Search search) {
        return foresights.of(Initiator.of(search), run);
    }

    @SchemaMapping(typeName = "FeedPreviewOfKind", field = "new")
    long fresh(FeedRunPreview.Kind kind) {
        return kind.fresh();
    }
}
