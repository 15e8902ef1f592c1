package org.leadgraph.graph;

import static org.neo4j.cypherdsl.core.Cypher.coalesce;
import static org.neo4j.cypherdsl.core.Cypher.literalOf;

import java.util.List;
import org.leadgraph.model.RecordKind;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The order of a list of records, before the record id makes it total (INV-24).
 *
 * @param property
 *            of the record
 * @param distance
 *            how far a record is from a point, for {@link Way#NEAREST} alone
 */
public record SortKey(String property, Way way, @Nullable Expression distance) {
    /** By record id alone: an order without meaning. */
    public static final SortKey NONE = byText("recordId");

    /** Which way a list goes; what has no value comes last, and first in a list of texts. */
    public enum Way {
        ASCENDING, NEWEST, OLDEST, NEAREST
    }

    /** The order that these kinds of records have in common. */
    static SortKey of(List<RecordKind> kinds) {
        List<SortKey> orders = kinds.stream().map(SortKey::of).distinct().toList();
        return orders.size() == 1 ? orders.getFirst() : NONE;
    }

    /** The order of lists of this kind of record. */
    public static SortKey of(RecordKind kind) {
        String property = kind.orderedBy();
        return property == null ? NONE : kind.newestFirst() ? newestFirst(property) : byText(property);
    }

    /** Newest first; what has no time comes last. */
    public static SortKey newestFirst(String property) {
        return new SortKey(property, Way.NEWEST, null);
    }

    /** Oldest first; what has no time comes last. */
    public static SortKey oldestFirst(String property) {
        return new SortKey(property, Way.OLDEST, null);
    }

    /** By a distance, which every record of the list has. */
    public static SortKey nearestFirst(Expression distance) {
        return new SortKey("distance", Way.NEAREST, distance);
    }

    /** In the order of a text. */
    public static SortKey byText(String property) {
        return new SortKey(property, Way.ASCENDING, null);
    }

    /** An ascending value for the order: to have the newest first, moments count backwards. */
    Expression of(SymbolicName record) {
        if (distance != null) {
            return distance;
        }
        var value = Cypher.property(record, property);
        var millis = Cypher.property(value, "epochMillis");
        return switch (way) {
            case NEWEST -> coalesce(literalOf(0L).subtract(millis), literalOf(Long.MAX_VALUE));
            case OLDEST -> coalesce(millis, literalOf(Long.MAX_VALUE));
            default -> coalesce(value, literalOf(""));
        };
    }

    /** The value that a cursor carries, as a parameter for the comparison. */
    Object parameter(String text) {
        return switch (way) {
            case NEWEST, OLDEST -> (Object) Long.valueOf(text);
            case NEAREST -> Double.valueOf(text);
            case ASCENDING -> text;
        };
    }
}
