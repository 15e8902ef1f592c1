package org.leadgraph.history;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a record said before. */
@Controller
class HistoryController {
    private final RecordVersions versions;

    HistoryController(RecordVersions versions) {
        this.versions = versions;
    }

    @QueryMapping
    @Nullable
    RecordHistory recordHistory(@Argument String record, @Argument @Nullable OffsetDateTime at, @ContextValue Search search) {
        RecordNode node = versions.inView(search, record);
        return node == null ? null : new RecordHistory(node, at);
    }

    @SchemaMapping
    Connection versions(RecordHistory history, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return versions.of(search, history, new PageRequest(first, after));
    }
}
