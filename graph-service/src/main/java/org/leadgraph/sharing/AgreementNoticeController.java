package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What other agencies have done about their agreements with the caller's. */
@Controller
class AgreementNoticeController {

    private final Acts acts;
    private final AgreementNotices notices;
    private final Agencies agencies;

    AgreementNoticeController(Acts acts, AgreementNotices notices, Agencies agencies) {
        this.acts = acts;
        this.notices = notices;
        this.agencies = agencies;
    }

    /** A notice with its agency. */
    record AgreementNotice(@Nullable Agency agency, AgreementNotices.Kind kind, ZonedDateTime at) {}

    @QueryMapping
    Connection agreementNotices(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String own = acts.actor(search, SharingAct.AGREEMENT_NOTICES_LOOK).agencyId();
        PageRequest page = new PageRequest(first, after);
        List<AgreementNotices.Told> told = notices.to(own, page);
        Map<String, Agency> byId = agencies.withIds(told.stream().map(AgreementNotices.Told::agencyId).distinct().toList());
        return NumberedPage.of(told, page, AgreementNotices.Told::number,
                each -> new AgreementNotice(byId.get(each.agencyId()), each.kind(), each.at()));
    }
}
