package org.leadgraph.onboarding;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.onboarding.Resources.Audience;
import org.leadgraph.onboarding.Resources.Resource;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Links to guides and forms. */
@Controller
class ResourceController {
    private final Resources resources;

    ResourceController(Resources resources) {
        this.resources = resources;
    }

    @MutationMapping
    Resource publishResource(@Argument String title, @Argument String link, @Argument Audience audience, @ContextValue Search search) {
        return resources.publish(Initiator.of(search), title, link, audience);
    }

    @MutationMapping
    Resource withdrawResource(@Argument String resourceId, @ContextValue Search search) {
        return resources.withdraw(Initiator.of(search), resourceId);
    }

    @QueryMapping
    Connection resources(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return resources.list(Initiator.of(search), new PageRequest(first, after));
    }
}
