package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;
import static org.neo4j.cypherdsl.core.Cypher.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordPages;
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
     * A page of one list.
     *
     * @param list
     *            name of the full-text index that has its records, which are all that are of kinds in it
     */
    public Connection page(GraphReading graph, String list, SearchResult result, @Nullable Filter filter, PageRequest page) {
        List<RecordKind> kinds = RecordKind.those(kind -> list.equals(kind.wordIndex())).toList();
        return pages.page(graph, "search " + list + " " + result.text() + " " + filter, SortKey.of(kinds.getFirst()), page,
                () -> finding(list, kinds, result.text(), filter));
    }

    private static OngoingReading finding(String list, List<RecordKind> kinds, @Nullable String text, @Nullable Filter filter) {
        List<String> labels = filter == null || filter.labels().isEmpty()
                ? kinds.stream().map(RecordKind::label).toList()
                : filter.labels();
        LabelExpression anyLabel = labels.stream().map(LabelExpression::new).reduce(LabelExpression::or).orElseThrow();
        Node record = Cypher.node(anyLabel).named(RecordPages.RECORD);
        Condition condition = filter == null ? Cypher.noCondition() : filter.all(record);
        if (text == null) {
            return Cypher.match(record).where(condition);
        }
        return Cypher.call("leadgraph", "search")
                .withArgs(literalOf(list), anonParameter(text))
                .yield(name("node").as(RecordPages.RECORD))
                .with(RecordPages.RECORD)
                .match(record)
                .where(condition);
    }
}
