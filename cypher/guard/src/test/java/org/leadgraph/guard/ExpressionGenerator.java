package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.List;

/** Writes random conditions and values over what is bound. Each has one value, whatever the order in which the graph is walked. */
final class ExpressionGenerator {
    private final Draw draw;
    private final PatternGenerator patterns;

    ExpressionGenerator(Draw draw, PatternGenerator patterns) {
        this.draw = draw;
        this.patterns = patterns;
    }

    /** With subqueries nested at most so deep. */
    String condition(Bound bound, int depth) {
        String on = draw.one(bound.nodeNames());
        String label = bound.nodes.get(on);
        int kinds = depth > 0 ? 16 : 6;
        return switch (draw.random.nextInt(kinds)) {
            case 0 -> on + ":" + draw.one(draw.oneIn(3) ? Vocabulary.LABEL_EXPRESSIONS : Vocabulary.LABELS);
            case 1 -> number(bound, 0) + " " + draw.one("<", "<=", "=", ">", "<>") + " " + draw.upTo(5);
            case 2 -> text(bound) + draw.one(" = ", " < ", " <> ") + text(bound);
            case 3 -> draw.beyondCallers() && draw.oneIn(3)
                    ? on + "." + draw.one(Vocabulary.keysOf(label)) + " =~ '" + draw.one("[A-M].*", ".*1", "(?i)s.*") + "'"
                    : text(bound) + draw.one(" IS :: STRING", " IS NOT :: INTEGER", " IS NORMALIZED", " IS NOT NULL");
            case 6 -> "EXISTS { " + inner(bound, on, depth) + " }";
            case 7 -> "NOT EXISTS { " + patterns.chain(bound.copy(), on, 1) + " }";
            case 8 -> "COUNT { " + inner(bound, on, depth) + " } " + draw.one("> ", "= ", "< ", "% 2 = ") + draw.upTo(2);
            case 9 -> "NOT (" + condition(bound, depth - 1) + ")";
            case 10, 11 -> "(" + condition(bound, depth - 1) + " " + draw.one("AND", "OR", "XOR") + " " + condition(bound, depth - 1) + ")";
            case 12 -> quantifier(bound, on, label);
            case 13 -> "EXISTS { (" + on + ")" + draw.one("--", "-->", "<--") + "(:" + draw.one(Vocabulary.LABELS) + ") }";
            case 14 -> "'" + draw.one("9MM", "Ann", "24-1", "Town") + "' IN COLLECT { MATCH " + collected(bound, on) + " }";
            case 15 -> place(on, label);
            default -> patterns.plain(on, label);
        };
    }

    private String inner(Bound bound, String on, int depth) {
        Bound inside = bound.copy();
        String chain = patterns.chain(inside, on, 1 + draw.upTo(1));
        return switch (draw.random.nextInt(3)) {
            case 0 -> "MATCH " + chain + " WHERE " + condition(inside, depth > 1 ? depth - 2 : 0);
            case 1 -> "MATCH " + chain + (draw.oneIn(2) ? " RETURN 1" : "");
            default -> chain;
        };
    }

    /** A pattern and one column of texts. */
    private String collected(Bound bound, String on) {
        Bound inside = bound.copy();
        String chain = patterns.chain(inside, on, 1);
        String far = inside.nodeNames().getLast();
        return chain + " RETURN " + far + "." + draw.one(Vocabulary.keysOf(inside.nodes.get(far)));
    }

