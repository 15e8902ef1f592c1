package org.leadgraph.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.disclosure.Oversight.Deletion;
import org.leadgraph.disclosure.Oversight.Dormant;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Agreements without use, and what of the log was deleted. */
@Controller
class OversightController {
    private final Oversight oversight;

    OversightController(Oversight oversight) {
        this.oversight = oversight;
    }

    @QueryMapping
    Dormant dormantAgreements(@Argument int days, @Argument List<String> among, @Argument @Nullable String position,
            @ContextValue Search search) {
        return oversight.dormantAgreements(Initiator.of(search), days, among, position);
    }

    @QueryMapping
    LogPart<Deletion> logDeletions(@Argument int first, @Argument @Nullable String position, @ContextValue Search search) {
        return oversight.logDeletions(Initiator.of(search), first, position);
    }
}
