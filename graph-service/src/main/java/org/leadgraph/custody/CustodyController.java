package org.leadgraph.custody;

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

/** Bookings, terms in prison, probation and parole among what is looked up. */
@Controller
class CustodyController {
    private final RecordLookup lookup;

    CustodyController(RecordLookup lookup) {
        this.lookup = lookup;
    }

    enum SupervisionType {
        PROBATION, PAROLE
    }

    record BookingFilter(@Nullable String bookingNumber, List<String> bookingNumbers, boolean heldOnly, List<String> oris)
            implements
                Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("bookingNumber", bookingNumber, bookingNumbers).byProperty();
        }

        @Override
        public Condition on(Node booking) {
            return without(heldOnly, booking, "releasedAt");
        }
    }

    record IncarcerationFilter(@Nullable String inmateNumber, List<String> inmateNumbers, boolean heldOnly, List<String> oris)
            implements
                Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("inmateNumber", inmateNumber, inmateNumbers).byProperty();
        }

        @Override
        public Condition on(Node incarceration) {
            return without(heldOnly, incarceration, "releasedOn");
        }
    }

    record SupervisionFilter(@Nullable String supervisionNumber, List<String> supervisionNumbers,
            @Nullable SupervisionType supervisionType, boolean runningOnly, List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("supervisionNumber", supervisionNumber, supervisionNumbers).byProperty();
        }

        @Override
        public Condition on(Node supervision) {
            return Filter.all(without(runningOnly, supervision, "endedOn"),
                    Filter.exactly(supervision, "supervisionType", supervisionType == null ? null : supervisionType.name()));
        }
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection bookings(SearchResult result, @Argument @Nullable BookingFilter filter, @Argument SearchOrder order, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return lookup.page(search.open(), "bookings", result, filter, order, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection incarcerations(SearchResult result, @Argument @Nullable IncarcerationFilter filter, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return lookup.page(search.open(), "incarcerations", result, filter, new PageRequest(first, after));
    }

    @SchemaMapping(typeName = "SearchResult")
    Connection supervisions(SearchResult result, @Argument @Nullable SupervisionFilter filter, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        return lookup.page(search.open(), "supervisions", result, filter, new PageRequest(first, after));
    }

    private static Condition without(boolean wanted, Node record, String end) {
        return wanted ? record.property(end).isNull() : Cypher.noCondition();
    }
}
