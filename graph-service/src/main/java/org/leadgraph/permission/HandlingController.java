package org.leadgraph.permission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.Disposal.Method;
import org.leadgraph.permission.Disposals.Done;
import org.leadgraph.permission.Disseminations.Recipient;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What becomes of records that were used: passed on, or destroyed with their media. */
@Controller
class HandlingController {
    private final Disseminations disseminations;
    private final Disposals disposals;

    HandlingController(Disseminations disseminations, Disposals disposals) {
        this.disseminations = disseminations;
        this.disposals = disposals;
    }

    @MutationMapping
    Dissemination recordDissemination(@Argument List<String> recordIds, @Argument String recipientOri, @Argument String recipient,
            @Argument String purpose, @ContextValue Search search) {
        return disseminations.record(search, recordIds, new Recipient(recipientOri, recipient, purpose));
    }

    @QueryMapping
    Connection disseminations(@Argument boolean outsideAgreementsOnly, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return disseminations.ofAgency(Initiator.of(search), outsideAgreementsOnly, new PageRequest(first, after));
    }

    @MutationMapping
    Disposal recordDisposal(@Argument String media, @Argument Method method, @Argument LocalDate disposedOn, @Argument String carriedOutBy,
            @Argument boolean authorised, @Argument @Nullable String witness, @ContextValue Search search) {
        return disposals.record(Initiator.of(search), new Done(media, method, disposedOn, carriedOutBy, authorised, witness));
    }

    @QueryMapping
    Connection disposals(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return disposals.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }
}
