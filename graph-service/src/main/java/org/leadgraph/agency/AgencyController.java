package org.leadgraph.agency;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AgencyController {
    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    @QueryMapping
    List<Agency> agencies() {
        return agencies.all();
    }

    @QueryMapping
    @Nullable
    Agency agency(@Argument String ori) {
        return agencies.holding(List.of(ori)).get(ori);
    }

    @BatchMapping(typeName = "Agency")
    Map<Agency, List<String>> oris(List<Agency> several) {
        Map<String, List<String>> byId = agencies.orisOf(several.stream().map(Agency::agencyId).toList());
        return several.stream()
                .collect(Collectors.toMap(Function.identity(), agency -> byId.getOrDefault(agency.agencyId(), List.of()), (one, _) -> one));
    }
}
