package org.leadgraph.standing;

import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.standing.SystemsOffice.Delegation;
import org.leadgraph.standing.SystemsOffice.UserAgreement;
import org.leadgraph.standing.SystemsOffice.UserAgreementInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SystemsOfficerController {
    private final SystemsOffice office;

    SystemsOfficerController(SystemsOffice office) {
        this.office = office;
    }

    @MutationMapping
    UserAgreement recordUserAgreement(@Argument UserAgreementInput input, @ContextValue Search search) {
        return office.recordAgreement(Initiator.of(search), input);
    }

    @MutationMapping
    Delegation delegateUserManagement(@Argument String userId, @ContextValue Search search) {
        return office.delegate(Initiator.of(search), userId);
    }

    @MutationMapping
    Delegation endUserManagement(@Argument String userId, @ContextValue Search search) {
        return office.endDelegation(Initiator.of(search), userId);
    }
}
