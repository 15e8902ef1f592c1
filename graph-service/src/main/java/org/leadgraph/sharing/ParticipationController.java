package org.leadgraph.sharing;

import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.Participations.SharingParticipation;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** An agency's part in Collective Data Sharing. */
@Controller
class ParticipationController {
    private final Participations participations;

    ParticipationController(Participations participations) {
        this.participations = participations;
    }

    @QueryMapping
    SharingParticipation mySharing(@ContextValue Search search) {
        return participations.ofOwnAgency(Initiator.of(search));
    }

    @MutationMapping
    SharingParticipation joinCollectiveDataSharing(@Argument String approver, @Argument boolean signed, @ContextValue Search search) {
        return participations.join(Initiator.of(search), approver, signed);
    }

    @MutationMapping
    SharingParticipation changeCdsApprover(@Argument String approver, @Argument boolean signed, @ContextValue Search search) {
        return participations.changeApprover(Initiator.of(search), approver, signed);
    }

    @MutationMapping
    SharingParticipation leaveCollectiveDataSharing(@ContextValue Search search) {
        return participations.leave(Initiator.of(search));
    }

    @MutationMapping
    SharingParticipation returnToCollectiveDataSharing(@ContextValue Search search) {
        return participations.comeBack(Initiator.of(search));
    }

    @MutationMapping
    boolean setAgencyListed(@Argument String agency, @Argument boolean listed, @ContextValue Search search) {
        return participations.list(Initiator.of(search), agency, listed);
    }
}
