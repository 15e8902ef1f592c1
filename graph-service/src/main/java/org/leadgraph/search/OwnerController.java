package org.leadgraph.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphRecord;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** The agencies that own records and pointers. */
@Controller
class OwnerController {
    private final Agencies agencies;

    OwnerController(Agencies agencies) {
        this.agencies = agencies;
    }

    @BatchMapping(typeName = "Record")
    Map<GraphRecord, Agency> owner(List<GraphRecord> records) {
        Map<String, Agency> byOri = agencies.holding(records.stream().map(GraphRecord::ori).collect(Collectors.toSet()));
        Map<GraphRecord, Agency> owners = new HashMap<>();
        records.forEach(record -> owners.put(record, byOri.get(record.ori())));
        return owners;
    }

    @BatchMapping(typeName = "Pointer")
    Map<Pointer, Agency> owningAgency(List<Pointer> pointers) {
        Map<String, Agency> byId = agencies.withIds(pointers.stream().map(Pointer::agencyId).collect(Collectors.toSet()));
        Map<Pointer, Agency> owners = new HashMap<>();
        pointers.forEach(pointer -> owners.put(pointer, byId.get(pointer.agencyId())));
        return owners;
    }
}
