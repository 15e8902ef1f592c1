package org.leadgraph.applicant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.applicant.Consents.Signed;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class ConsentController {
    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @MutationMapping
    Consent recordApplicantConsent(@Argument String reference, @Argument LocalDate noticeGivenOn, @Argument LocalDate signedOn,
            @Argument String statement, @ContextValue Search search) {
        return consents.record(Initiator.of(search), new Signed(reference, noticeGivenOn, signedOn, statement));
    }

    @MutationMapping
    Consent withdrawApplicantConsent(@Argument String reference, @ContextValue Search search) {
        return consents.withdraw(Initiator.of(search), reference);
    }

    @QueryMapping
    Connection applicantConsents(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return consents.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }
}
