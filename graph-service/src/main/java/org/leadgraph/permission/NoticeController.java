package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the owner's point of contact is told about uses without permission. */
@Controller
class NoticeController {

    private static final NamedQuery<Notice> TO_AGENCY = NamedQuery.of("permission/notices-to-agency", Notice::of);
    private static final NamedQuery<Notice> TAKE_NOTE = NamedQuery.of("permission/acknowledge", Notice::of);

    private final Acts acts;
    private final Pages pages;
    private final Clock clock;

    NoticeController(Acts acts, Pages pages, Clock clock) {
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    @QueryMapping
    Connection notices(@Argument boolean openOnly, @Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.NOTICES_LOOK).agencyId();
        return pages.page(TO_AGENCY, Map.of("agencyId", agencyId, "openOnly", openOnly), new PageRequest(first, after), notice -> notice);
    }

    @MutationMapping
    Notice acknowledgeNotice(@Argument String noticeId, @ContextValue Search search) {
        return acts.perform(search, PermissionAct.NOTICE_ACKNOWLEDGE, Map.of("noticeId", noticeId), (actor, tx) -> tx
                .run(TAKE_NOTE, Map.of("noticeId", noticeId, "agencyId", actor.agencyId(), "by", actor.userId(), "now",
                        clock.instant().atZone(ZoneOffset.UTC)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(PermissionProblem.NOTICE_UNKNOWN,
                        "Your agency has no notice with this id. List its notices with `notices`.")));
    }
}
