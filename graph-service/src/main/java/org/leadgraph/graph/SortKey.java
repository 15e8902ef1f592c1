package org.leadgraph.graph;

import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;

import java.util.List;
import org.leadgraph.model.RecordKind;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The order of a list of records, before the record id makes it total (INV-24).
 *
 * @param property
 *            of the record
 * @param moment
 *            true for a date and time, newest first; false for a text, ascending
 */
public record SortKey(String property, boolean moment) {
    /** By record id alone: an order without meaning. */
    public static final SortKey NONE = new SortKey("recordId", false);

    /** The order that these kinds of records have in common. */
    static SortKey of(List<RecordKind> kinds) {
        List<SortKey> orders = kinds.stream().map(SortKey::of).distinct().toList();
        return orders.size() == 1 ? orders.getFirst() : NONE;
    }

    /** The order of lists of this kind of record. */
    public static SortKey of(RecordKind kind) {
        String property = kind.orderedBy();
        return property == null ? NONE : new SortKey(property, kind.newestFirst());
    }

    /** Newest first; what has no time comes last. */
    public static SortKey newestFirst(String property) {
        return new SortKey(property, true);
    }

    /** In the order of a text. */
    public static SortKey byText(String property) {
        return new SortKey(property, false);
    }

    /** An ascending value for the order: moments count backwards. */
    Expression of(SymbolicName record) {
        var value = Cypher.property(record, property);
        return moment
                ? coalesce(literalOf(0L).subtract(Cypher.property(value, "epochMillis")), literalOf(Long.MAX_VALUE))
                : coalesce(value, literalOf(""));
    }

    /** The value that a cursor carries, as a parameter for the comparison. */
    Object parameter(String text) {
        return moment ? (Object) Long.valueOf(text) : text;
    }
}
