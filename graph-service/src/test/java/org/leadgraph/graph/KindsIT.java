package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.RecordKind;

/** The migrations made what the declared kinds are found by. */
class KindsIT {
    @Test
    void everyKindIsFoundByWhatItDeclares() {
        try (TestDatabase database = TestDatabase.start()) {
            List<Map<String, Object>> indexes = database
                    .rows("SHOW INDEXES YIELD type, name, labelsOrTypes, properties, owningConstraint RETURN *");
            for (RecordKind kind : RecordKind.values()) {
                assertThat(indexes).as("%s has one record for an id", kind)
                        .anyMatch(index -> on(index, kind.label(), "recordId") && index.get("owningConstraint") != null);
                Stream.concat(kind.found(Use.EXACT).stream(), kind.found(Use.POINTER).stream())
                        .forEach(property -> assertThat(indexes).as("%s is found by %s", kind, property)
                                .anyMatch(index -> index.get("type").equals("RANGE") && on(index, kind.label(), property)));
            }
            for (String words : names()) {
                List<RecordKind> kinds = RecordKind.those(kind -> words.equals(kind.wordIndex())).toList();
                Set<String> properties = new TreeSet<>();
                kinds.forEach(kind -> properties.addAll(kind.found(Use.WORDS)));
                assertThat(indexes).as(words)
                        .anyMatch(index -> index.get("name").equals(words)
                                && Set.copyOf((List<?>) index.get("labelsOrTypes"))
                                        .equals(Set.copyOf(kinds.stream().map(RecordKind::label).toList()))
                                && Set.copyOf((List<?>) index.get("properties")).equals(properties));
            }
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        RecordKind.those(kind -> kind.wordIndex() != null).forEach(kind -> names.add(kind.wordIndex()));
        return names;
    }

    private static boolean on(Map<String, Object> index, String label, String property) {
        return List.of(label).equals(index.get("labelsOrTypes")) && List.of(property).equals(index.get("properties"));
    }
}
