package org.leadgraph.removal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Records that users of the caller's agency were shown and that are gone. */
@Controller
class RemovalNoticeController {
    private static final String GONE = "This record is not available any more. Do not rely on what it said; ask its owner.";

    private final RemovalNotices notices;

    RemovalNoticeController(RemovalNotices notices) {
        this.notices = notices;
    }

    @QueryMapping
    Connection removalNotices(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return notices.toAgency(search, new PageRequest(first, after));
    }

    @SchemaMapping
    String message(RemovalNotice notice) {
        return GONE;
    }

    @BatchMapping
    Map<RemovalNotice, Agency> owner(List<RemovalNotice> notices) {
        Map<String, Agency> owners = this.notices.owners(notices);
        return notices.stream().filter(notice -> owners.containsKey(notice.agencyId()))
                .collect(Collectors.toMap(notice -> notice, notice -> owners.get(notice.agencyId())));
    }
}