    /** All, some, none or one of the nodes of a path, of the nodes beside, or of a list. */
    private String quantifier(Bound bound, String on, String label) {
        String each = draw.name("e");
        String which = draw.one("all", "any", "none", "single");
        if (!bound.paths.isEmpty() && draw.random.nextInt(3) > 0) {
            String path = draw.one(bound.paths);
            return draw.oneIn(3)
                    ? which + "(" + each + " IN relationships(" + path + ") WHERE type(" + each + ") = '" + draw.one(Vocabulary.TYPES)
                            + "')"
                    : which + "(" + each + " IN nodes(" + path + ") WHERE " + patterns.plain(each, "") + ")";
        }
        if (draw.oneIn(2)) {
            return which + "(" + each + " IN COLLECT { MATCH " + collected(bound, on) + " } WHERE " + each + " > '"
                    + draw.one("A", "C-3", "9", "M") + "')";
        }
        String key = draw.one(Vocabulary.keysOf(label));
        return which + "(" + each + " IN ['" + String.join("', '", Vocabulary.valuesOf(key)) + "'] WHERE " + each + " = " + on + "." + key
                + ")";
    }

    private String place(String on, String label) {
        return label.equals("Location")
                ? draw.one("point.distance(" + on + ".point, point({longitude: -96.98, latitude: 32.02})) < " + 1_000 * (1 + draw.upTo(4)),
                        "point.withinBBox(" + on
                                + ".point, point({longitude: -97.1, latitude: 31.9}), point({longitude: -86.5, latitude: 41.01}))")
                : label.equals("Shooting")
                        ? on + ".occurredAt " + draw.one("<", ">=") + " datetime('2024-0" + (1 + draw.upTo(8)) + "-03T12:00:00Z')"
                        : patterns.plain(on, label);
    }

    /** A text, or null. */
    String text(Bound bound) {
        String on = draw.one(bound.nodeNames());
        return on + "." + draw.one(draw.oneIn(6) ? Vocabulary.ALL_KEYS : Vocabulary.keysOf(bound.nodes.get(on)));
    }

    /** A whole number, or null. */
    String number(Bound bound, int depth) {
        String on = draw.one(bound.nodeNames());
        List<String> paths = new ArrayList<>(bound.paths);
        paths.addAll(bound.lengths);
        return switch (draw.random.nextInt(depth > 0 ? 7 : 3)) {
            case 0 -> "size(" + text(bound) + ")";
            case 1 -> paths.isEmpty() ? "size(" + text(bound) + ")" : "length(" + draw.one(paths) + ")";
            case 2 -> "-" + (1 + draw.upTo(2)) + " * size(" + text(bound) + ")";
            case 3 -> "COUNT { (" + on + ")--() }";
            case 4 -> "COUNT { " + inner(bound, on, 0) + " }";
            case 5 -> "size([(" + on + ")-[:" + draw.one(Vocabulary.TYPES) + "]-(m) WHERE " + patterns.plain("m", "") + " | m.recordId])";
            default -> "size(COLLECT { MATCH " + collected(bound, on) + " })";
        };
    }

    /** A value of any kind that has one value and an order: no map, no node, no list. */
    String scalar(Bound bound) {
        String on = draw.one(bound.nodeNames());
        return switch (draw.random.nextInt(12)) {
            case 0, 1 -> on + ".recordId";
            case 2, 3 -> text(bound);
            case 4 -> number(bound, 1);
            case 5 -> "CASE WHEN " + condition(bound, 1) + " THEN " + on + ".recordId ELSE 'other' END";
            case 6 -> "coalesce(" + text(bound) + ", " + on + ".recordId)";
            case 7 -> bound.links.isEmpty() ? condition(bound, 1) : "type(" + draw.one(bound.links) + ")";
            case 8 -> bound.links.isEmpty()
                    ? "toUpper(toString(" + text(bound) + "))"
                    : "startNode(" + draw.one(bound.links) + ").recordId";
            case 9 -> bound.values.isEmpty() ? "left(toString(" + text(bound) + "), 2)" : draw.one(bound.values);
            case 10 -> "CASE size(toString(" + text(bound) + ")) WHEN 3 THEN 'three' WHEN 8 THEN 'eight' ELSE " + number(bound, 0) + " END";
            default -> beyond(bound, on);
        };
    }

