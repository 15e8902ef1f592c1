package org.leadgraph.ncic;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.ncic.NcicHit.Action;
import org.leadgraph.ncic.NcicHit.Kind;
import org.leadgraph.ncic.NcicHits.Answer;
import org.leadgraph.ncic.NcicHits.Locate;
import org.leadgraph.ncic.NcicHits.NewHit;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The steps of an NCIC hit, as the agency records them. */
@Controller
class NcicHitController {
    private final NcicHits hits;

    NcicHitController(NcicHits hits) {
        this.hits = hits;
    }

    @MutationMapping
    NcicHit recordNcicHit(@Argument Kind kind, @Argument String entered, @Argument String enteringOri, @Argument boolean partialRemains,
            @Argument String note, @ContextValue Search search) {
        return hits.record(Initiator.of(search), new NewHit(kind, entered, enteringOri, partialRemains, note));
    }

    @MutationMapping
    NcicHit askHitConfirmation(@Argument String hitId, @Argument String contact, @ContextValue Search search) {
        return hits.askConfirmation(Initiator.of(search), hitId, contact);
    }

    @MutationMapping
    NcicHit recordHitConfirmation(@Argument String hitId, @Argument Answer answer, @ContextValue Search search) {
        return hits.recordConfirmation(Initiator.of(search), hitId, answer);
    }

    @MutationMapping
    NcicHit recordHitAction(@Argument String hitId, @Argument Action action, @ContextValue Search search) {
        return hits.recordAction(Initiator.of(search), hitId, action);
    }

    @MutationMapping
    NcicHit placeLocate(@Argument String hitId, @Argument @Nullable Locate enteringAgencySaid, @ContextValue Search search) {
        return hits.placeLocate(Initiator.of(search), hitId, enteringAgencySaid);
    }

    @QueryMapping
    Connection ncicHits(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return hits.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }
}
