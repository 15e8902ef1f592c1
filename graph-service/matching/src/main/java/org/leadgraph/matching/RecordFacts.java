package org.leadgraph.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one record, by the names of its kind's fields.
 *
 * @param values
 *            texts, days as {@link LocalDate}, decimals as {@link Double}, flags, lists of texts; what is not known is absent
 */
public record RecordFacts(String recordId, Map<String, Object> values) {
    public RecordFacts {
        values = Map.copyOf(values);
    }

    /** Empty when it is not known. */
    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    @Nullable
    LocalDate day(String field) {
        return values.get(field) instanceof LocalDate day ? day : null;
    }

    @Nullable
    Double decimal(String field) {
        return values.get(field) instanceof Double number ? number : null;
    }

    @Nullable
    Long number(String field) {
        return values.get(field) instanceof Number number ? Long.valueOf(number.longValue()) : null;
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    List<String> texts(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }
}
