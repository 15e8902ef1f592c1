package org.leadgraph.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Adds to every record what the caller's agency may do with it. */
@Controller
class RecordUseController {
    private static final RecordUse OWN = new RecordUse(UseState.OWN, List.of(), null);

    private final Agencies agencies;
    private final RecordUses uses;

    RecordUseController(Agencies agencies, RecordUses uses) {
        this.agencies = agencies;
        this.uses = uses;
    }

    @BatchMapping(typeName = "Record")
    Map<GraphRecord, RecordUse> use(List<GraphRecord> records, @ContextValue Search search) {
        // A caller who sees a record has a view, and a view has an agency.
        String agencyId = Objects.requireNonNull(search.open().view().agencyId());
        Map<String, Agency> owners = agencies.holding(records.stream().map(GraphRecord::ori).collect(Collectors.toSet()));
        List<GraphRecord> foreign = records.stream()
                .filter(record -> owners.get(record.ori()) == null || !owners.get(record.ori()).agencyId().equals(agencyId))
                .toList();
        Map<String, RecordUse> theirs = foreign.isEmpty()
                ? Map.of()
                : uses.of(agencyId, search.purpose().useCode().name(), foreign.stream().map(GraphRecord::recordId).distinct().toList());
        Map<GraphRecord, RecordUse> found = new HashMap<>();
        records.forEach(record -> found.put(record, theirs.getOrDefault(record.recordId(), OWN)));
        return found;
    }
}
