package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordPages;
import org.leadgraph.graph.RecordPages.Placed;
import org.leadgraph.graph.SortKey;
import org.leadgraph.model.RecordKind;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.LabelExpression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.springframework.stereotype.Service;

/** Finds records by words, by conditions, or by both. */
@Service
public class RecordLookup {
    private final RecordPages pages;

    RecordLookup(RecordPages pages) {
        this.pages = pages;
    }

    /**
     * A page of one list in its usual order.
     *
     * @param list
     *            name of the full-text index that has its records, which are all that are of kinds in it
     */
    public Connection page(GraphReading graph, String list, SearchResult result, @Nullable Filter filter, PageRequest page) {
        return page(graph, list, result, filter, SearchOrder.USUAL, page);
    }

    /** A page of one list in this order. */
    public Connection page(GraphReading graph, String list, SearchResult result, @Nullable Filter filter, SearchOrder order,
            PageRequest page) {
        List<RecordKind> kinds = RecordKind.those(kind -> list.equals(kind.wordIndex())).toList();
        Node record = Cypher.node(anyOf(kinds.stream().map(RecordKind::label).toList())).named(RecordPages.RECORD);
        SortKey key = order.of(kinds.getFirst(), filter == null ? null : filter.distance(record));
        String name = "search " + list + " " + result.text() + " " + filter + " " + order;
        Condition condition = filter == null ? Cypher.noCondition() : filter.on(record);
        Map<String, Object> what = what(kinds, result.text(), filter);
        if (condition == Cypher.noCondition() && key.distance() == null) {
            return pages.page(graph, name, key, page, new FoundTop(graph, list, what, key));
        }
        if (!isSearch(what)) {
            return pages.page(graph, name, key, page, () -> all(labels(kinds, filter), filter, condition));
        }
        return pages.page(graph, name, key, page, () -> Cypher.call("leadgraph", "find")
                .withArgs(literalOf(list), anonParameter(what)).yield(name("node").as(RecordPages.RECORD)).with(RecordPages.RECORD)
                .match(record).where(condition));
    }

    /** What the guard finds by itself: words, whole values, kinds and owners. */
    private static Map<String, Object> what(List<RecordKind> kinds, @Nullable String words, @Nullable Filter filter) {
        Map<String, Object> what = new HashMap<>();
        if (words != null) {
            what.put("words", words);
        }
        if (filter != null) {
            Map<String, List<String>> exact = filter.exactly();
            if (!exact.isEmpty()) {
                what.put("exact", exact);
            }
            what.put("labels", filter.labels());
            what.put("oris", filter.oris());
        }
        if (!isSearch(what)) {
            what.put("labels", labels(kinds, filter));
        }
        return what;
    }

    /** Whether the index of words has a part in it. */
    private static boolean isSearch(Map<String, Object> what) {
        return what.containsKey("words") || what.containsKey("exact");
    }

    private static List<String> labels(List<RecordKind> kinds, @Nullable Filter filter) {
        return filter == null || filter.labels().isEmpty() ? kinds.stream().map(RecordKind::label).toList() : filter.labels();
    }

    private static OngoingReading all(List<String> labels, @Nullable Filter filter, Condition condition) {
        Node record = Cypher.node(anyOf(labels)).named(RecordPages.RECORD);
        return Cypher.match(record)
                .where(filter == null ? condition : Filter.all(condition, Filter.oneOf(record, "ori", filter.oris())));
    }

    private static LabelExpression anyOf(List<String> labels) {
        return labels.stream().map(LabelExpression::new).reduce(LabelExpression::or).orElseThrow();
    }

    /** The top of a list that the guard keeps while it goes through what it finds. */
    private record FoundTop(GraphReading graph, String list, Map<String, Object> what, SortKey key) implements RecordPages.Top {
        private static final NamedQuery<Placed> FIRST = NamedQuery.of("lookup/first-found", Placed::of);
        private static final NamedQuery<Long> ALL = NamedQuery.of("lookup/number-of-kinds", row -> row.number("total"));
        private static final NamedQuery<Long> TOTAL = NamedQuery.of("lookup/number-found", row -> row.number("total"));

        @Override
        public List<Placed> first(@Nullable List<Object> after, int most) {
            Map<String, @Nullable Object> parameters = new HashMap<>(
                    Map.of("index", list, "what", what, "property", key.property(), "way", key.way().name(), "most", most));
            parameters.put("after", after);
            return graph.run(FIRST, parameters);
        }

        @Override
        public long total() {
            if (!isSearch(what) && List.of().equals(what.getOrDefault("oris", List.of()))) {
                return graph.run(ALL, Map.of("labels", what.get("labels"))).getFirst();
            }
            return graph.run(TOTAL, Map.of("index", list, "what", what)).getFirst();
        }
    }
}