    /** Lists and maps with one value each; a text when there is nothing to make one of. */
    String structure(Bound bound, boolean withLists) {
        if (withLists && draw.oneIn(2)) {
            return open(bound);
        }
        String on = draw.one(bound.nodeNames());
        return switch (draw.random.nextInt(6)) {
            case 0 -> on + " {." + draw.one(Vocabulary.ALL_KEYS) + ", .recordId, links: COUNT { (" + on + ")--() }}";
            case 1 -> "properties(" + on + ")";
            case 2 -> "[" + on + ".recordId, " + number(bound, 1) + "]";
            case 3 -> bound.paths.isEmpty() ? text(bound) : "[each IN nodes(" + draw.one(bound.paths) + ") | each.recordId]";
            case 4 -> bound.paths.isEmpty() ? on + " {.*}" : "[each IN relationships(" + draw.one(bound.paths) + ") | type(each)]";
            default -> {
                Bound inside = bound.copy();
                String chain = patterns.chain(inside, on, 1);
                String far = inside.nodeNames().getLast();
                yield "COLLECT { MATCH " + chain + " RETURN DISTINCT " + far + ".recordId AS id ORDER BY id }";
            }
        };
    }

    /** What has ids of the database, and lists without an order: the door gives both the same form for the same content. */
    private String open(Bound bound) {
        String on = draw.one(bound.nodeNames());
        return switch (draw.random.nextInt(8)) {
            case 0 -> bound.links.isEmpty() ? on : draw.one(bound.links);
            case 1 -> bound.paths.isEmpty() ? on : draw.one(bound.paths);
            case 2 -> "[(" + on + ")-[r]-(m) | " + draw.one("m", "r", "type(r)", "m.recordId", "[type(r), m.caliber]") + "]";
            case 3 -> "COLLECT { MATCH " + collected(bound, on) + " }";
            case 4 -> bound.lists.isEmpty() ? on : draw.one(bound.lists);
            case 5 -> bound.lists.isEmpty() ? on : "[each IN " + draw.one(bound.lists) + " | each]";
            case 6 -> on + " {.recordId, near: [(" + on + ")--(m) | m.recordId]}";
            default -> "{of: " + on + ".recordId, node: " + on + ", near: COLLECT { MATCH " + collected(bound, on) + " }}";
        };
    }

    /** A list of what the rows have, in no order. */
    String collect(Bound bound) {
        String what = draw.one(text(bound), draw.one(bound.nodeNames()), number(bound, 0));
        return "collect(" + draw.one("", "DISTINCT ") + what + ")";
    }

    private String beyond(Bound bound, String on) {
        if (!draw.beyondCallers()) {
            return "toString(" + text(bound) + ")";
        }
        return bound.paths.isEmpty()
                ? "size([l IN labels(" + on + ") WHERE l STARTS WITH 'S'])"
                : "reduce(sum = 0, each IN nodes(" + draw.one(bound.paths) + ") | sum + size(coalesce(each.recordId, '')))";
    }

    /** What is counted over rows; the same for every order of them. */
    String aggregate(Bound bound) {
        String on = draw.one(bound.nodeNames());
        return switch (draw.random.nextInt(10)) {
            case 0 -> "count(*)";
            case 1 -> "count(DISTINCT " + on + ")";
            case 2 -> "count(" + text(bound) + ")";
            case 3 -> "min(" + text(bound) + ")";
            case 4 -> "max(" + text(bound) + ")";
            case 5 -> "size(collect(DISTINCT " + text(bound) + "))";
            case 6 -> "sum(" + number(bound, 1) + ")";
            case 7 -> "round(avg(" + number(bound, 0) + "), 6)";
            case 8 -> "percentileDisc(" + number(bound, 0) + ", 0." + (1 + draw.upTo(8)) + ")";
            default -> bound.links.isEmpty() ? "count(*)" : "count(DISTINCT " + draw.one(bound.links) + ")";
        };
    }

    /** Fails for some values. */
    String failing(Bound bound) {
        return draw.upTo(9) + " / (size(coalesce(" + text(bound) + ", '')) - " + (1 + draw.upTo(8)) + ")";
    }
}
