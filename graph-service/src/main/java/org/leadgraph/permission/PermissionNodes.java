package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class PermissionNodes {
    private static final NamedQuery<StoredRequest> OWN_REQUESTS = NamedQuery.of("permission/requests-with-ids", StoredRequest::of);
    private static final NamedQuery<StoredRequest> REQUESTS = NamedQuery.of("permission/requests-to-agency-with-ids", StoredRequest::of);
    private static final NamedQuery<Notice> NOTICES = NamedQuery.of("permission/notices-with-ids", Notice::of);
    private static final NamedQuery<RecordedUse> USES = NamedQuery.of("permission/uses-with-ids", RecordedUse::of);
    private static final NamedQuery<Dissemination> DISSEMINATIONS = NamedQuery.of("permission/disseminations-with-ids", Dissemination::of);
    private static final NamedQuery<Disposal> DISPOSALS = NamedQuery.of("permission/disposals-with-ids", Disposal::of);

    @Bean
    KeptNode<StoredRequest> ownRequestsById(Clock clock) {
        return requests(PermissionAct.PERMISSION_REQUESTS_OWN_LOOK, OWN_REQUESTS, clock);
    }

    @Bean
    KeptNode<StoredRequest> requestsById(Clock clock) {
        return requests(PermissionAct.PERMISSION_REQUESTS_LOOK, REQUESTS, clock);
    }

    @Bean
    KeptNode<Notice> noticesById() {
        return new KeptNode<>(PermissionAct.NOTICES_LOOK, NOTICES, Notice::id);
    }

    @Bean
    KeptNode<RecordedUse> usesById() {
        return new KeptNode<>(PermissionAct.RECORDED_USES_LOOK, USES, RecordedUse::id);
    }

    @Bean
    KeptNode<Dissemination> disseminationsById() {
        return new KeptNode<>(PermissionAct.DISSEMINATIONS_LOOK, DISSEMINATIONS, Dissemination::id);
    }

    @Bean
    KeptNode<Disposal> disposalsById() {
        return new KeptNode<>(PermissionAct.DISPOSALS_LOOK, DISPOSALS, Disposal::id);
    }

    private static KeptNode<StoredRequest> requests(PermissionAct look, NamedQuery<StoredRequest> query, Clock clock) {
        return new KeptNode<>(look, query, request -> PermissionRequest.of(request, clock.instant().atZone(ZoneOffset.UTC)),
                StoredRequest::id);
    }
}
