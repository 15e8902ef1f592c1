package org.leadgraph.graph;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders the values of an answer by what they say, whatever the database thinks of them: nodes by their record ids, relationships by type, ends and
 * properties. Two values that say the same are equal here.
 */
final class ContentOrder implements Comparator<@Nullable Object> {
    static final ContentOrder INSTANCE = new ContentOrder();

    private ContentOrder() {
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        int kinds = Integer.compare(kind(left), kind(right));
        return kinds != 0 ? kinds : sameKind(left, right);
    }

    private int sameKind(@Nullable Object left, @Nullable Object right) {
        return switch (left) {
            case Boolean flag -> flag.compareTo((Boolean) right);
            case Number number -> compare(number, (Number) right);
            case String text -> text.compareTo((String) right);
            case TemporalAccessor time -> compareTimes(time, right);
            case byte[] raw -> Arrays.compare(raw, (byte[]) right);
            case List<?> list -> compareAll(list.iterator(), ((List<?>) right).iterator());
            case Map<?, ?> map -> compareAll(parts(map).iterator(), parts((Map<?, ?>) right).iterator());
            case CypherValue value -> compareAll(parts(value).iterator(), parts((CypherValue) right).iterator());
            case null -> 0;
            default -> left.toString().compareTo(String.valueOf(right));
        };
    }

    /** Null last, as Cypher has it. */
    private static int kind(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> _ -> 0;
            case CypherValue.Node _ -> 1;
            case CypherValue.Relationship _ -> 2;
            case CypherValue.Path _ -> 3;
            case List<?> _ -> 4;
            case CypherValue.Place _ -> 5;
            case TemporalAccessor _ -> 6;
            case CypherValue.Span _ -> 7;
            case String _ -> 8;
            case Boolean _ -> 9;
            case Number _ -> 10;
            case byte[] _ -> 11;
            case null -> 13;
            default -> 12;
        };
    }

    private static int compare(Number left, Number right) {
        return left instanceof Long one && right instanceof Long other
                ? one.compareTo(other)
                : Double.compare(left.doubleValue(), right.doubleValue());
    }

    /** Times of one class by what comes first; then, and between classes, by how they are written. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareTimes(TemporalAccessor left, @Nullable Object right) {
        int first = right != null && left.getClass() == right.getClass() && left instanceof Comparable comparable
                ? comparable.compareTo(right)
                : 0;
        return first != 0 ? first : left.toString().compareTo(String.valueOf(right));
    }

    private int compareAll(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            int each = compare(left.next(), right.next());
            if (each != 0) {
                return each;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private static List<?> parts(Map<?, ?> map) {
        return map.entrySet().stream().map(entry -> Arrays.asList(entry.getKey(), entry.getValue())).toList();
    }

    private static List<?> parts(CypherValue value) {
        return switch (value) {
            case CypherValue.Node node -> List.of(node.label(), node.id());
            case CypherValue.Relationship link -> List.of(link.type(), link.startId(), link.endId(), link.properties());
            case CypherValue.Path path -> path.elements();
            case CypherValue.Place place -> Arrays.asList((long) place.srid(), place.x(), place.y(), place.z());
            case CypherValue.Span span -> List.of(span.iso());
        };
    }
}
