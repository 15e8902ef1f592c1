package org.leadgraph.agency;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgencyController {
    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    @BatchMapping(typeName = "Agency")
    Map<Agency, List<String>> oris(List<Agency> several) {
        Map<String, List<String>> byId = agencies.orisOf(several.stream().map(Agency::agencyId).toList());
        return several.stream()
                .collect(Collectors.toMap(Function.identity(), agency -> byId.getOrDefault(agency.agencyId(), List.of()), (one, _) -> one));
    }
}
