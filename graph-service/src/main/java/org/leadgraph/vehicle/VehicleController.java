package org.leadgraph.vehicle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.lookup.Filter;
import org.leadgraph.lookup.RecordLookup;
import org.leadgraph.lookup.SearchResult;
import org.leadgraph.lookup.WholeValues;
import org.leadgraph.search.Search;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Vehicles among what is looked up. */
@Controller
class VehicleController {
    private final RecordLookup lookup;

    VehicleController(RecordLookup lookup) {
        this.lookup = lookup;
    }

    record VehicleFilter(@Nullable String plate, List<String> plates, @Nullable String state, List<String> makes, List<String> colors,
            List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("plate", plate, plates).byProperty();
        }

        @Override
        public Condition on(Node vehicle) {
            return Filter.all(Filter.oneOfTheWords(vehicle, "state", state == null ? List.of() : List.of(state)),
                    Filter.oneOfTheWords(vehicle, "make", makes), Filter.oneOfTheWords(vehicle, "color", colors));
        }
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection vehicles(SearchResult result, @Argument @Nullable VehicleFilter filter, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return lookup.page(search.open(), "vehicles", result, filter, new PageRequest(first, after));
    }
}
