package org.leadgraph.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.CypherValue;

/** Values as Neo4j's Query API writes them: plain JSON, or each with its type. */
final class JsonValues {
    private JsonValues() {
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> each(list, false);
            case Map<?, ?> map -> entries(map, false);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case CypherValue.Node node -> node("elementId", "labels", "properties", node, false);
            case CypherValue.Relationship link -> relationship(List.of("elementId", "startNodeElementId", "endNodeElementId", "type",
                    "properties"), link, false);
            case CypherValue.Path path -> each(path.elements(), false);
            case CypherValue.Place place -> wellKnownText(place);
            case CypherValue.Span span -> span.iso();
            case Boolean flag -> flag;
            case Long number -> number;
            case Double number -> number.isNaN() || number.isInfinite() ? number.toString() : number;
            default -> value.toString();
        };
    }

    static @Nullable Object typed(@Nullable Object value) {
        return switch (value) {
            case null -> type("Null", null);
            case List<?> list -> type("List", each(list, true));
            case Map<?, ?> map -> type("Map", entries(map, true));
            case byte[] bytes -> type("Base64", Base64.getEncoder().encodeToString(bytes));
            case CypherValue.Node node -> type("Node", node("_element_id", "_labels", "_properties", node, true));
            case CypherValue.Relationship link -> type("Relationship",
                    relationship(List.of("_element_id", "_start_node_element_id", "_end_node_element_id", "_type", "_properties"), link,
                            true));
            case CypherValue.Path path -> type("Path", each(path.elements(), true));
            case CypherValue.Place place -> type("Point", wellKnownText(place));
            case CypherValue.Span span -> type("Duration", span.iso());
            case Boolean flag -> type("Boolean", flag);
            case Long number -> type("Integer", number.toString());
            case Double number -> type("Float", number.toString());
            case String text -> type("String", text);
            case LocalDate day -> type("Date", day.toString());
            case LocalTime time -> type("LocalTime", time.toString());
            case OffsetTime time -> type("Time", time.toString());
            case LocalDateTime moment -> type("LocalDateTime", moment.toString());
            case ZonedDateTime moment -> type(moment.getZone() instanceof java.time.ZoneOffset ? "OffsetDateTime" : "ZonedDateTime",
                    moment.toString());
            default -> type("String", value.toString());
        };
    }

    /** The values of a row. */
    static List<@Nullable Object> plain(List<?> row) {
        return each(row, false);
    }

    /** The values of a row, each with its type. */
    static List<@Nullable Object> typed(List<?> row) {
        return each(row, true);
    }

    private static List<@Nullable Object> each(List<?> values, boolean typed) {
        List<@Nullable Object> made = new ArrayList<>();
        values.forEach(value -> made.add(typed ? typed((Object) value) : plain((Object) value)));
        return made;
    }

    private static Map<String, @Nullable Object> entries(Map<?, ?> values, boolean typed) {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        values.forEach((key, value) -> made.put(String.valueOf(key), typed ? typed((Object) value) : plain((Object) value)));
        return made;
    }

    private static Map<String, Object> type(String name, @Nullable Object value) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("$type", name);
        typed.put("_value", value);
        return typed;
    }

    private static Map<String, Object> node(String id, String labels, String properties, CypherValue.Node node, boolean typed) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put(id, node.id());
        made.put(labels, List.of(node.label()));
        made.put(properties, entries(node.properties(), typed));
        return made;
    }

    private static Map<String, Object> relationship(List<String> names, CypherValue.Relationship link, boolean typed) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put(names.get(0), link.id());
        made.put(names.get(1), link.startId());
        made.put(names.get(2), link.endId());
        made.put(names.get(3), link.type());
        made.put(names.get(4), entries(link.properties(), typed));
        return made;
    }

    private static String wellKnownText(CypherValue.Place place) {
        return place.z() == null
                ? "SRID=%d;POINT (%s %s)".formatted(place.srid(), place.x(), place.y())
                : "SRID=%d;POINT Z (%s %s %s)".formatted(place.srid(), place.x(), place.y(), place.z());
    }
}
