package org.leadgraph.disclosure;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.disclosure.Disclosures.DisclosureFilter;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** To whom an agency's records were shown. */
@Controller
class DisclosureController {
    private final Disclosures disclosures;

    DisclosureController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @QueryMapping
    LogPart<Shown> disclosures(@Argument @Nullable DisclosureFilter filter, @Argument int first, @Argument @Nullable String position,
            @ContextValue Search search) {
        return disclosures.toOthers(Initiator.of(search), filter, first, position);
    }
}
