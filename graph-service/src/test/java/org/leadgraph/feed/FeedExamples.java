package org.leadgraph.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.model.Value;
import tools.jackson.databind.json.JsonMapper;

/** Two invented rows of each file of a feed, which fit together; of one agency, but for its ORI. */
final class FeedExamples {
    static final String ORI = "IL9001040";
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, List<String>> KEYS = Map.ofEntries(Map.entry("shooting", List.of("26-000101", "26-000102")),
            Map.entry("firearm-recovery", List.of("26-000201", "26-000202")), Map.entry("casing", List.of("26-000101/C1", "26-000102/C1")),
            Map.entry("test-fire", List.of("26-000201/T1", "26-000202/T1")), Map.entry("firearm", List.of("26-000201/G1", "26-000202/G1")),
            Map.entry("trace", List.of("T20260001", "T20260002")), Map.entry("trace-detail", List.of("T20260001", "T20260002")),
            Map.entry("person", List.of("MNI-4711", "MNI-4712")), Map.entry("location", List.of("GEO-88", "GEO-89")),
            Map.entry("vehicle", List.of("VEH-31", "VEH-32")), Map.entry("arrest", List.of("A26-0077", "A26-0078")),
            Map.entry("booking", List.of("B26-0501", "B26-0502")), Map.entry("incarceration", List.of("P26-0061", "P26-0062")),
            Map.entry("supervision", List.of("R26-0014", "R26-0015")));
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("occurredPrecision", List.of("MINUTE", "")), Map.entry("crimeType", List.of("Aggravated Assault", "Shots Fired")),
            Map.entry("zone", List.of("America/Chicago", "America/Chicago")),
            Map.entry("narrative", List.of("Officers heard two shots.", "Casing, found at the curb.")),
            Map.entry("lePartner", List.of("Det. Invented, Desk 4", "")), Map.entry("caliber", List.of("9mm Luger", "40 S&W")),
            Map.entry("site", List.of("State laboratory", "")), Map.entry("make", List.of("Invented Arms", "Sample Motors")),
            Map.entry("model", List.of("M-1", "M-2")), Map.entry("firearmType", List.of("Pistol", "Revolver")),
            Map.entry("serial", List.of("INV0001", "")), Map.entry("crimeGunId", List.of("2026-01-00001", "")),
            Map.entry("purchaser", List.of("Invented Buyer", "")),
            Map.entry("dealer", List.of("Invented Dealer", "")), Map.entry("lastName", List.of("Inventson", "Sampleton")),
            Map.entry("firstName", List.of("Ida", "Sam")), Map.entry("ageGroup", List.of("25-44", "18-24")),
            Map.entry("sex", List.of("F", "M")),
            Map.entry("aliases", List.of("Idie;Ina", "")), Map.entry("address", List.of("100 Invented St", "200 Sample Ave")),
            Map.entry("city", List.of("Willet Crossing", "Willet Crossing")), Map.entry("state", List.of("IL", "IL")),
            Map.entry("kind", List.of("Street", "Residence")), Map.entry("plate", List.of("INV 001", "SMP 002")),
            Map.entry("color", List.of("Blue", "Gray")),
            Map.entry("charge", List.of("Unlawful use of a weapon", "Reckless discharge of a firearm")),
            Map.entry("facility", List.of("Invented County Jail", "")), Map.entry("conditions", List.of("No firearms", "")),
            Map.entry("disposition", List.of("Held to answer", "")),
            Map.entry("leadNumber", List.of("L-26-0009", "L-26-0010")), Map.entry("confirmingAgency", List.of("State laboratory", "")),
            Map.entry("roleRaw", List.of("S-K", "W")), Map.entry("rmsStatus", List.of("AUTOMATED", "AUTOMATED")),
            Map.entry("serialObliterated", List.of("false", "true")));

    private FeedExamples() {
    }

    /** For each column a text, in the order of the format; empty where nothing is known. */
    static List<Map<String, String>> rows(FeedFile file) {
        return List.of(row(file, 0), row(file, 1));
    }

    private static Map<String, String> row(FeedFile file, int number) {
        Map<String, String> row = new LinkedHashMap<>();
        file.fields().forEach(field -> row.put(field.name(), value(file, field, number)));
        return row;
    }

    private static String value(FeedFile file, Field field, int number) {
        if (file.of() instanceof RecordKind kind && field.name().equals("dataClass")) {
            return kind == RecordKind.TRACE_DETAIL ? "TRACE_DETAIL" : "";
        }
        return switch (field.name()) {
            case "marking" -> "";
            case "key", "caseNumber", "exhibitNumber", "traceId", "arrestNumber", "bookingNumber", "inmateNumber",
                    "supervisionNumber" ->
                KEYS.get(file.name()).get(number);
            case "version" -> Integer.toString(number + 1);
            case "fromKey" -> KEYS.get(kinds(file).from().getFirst().fileName()).get(number);
            // A lead joins two exhibits, so its other end is the other kind.
            case "toKey" -> KEYS.get(to(file).fileName()).get(number);
            case "fromKind" -> kinds(file).from().getFirst().fileName();
            case "toKind" -> to(file).fileName();
            case "latitude" -> number == 0 ? "39.1" : "";
            case "longitude" -> number == 0 ? "-89.2" : "";
            default -> VALUES.containsKey(field.name()) ? VALUES.get(field.name()).get(number) : plain(field, number);
        };
    }

    private static LinkKind kinds(FeedFile file) {
        return (LinkKind) file.of();
    }

    private static RecordKind to(FeedFile file) {
        return file.of() == LinkKind.NIBIN_LEAD ? RecordKind.TEST_FIRE : kinds(file).to().getFirst();
    }

    private static String plain(Field field, int number) {
        return switch (field.value()) {
            case Value.Ori _ -> ORI;
            case Value.Moment _ -> "2026-03-0" + (number + 1) + "T05:00:00Z";
            case Value.Day _ -> "2019-07-0" + (number + 1);
            case Value.Count _ -> Integer.toString(2015 + number);
            case Value.OneOf listed -> listed.words().get(Math.min(number, listed.words().size() - 1));
            case Value.Flag _ -> "false";
            default -> throw new IllegalStateException("No example for the column " + field.name());
        };
    }

    static String csv(FeedFile file) {
        StringBuilder text = new StringBuilder(String.join(",", file.fields().stream().map(Field::name).toList())).append('\n');
        rows(file).forEach(row -> text.append(String.join(",", row.values().stream().map(FeedExamples::quoted).toList())).append('\n'));
        return text.toString();
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    static String ndjson(FeedFile file) {
        StringBuilder text = new StringBuilder();
        for (Map<String, String> row : rows(file)) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (Field field : file.fields()) {
                String value = row.get(field.name());
                if (!value.isEmpty()) {
                    object.put(field.name(), switch (field.value()) {
                        case Value.Flag _ -> Boolean.valueOf(value);
                        case Value.Count _ -> Long.valueOf(value);
                        case Value.Decimal _ -> Double.valueOf(value);
                        case Value.Texts _ -> List.of(value.split(";"));
                        default -> value;
                    });
                }
            }
            text.append(JSON.writeValueAsString(object)).append('\n');
        }
        return text.toString();
    }

    /** JSON Schema of one line, by name. */
    static Map<String, Object> schema(FeedFile file) {
        Map<String, Object> properties = new LinkedHashMap<>();
        file.fields().forEach(field -> properties.put(field.name(), schema(field.value(), field.required())));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A line of " + file.name() + ".ndjson");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", new ArrayList<>(file.fields().stream().filter(Field::required).map(Field::name).toList()));
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> schema(Value value, boolean required) {
        Map<String, Object> schema = new TreeMap<>();
        schema.put("type", switch (value) {
            case Value.Flag _ -> "boolean";
            case Value.Count _ -> "integer";
            case Value.Decimal _ -> "number";
            case Value.Texts _ -> "array";
            default -> "string";
        });
        switch (value) {
            case Value.Text text -> schema.put("maxLength", text.most());
            case Value.Narrative _ -> schema.put("maxLength", Value.NARRATIVE);
            case Value.Key _ -> schema.put("maxLength", Value.SHORT);
            case Value.OneOf listed -> schema.put("enum", listed.words());
            case Value.Moment _ -> schema.put("format", "date-time");
            case Value.Day _ -> schema.put("format", "date");
            case Value.Ori _ -> schema.put("pattern", "^[A-Z]{2}[A-Z0-9]{7}$");
            case Value.DataClass _ -> schema.put("pattern", "^[A-Z][A-Z0-9_]{0,39}$");
            case Value.Count _ -> schema.put("minimum", 0);
            case Value.Decimal between -> {
                schema.put("minimum", between.lowest());
                schema.put("maximum", between.highest());
            }
            case Value.Texts _ -> schema.put("items", Map.of("type", "string"));
            default -> {
                // The type says it all.
            }
        }
        if (required && "string".equals(schema.get("type"))) {
            schema.put("minLength", 1);
        }
        return schema;
    }
}
