package org.leadgraph.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an export where something is not known. An empty value always means that.
 *
 * @param everywhere
 *            texts in any column, in lower case
 * @param in
 *            more of them for single columns
 * @param together
 *            values of several columns that mean it when they come together, such as latitude 0 and longitude 0; numbers are compared as numbers
 */
record Unknowns(List<String> everywhere, Map<String, List<String>> in, List<Map<String, String>> together) {
    private static final int LONGEST_NUMBER = 40;

    static Unknowns read(DocumentPart document) {
        Map<String, List<String>> in = new LinkedHashMap<>();
        document.part("unknownIn").ifPresent(
                columns -> columns.node().propertyNames().forEach(column -> in.put(column, Condition.lower(columns.texts(column)))));
        List<Map<String, String>> together = new ArrayList<>();
        for (DocumentPart part : document.parts("unknownTogether")) {
            Map<String, String> values = new LinkedHashMap<>();
            part.node().propertyNames().forEach(column -> values.put(column, part.text(column)));
            if (values.isEmpty()) {
                throw part.refused("there must be columns with their values.");
            }
            together.add(values);
        }
        return new Unknowns(Condition.lower(document.texts("unknown")), in, together);
    }

    boolean isUnknown(String column, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return value.isEmpty() || everywhere.contains(lower) || in.getOrDefault(column, List.of()).contains(lower);
    }

    /** The columns of this row that are unknown because of what stands beside them. */
    Set<String> together(Map<String, String> row) {
        Set<String> unknown = new TreeSet<>();
        for (Map<String, String> values : together) {
            if (values.entrySet().stream().allMatch(each -> same(row.get(each.getKey()), each.getValue()))) {
                unknown.addAll(values.keySet());
            }
        }
        return unknown;
    }

    private static boolean same(@Nullable String one, String other) {
        if (one == null || one.length() > LONGEST_NUMBER) {
            return false;
        }
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumbers) {
            return false;
        }
    }

    Set<String> columns() {
        Set<String> columns = new TreeSet<>(in.keySet());
        together.forEach(values -> columns.addAll(values.keySet()));
        return columns;
    }
}
