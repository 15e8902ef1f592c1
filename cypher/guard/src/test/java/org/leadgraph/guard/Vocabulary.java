package org.leadgraph.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The words of the graph as random questions use them: labels, types, which of them meet, and keys with some of the values that test worlds have. */
final class Vocabulary {
    static final List<String> LABELS = List.of("Shooting", "FirearmRecovery", "Casing", "TestFire", "Firearm", "Trace", "TraceDetail",
            "Person", "Location");
    static final List<String> LABEL_EXPRESSIONS = List.of("Casing|TestFire", "Shooting|FirearmRecovery", "!Person", "%",
            "!(Person|Location)", "Casing&!TestFire", "(Firearm|Person)&!Trace");
    static final List<String> TYPES = List.of("NIBIN_LEAD", "RECOVERED", "TEST_FIRED", "INVOLVED", "OCCURRED_AT", "ADDRESS_OF", "TRACED",
            "DETAILED_BY", "SAME_AS", "POSSESSED");
    /** With types of the policy, which no caller ever sees. */
    static final List<String> TYPE_EXPRESSIONS = List.of("NIBIN_LEAD|RECOVERED", "INVOLVED|SAME_AS", "RECOVERED|TEST_FIRED|NIBIN_LEAD",
            "OF",
            "SHARES_WITH", "!NIBIN_LEAD", "!(INVOLVED|OCCURRED_AT)", "BELONGS_TO");

    /** From a label over a type to a label; way is > along the type's direction, - either way. */
    record Step(String from, String type, char way, String to) {}

    static final List<Step> STEPS = steps("Shooting RECOVERED > Casing", "Shooting RECOVERED > TestFire", "Shooting INVOLVED > Person",
            "Shooting OCCURRED_AT > Location", "FirearmRecovery RECOVERED > Firearm", "FirearmRecovery RECOVERED > TestFire",
            "FirearmRecovery INVOLVED > Person", "FirearmRecovery OCCURRED_AT > Location", "Casing NIBIN_LEAD - Casing",
            "Casing NIBIN_LEAD - TestFire", "TestFire NIBIN_LEAD - TestFire", "Firearm TEST_FIRED > TestFire", "Firearm TRACED > Trace",
            "Trace DETAILED_BY > TraceDetail", "Firearm SAME_AS - Firearm", "Person SAME_AS - Person", "Person ADDRESS_OF > Location",
            "Person POSSESSED > Firearm", "Location SAME_AS - Location");

    private static final Map<String, List<String>> KEYS = Map.of("Shooting", List.of("caseNumber", "crimeType", "narrative"),
            "FirearmRecovery", List.of("caseNumber", "crimeType", "recordId"), "Casing", List.of("exhibitNumber", "caliber", "site"),
            "TestFire", List.of("exhibitNumber", "caliber", "site"), "Firearm", List.of("serial", "make", "caliber"), "Trace",
            List.of("traceId", "recordId"), "Person", List.of("lastName", "firstName", "recordId"), "Location",
            List.of("city", "address", "recordId"));

    static final List<String> ALL_KEYS = List.of("caseNumber", "crimeType", "exhibitNumber", "caliber", "serial", "make", "lastName",
            "firstName", "city", "address", "site", "recordId", "agencyId");

    private static final Map<String, List<String>> VALUES = Map.ofEntries(Map.entry("caseNumber", List.of("C-1", "C-5", "24-1", "24-2")),
            Map.entry("crimeType", List.of("ASSAULT", "HOMICIDE", "Homicide", "Assault")),
            Map.entry("exhibitNumber", List.of("E-2", "E-4")),
            Map.entry("caliber", List.of("9MM", "40SW", "9mm", "45ACP")), Map.entry("serial", List.of("S1", "S3", "A1", "B2")),
            Map.entry("make", List.of("Smith", "Glock", "Colt")), Map.entry("lastName", List.of("Abara", "Okafor", "Smith", "Jones")),
            Map.entry("firstName", List.of("Ann", "Bo", "Pat", "Kim")), Map.entry("city", List.of("Lakeville", "Northport", "Town")),
            Map.entry("address", List.of("1 Main St", "2 river street", "0 alley street")),
            Map.entry("site", List.of("SITE0", "SITE2", "North", "South")), Map.entry("traceId", List.of("T1", "T4")),
            Map.entry("narrative", List.of("porch", "river", "shots fired near park")));

    /** Labels and keys that have an index of values. */
    static final Map<String, String> INDEXED = Map.of("Shooting", "caseNumber", "FirearmRecovery", "caseNumber", "Casing", "exhibitNumber",
            "TestFire", "exhibitNumber", "Firearm", "serial", "Person", "lastName", "Trace", "traceId");

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

    private static List<Step> steps(String... written) {
        return Arrays.stream(written).map(each -> each.split(" ")).map(part -> new Step(part[0], part[1], part[2].charAt(0), part[3]))
                .toList();
    }
}
