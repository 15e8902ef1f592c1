package org.leadgraph.sharing;

import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.OwnerDecisions.OwnSharingPolicy;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.FirstShootingFigure;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What an owner decides about its own records. */
@Controller("sharingOwnerController")
class OwnerController {
    private final OwnerDecisions decisions;

    OwnerController(OwnerDecisions decisions) {
        this.decisions = decisions;
    }

    @QueryMapping
    OwnSharingPolicy sharingPolicy(@ContextValue Search search) {
        return decisions.ofOwnAgency(Initiator.of(search));
    }

    @MutationMapping
    OwnSharingPolicy setSharingMode(@Argument Policy.SharingMode mode, @ContextValue Search search) {
        return decisions.mode(Initiator.of(search), mode);
    }

    @MutationMapping
    OwnSharingPolicy setLeadPointer(@Argument boolean shown, @ContextValue Search search) {
        return decisions.leadPointer(Initiator.of(search), shown);
    }

    @MutationMapping
    OwnSharingPolicy setEmploymentUse(@Argument boolean rejected, @ContextValue Search search) {
        return decisions.employmentUse(Initiator.of(search), rejected);
    }

    @MutationMapping
    OwnSharingPolicy setFirstShootingFigure(@Argument FirstShootingFigure figure, @ContextValue Search search) {
        return decisions.firstShootingFigure(Initiator.of(search), figure);
    }

    @MutationMapping
    OwnSharingPolicy setDataClassColour(@Argument String dataClass, @Argument String colour, @ContextValue Search search) {
        return decisions.colour(Initiator.of(search), dataClass, colour);
    }

    @MutationMapping
    OwnSharingPolicy createDataClass(@Argument String dataClass, @Argument Policy.Audience audience, @Argument String colour,
            @ContextValue Search search) {
        return decisions.create(Initiator.of(search), dataClass, audience, colour);
    }

    @MutationMapping
    OwnSharingPolicy setException(@Argument String dataClass, @Argument Policy.ExceptionKind kind, @Argument String target,
            @Argument String colour, @ContextValue Search search) {
        return decisions.except(Initiator.of(search), dataClass, kind, target, colour);
    }

    @MutationMapping
    OwnSharingPolicy endException(@Argument String dataClass, @Argument Policy.ExceptionKind kind, @Argument String target,
            @ContextValue Search search) {
        return decisions.endException(Initiator.of(search), dataClass, kind, target);
    }
}
