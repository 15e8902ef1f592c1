package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.AgreementNotices.Told;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What other agencies have done about their agreements with the caller's. */
@Controller
class AgreementNoticeController {

    private final Looks looks;
    private final Agencies agencies;

    AgreementNoticeController(Looks looks, Agencies agencies) {
        this.looks = looks;
        this.agencies = agencies;
    }

    /** A notice with its agency. */
    record AgreementNotice(@Nullable Agency agency, AgreementNotices.Kind kind, ZonedDateTime at) {}

    @QueryMapping
    Connection agreementNotices(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return looks.at(search, SharingAct.AGREEMENT_NOTICES_LOOK, (actor, kept) -> kept.pageOfAll(AgreementNotices.TOLD,
                new PageRequest(first, after), Map.of("own", actor.agencyId()), told -> {
                    Map<String, Agency> byId = agencies.withIds(told.stream().map(Told::agencyId).distinct().toList());
                    return told.stream().map(each -> new AgreementNotice(byId.get(each.agencyId()), each.kind(), each.at())).toList();
                }));
    }
}
