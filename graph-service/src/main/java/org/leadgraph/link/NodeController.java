package org.leadgraph.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agencies;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.search.KeptById;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Anything by its id. */
@Controller
class NodeController {
    static final int MOST_IDS = 100;
    private static final String AGENCY = "agency:";

    private final Agencies agencies;
    private final RecordsById records;
    private final RecordTypes types;
    private final KeptById kept;

    NodeController(Agencies agencies, RecordsById records, RecordTypes types, KeptById kept) {
        this.agencies = agencies;
        this.records = records;
        this.types = types;
        this.kept = kept;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, @ContextValue Search search) {
        return nodes(List.of(id), search).getFirst();
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, @ContextValue Search search) {
        if (!ids.isEmpty()) {
            LinkProblem.IDS_LIMIT.within(ids.size(), MOST_IDS, "ids");
        }
        Map<String, Object> found = new HashMap<>(kept.find(search, ids));
        records.find(search.open(), ids).forEach(record -> found.put(record.recordId(), types.typed(record)));
        List<String> agencyIds = ids.stream().filter(id -> id.startsWith(AGENCY)).map(id -> id.substring(AGENCY.length())).toList();
        if (!agencyIds.isEmpty()) {
            agencies.withIds(agencyIds).values().forEach(agency -> found.put(agency.id(), agency));
        }
        List<@Nullable Object> inOrder = new ArrayList<>();
        ids.forEach(id -> inOrder.add(found.get(id)));
        return inOrder;
    }
}
