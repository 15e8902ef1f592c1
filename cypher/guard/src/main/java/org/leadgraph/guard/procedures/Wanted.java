package org.leadgraph.guard.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.words.SameValue;
import org.leadgraph.guard.words.SearchText;

/**
 * What records are looked for: everything that can be decided by the index, the labels and the owner.
 *
 * @param query
 *            of the index; null for all with the labels, of which there is one then
 * @param labels
 *            of which a record has one; any when empty
 * @param oris
 *            of which a record has one; any when empty
 */
record Wanted(@Nullable String query, List<String> labels, List<String> oris) {
    /**
     * As the procedures' callers say it.
     *
     * @throws IllegalArgumentException
     *             when neither words nor values nor labels are named, or nothing can be found by them
     */
    static Wanted of(Map<String, Object> what) {
        List<String> clauses = new ArrayList<>();
        if (what.get("words") instanceof String words) {
            clauses.add(SearchText.luceneQuery(words));
        }
        if (what.get("exact") instanceof Map<?, ?> exact) {
            exact.forEach((field, values) -> clauses.add(SameValue.luceneQuery(fieldName(field), texts(values))));
        }
        List<String> labels = texts(what.get("labels"));
        if (clauses.isEmpty() && labels.isEmpty()) {
            throw new IllegalArgumentException("Name words, values or labels.");
        }
        return new Wanted(clauses.isEmpty() ? null : String.join(" ", clauses), labels, texts(what.get("oris")));
    }

    private static String fieldName(Object field) {
        if (!(field instanceof String name) || !name.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException("A field has a name of letters.");
        }
        return name;
    }

    private static List<String> texts(Object values) {
        return values instanceof List<?> list ? list.stream().map(String.class::cast).toList() : List.of();
    }
}
