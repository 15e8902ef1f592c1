package org.leadgraph.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When a row gives something; everything that is said must hold.
 *
 * @param known
 *            columns that all have a value
 * @param anyKnown
 *            columns of which one has a value; empty when it does not matter
 * @param in
 *            columns that have one of these values
 * @param notIn
 *            columns that have none of these values
 */
record Condition(List<String> known, List<String> anyKnown, Map<String, List<String>> in, Map<String, List<String>> notIn) {
    static final Condition ALWAYS = new Condition(List.of(), List.of(), Map.of(), Map.of());

    static Condition read(DocumentPart part) {
        part.only("known", "anyKnown", "in", "notIn");
        return new Condition(part.texts("known"), part.texts("anyKnown"), lists(part, "in"), lists(part, "notIn"));
    }

    private static Map<String, List<String>> lists(DocumentPart part, String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        part.part(name).ifPresent(
                columns -> columns.node().propertyNames().forEach(column -> lists.put(column, lower(columns.texts(column)))));
        return lists;
    }

    static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    boolean holds(ExportRow row) {
        return known.stream().allMatch(column -> row.value(column) != null)
                && (anyKnown.isEmpty() || anyKnown.stream().anyMatch(column -> row.value(column) != null))
                && in.entrySet().stream().allMatch(each -> isOneOf(row, each.getKey(), each.getValue()))
                && notIn.entrySet().stream().noneMatch(each -> isOneOf(row, each.getKey(), each.getValue()));
    }

    /** As it is written: what means unknown can be asked for too. */
    private static boolean isOneOf(ExportRow row, String column, List<String> values) {
        return values.contains(row.written(column).toLowerCase(Locale.ROOT));
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(known);
        columns.addAll(anyKnown);
        columns.addAll(in.keySet());
        columns.addAll(notIn.keySet());
        return columns;
    }
}
