package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadgraph.library.LibraryParameter;
import org.leadgraph.library.LibraryQuery;
import org.leadgraph.sharing.Facts.Item;

/** Each query of the library, with parameters that fit a small random world: wide, as they come, and narrow. */
final class LibraryQuestions {
    private static final int IDS = 3;
    private static final Map<String, List<String>> LABELS = Map.of("gun", List.of("Firearm"), "exhibit", List.of("Casing", "TestFire"),
            "from",
            List.of("Shooting", "FirearmRecovery"), "incident", List.of("Shooting", "FirearmRecovery"), "to",
            List.of("FirearmRecovery", "Shooting"));

    private final Facts whole;

    LibraryQuestions(Facts whole) {
        this.whole = whole;
    }

    /** Arguments of the runs of a query, as GraphQL writes them. */
    List<String> of(LibraryQuery query) {
        List<String> runs = new ArrayList<>();
        boolean ofRecord = query.parameters().stream().anyMatch(each -> LABELS.containsKey(each.name()) && each.required());
        for (boolean wide : List.of(true, false)) {
            for (int id = 0; id < (ofRecord ? IDS : 1); id++) {
                Map<String, String> parameters = new LinkedHashMap<>();
                for (LibraryParameter parameter : query.parameters()) {
                    String value = value(parameter, wide, id);
                    if (value != null) {
                        parameters.put(parameter.name(), value);
                    }
                }
                runs.add("name: \"" + query.name() + "\", parameters: {"
                        + parameters.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(", "))
                        + "}");
            }
        }
        return runs;
    }

    private String value(LibraryParameter parameter, boolean wide, int id) {
        String words = parameter.words();
        return switch (parameter.type()) {
            case RECORD_ID -> "\"" + ids(LABELS.get(parameter.name())).get(id).id() + "\"";
            case DATE -> words.contains("first") || words.contains("from this day on") ? "\"2024-01-02\"" : "\"2024-01-20\"";
            case FLOAT -> parameter.name().equals("latitude") ? "41" : "-87.001";
            case INTEGER -> wide
                    ? String.valueOf(Math.round(words.startsWith("fewest") ? parameter.lowest() : parameter.highest()))
                    : parameter.name().equals("limit") ? "2" : words.startsWith("fewest days") ? "1" : null;
            case STRING, STRINGS -> null;
        };
    }

    private List<Item> ids(List<String> labels) {
        List<Item> found = labels.stream().flatMap(label -> whole.items().stream().filter(item -> item.label().equals(label))).toList();
        List<Item> repeated = new ArrayList<>(found);
        while (repeated.size() < IDS) {
            repeated.addAll(found);
        }
        return repeated;
    }
}
