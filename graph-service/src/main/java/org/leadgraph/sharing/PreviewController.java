package org.leadgraph.sharing;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.Previews.SharingPreview;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What a change would show and hide, before it is made. */
@Controller
class PreviewController {
    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    @QueryMapping
    SharingPreview previewSharing(@Argument String agency, @Argument boolean given, @ContextValue Search search) {
        return previews.ofSharing(Initiator.of(search), agency, given);
    }

    @QueryMapping
    Connection previewSharingMode(@Argument Policy.SharingMode mode, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return previews.ofMode(Initiator.of(search), mode, new PageRequest(first, after));
    }

    @QueryMapping
    Connection previewDataClassColour(@Argument String dataClass, @Argument Colour colour, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return previews.ofColour(Initiator.of(search), dataClass, colour, new PageRequest(first, after));
    }
}
