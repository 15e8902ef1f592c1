package org.leadgraph.profile;

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

/** Profiles of exports. */
@Controller
class FeedProfileController {
    private final FeedProfiles profiles;

    FeedProfileController(FeedProfiles profiles) {
        this.profiles = profiles;
    }

    @QueryMapping
    Connection feedProfiles(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return profiles.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    @Nullable
    FeedProfile feedProfile(@Argument String name, @ContextValue Search search) {
        return profiles.named(Initiator.of(search), name);
    }

    @QueryMapping
    Connection feedProfileVersions(@Argument String profile, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return profiles.versions(Initiator.of(search), profile, new PageRequest(first, after));
    }

    @QueryMapping
    FeedProfileTrial feedProfileTrial(@Argument String document, @Argument Sample sample, @ContextValue Search search) {
        return profiles.trial(Initiator.of(search), document, sample);
    }

    @MutationMapping
    FeedProfile saveFeedProfile(@Argument String name, @Argument String document, @Argument @Nullable Integer basedOn,
            @ContextValue Search search) {
        return profiles.save(Initiator.of(search), name, document, basedOn);
    }

    @MutationMapping
    FeedProfile switchOnFeedProfile(@Argument String id, @Argument int version, @Argument Sample sample, @ContextValue Search search) {
        return profiles.switchOn(Initiator.of(search), id, version, sample);
    }

    @MutationMapping
    FeedProfile switchOffFeedProfile(@Argument String id, @ContextValue Search search) {
        return profiles.switchOff(Initiator.of(search), id);
    }
}
