package org.leadgraph.arrest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.lookup.Filter;
import org.leadgraph.lookup.RecordLookup;
import org.leadgraph.lookup.SearchOrder;
import org.leadgraph.lookup.SearchResult;
import org.leadgraph.lookup.WholeValues;
import org.leadgraph.search.Search;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Arrests among what is looked up. */
@Controller
class ArrestController {
    private final RecordLookup lookup;

    ArrestController(RecordLookup lookup) {
        this.lookup = lookup;
    }

    record ArrestFilter(@Nullable String arrestNumber, List<String> arrestNumbers, List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("arrestNumber", arrestNumber, arrestNumbers).byProperty();
        }

        @Override
        public Condition on(Node arrest) {
            return Cypher.noCondition();
        }
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection arrests(SearchResult result, @Argument @Nullable ArrestFilter filter, @Argument SearchOrder order,
            @Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return lookup.page(search.open(), "arrests", result, filter, order, new PageRequest(first, after));
    }
}
