package org.leadgraph.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** The words of the graph as random questions use them: labels, types, which of them meet, and keys with some of the values that test worlds have. */
final class Vocabulary {
    static final List<String> LABELS = RecordKind.labels();
    static final List<String> LABEL_EXPRESSIONS = List.of("Casing|TestFire", "Shooting|FirearmRecovery", "!Person", "%",
            "!(Person|Location)", "Casing&!TestFire", "(Firearm|Person)&!Trace");
    static final List<String> TYPES = LinkKind.types();
    /** With types of the policy, which no caller ever sees. */
    static final List<String> TYPE_EXPRESSIONS = List.of("NIBIN_LEAD|RECOVERED", "INVOLVED|SAME_AS", "RECOVERED|TEST_FIRED|NIBIN_LEAD",
            "OF",
            "SHARES_WITH", "!NIBIN_LEAD", "!(INVOLVED|OCCURRED_AT)", "BELONGS_TO");

    /** From a label over a type to a label; way is > along the type's direction, - either way. */
    record Step(String from, String type, char way, String to) {}

    static final List<Step> STEPS = Arrays.stream(LinkKind.values()).flatMap(Vocabulary::steps).toList();

    private static final Map<String, List<String>> VALUES = Map.ofEntries(Map.entry("caseNumber", List.of("C-1", "C-5", "24-1", "24-2")),
            Map.entry("crimeType", List.of("ASSAULT", "HOMICIDE", "Homicide", "Assault")),
            Map.entry("exhibitNumber", List.of("E-2", "E-4")),
            Map.entry("caliber", List.of("9MM", "40SW", "9mm", "45ACP")), Map.entry("serial", List.of("S1", "S3", "A1", "B2")),
            Map.entry("make", List.of("Smith", "Glock", "Colt")), Map.entry("lastName", List.of("Abara", "Okafor", "Smith", "Jones")),
            Map.entry("firstName", List.of("Ann", "Bo", "Pat", "Kim")), Map.entry("city", List.of("Lakeville", "Northport", "Town")),
            Map.entry("address", List.of("1 Main St", "2 river street", "0 alley street")),
            Map.entry("site", List.of("SITE0", "SITE2", "North", "South")), Map.entry("traceId", List.of("T1", "T4")),
            Map.entry("narrative", List.of("porch", "river", "shots fired near park")),
            Map.entry("plate", List.of("porch", "sedan", "river")));

    /** What is found by, and what every record has. */
    private static final Map<String, List<String>> KEYS = RecordKind.those(_ -> true)
            .collect(Collectors.toMap(RecordKind::label, Vocabulary::keys));

    static final List<String> ALL_KEYS = Stream
            .concat(KEYS.values().stream().flatMap(List::stream), Stream.of("agencyId")).distinct().sorted().toList();

    /** Labels and keys that have an index of values. */
    static final Map<String, String> INDEXED = RecordKind.those(kind -> kind.found(Use.EXACT).stream().anyMatch(VALUES::containsKey))
            .collect(Collectors.toMap(RecordKind::label,
                    kind -> kind.found(Use.EXACT).stream().filter(VALUES::containsKey).findFirst().orElseThrow()));

    /** Full-text indexes, what is looked for in each, and the labels that it finds. */
    record Search(String index, String words, String label) {}

    static final List<Search> SEARCHES = List.of(new Search("incidents", "near", ""), new Search("incidents", "po*", ""),
            new Search("people", "ab*", "Person"), new Search("people", "smith", "Person"), new Search("exhibits", "9mm", ""),
            new Search("firearms", "glock", "Firearm"), new Search("places", "street", "Location"), new Search("places", "st", "Location"));

    private Vocabulary() {
    }

    static List<String> keysOf(String label) {
        return KEYS.getOrDefault(label, ALL_KEYS);
    }

    static List<String> valuesOf(String key) {
        return VALUES.getOrDefault(key, List.of("b", "C-3", "9", "M"));
    }

    static List<Step> stepsFrom(String label) {
        return STEPS.stream().filter(step -> step.from().equals(label) || step.to().equals(label)).toList();
    }

    /** What is the same is of one kind; where both ends may be of the same kinds, the link is asked either way. */
    private static Stream<Step> steps(LinkKind link) {
        return link.from().stream().flatMap(from -> link.to().stream().filter(to -> link.joins(from, to))
                .map(to -> new Step(from.label(), link.name(), link.from().equals(link.to()) ? '-' : '>', to.label())));
    }

    /** Those that the worlds have values of: a question about any other finds nothing, and tests nothing. */
    private static List<String> keys(RecordKind kind) {
        return Stream.concat(kind.columns().stream().filter(VALUES::containsKey), Stream.of("recordId")).toList();
    }
}
