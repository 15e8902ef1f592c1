package org.leadgraph.permission;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NoticeController {
    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @QueryMapping
    Connection notices(@Argument boolean openOnly, @Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return notices.toAgency(Initiator.of(search), openOnly, new PageRequest(first, after));
    }

    @MutationMapping
    Notice acknowledgeNotice(@Argument String noticeId, @ContextValue Search search) {
        return notices.acknowledge(Initiator.of(search), noticeId);
    }
}
