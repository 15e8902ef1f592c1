package org.leadgraph.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.Vocabulary.Step;

/** Writes random patterns: chains of nodes and relationships that mostly fit the graph, of fixed and of varying length, and shortest paths. */
final class PatternGenerator {
    private final Draw draw;
    /** A pattern has relationships of varying length in the old manner or in the new one, never in both. */
    private boolean oldManner;

    PatternGenerator(Draw draw) {
        this.draw = draw;
    }

    /** A chain of so many steps, from a node that is bound or from one of its own; what it names is bound from here on. */
    String chain(Bound bound, @Nullable String from, int steps) {
        oldManner = draw.random.nextBoolean();
        return links(bound, from == null ? node(bound, 3) : "(" + from + ")", from == null ? last(bound) : from, steps);
    }

    /** A chain with a name. */
    String path(Bound bound, @Nullable String from, int steps) {
        String name = draw.name("p");
        String text = name + " = " + chain(bound, from, steps);
        bound.paths.add(name);
        return text;
    }

    /** Shortest paths between two nodes that differ; from one to itself, Neo4j finds or misses them by chance. Answers the pattern and its condition. */
    String shortest(Bound bound) {
        String name = draw.name("p");
        String label = draw.one("Casing", "Shooting", "Person", "Firearm", "TestFire");
        String from = named(bound, label);
        String to = named(bound, draw.one(label, "Casing", "Shooting", "Person"));
        String between = "(" + from + ":" + label + " {" + fact(label) + "})" + type() + "{1," + (2 + draw.upTo(2)) + "}(" + to
                + (draw.oneIn(2) ? "" : ":" + bound.nodes.get(to)) + ")";
        String selector = draw.one("ANY SHORTEST", "ALL SHORTEST", "SHORTEST 2", "SHORTEST 2 GROUPS", "ANY");
        (selector.equals("ALL SHORTEST") || selector.endsWith("GROUPS") ? bound.paths : bound.lengths).add(name);
        if (selector.equals("ANY")) {
            // Any path, of any length: nothing of it has one value but that it is there.
            bound.lengths.remove(name);
        }
        return name + " = " + selector + " " + between + " WHERE " + from + " <> " + to;
    }

    /** A clause that looks for shortest paths in the old manner, between nodes that are bound in it. */
    String oldShortest(Bound bound) {
        String from = named(bound, draw.one("Casing", "Shooting"));
        String to = named(bound, draw.one("Casing", "TestFire", "Person"));
        String name = draw.name("p");
        boolean all = draw.oneIn(2);
        (all ? bound.paths : bound.lengths).add(name);
        return "MATCH (" + from + ":" + bound.nodes.get(from) + " {" + fact(bound.nodes.get(from)) + "}), (" + to + ":"
                + bound.nodes.get(to) + ") WHERE " + from + " <> " + to + " MATCH " + name + " = "
                + (all ? "allShortestPaths" : "shortestPath") + "((" + from + ")-["
                + (draw.oneIn(3) ? "" : ":" + draw.one(Vocabulary.TYPES))
                + "*.." + (2 + draw.upTo(3)) + "]-(" + to + "))";
    }

    /** A fact of a node of this label, as a map entry. */
    String fact(String label) {
        String key = draw.one(Vocabulary.keysOf(label));
        return key + ": '" + draw.one(Vocabulary.valuesOf(key)) + "'";
    }

    /** A condition on one node that looks at nothing else. */
    String plain(String name, String label) {
        String key = draw.one(draw.oneIn(6) ? Vocabulary.ALL_KEYS : Vocabulary.keysOf(label));
        String value = draw.one(Vocabulary.valuesOf(key));
        String of = name + "." + key;
        return switch (draw.random.nextInt(8)) {
            case 0 -> of + " IS NOT NULL";
            case 1 -> of + " IS NULL";
            case 2 -> of + " STARTS WITH '" + value.charAt(0) + "'";
            case 3 -> of + " ENDS WITH '" + value.substring(value.length() - 1) + "'";
            case 4 -> of + " CONTAINS '" + value.substring(value.length() / 2) + "'";
            case 5 -> of + " IN ['" + value + "', 'C-1', '9MM', 'Lakeville', null]";
            default -> of + " " + draw.one("=", "<>", "<", "<=", ">", ">=") + " '" + value + "'";
        };
    }

    private static String last(Bound bound) {
        return bound.nodeNames().getLast();
    }

    private String named(Bound bound, String label) {
        String name = draw.name("n");
        bound.nodes.put(name, label);
        return name;
    }

    private String links(Bound bound, String start, String startName, int steps) {
        StringBuilder text = new StringBuilder(start);
        String at = bound.nodes.getOrDefault(startName, "");
        for (int i = 0; i < steps; i++) {
            List<Step> fitting = Vocabulary.stepsFrom(at);
            if (!fitting.isEmpty() && draw.random.nextInt(5) > 0) {
                at = step(draw.one(fitting), at, bound, text);
            } else {
                at = anyStep(bound, text);
            }
        }
        return text.toString();
    }

    /** A step that need not fit; answers the label that it leads to. */
    private String anyStep(Bound bound, StringBuilder text) {
        boolean varying = draw.oneIn(4);
        String type = draw.oneIn(3) ? "" : ":" + draw.one(draw.oneIn(3) ? Vocabulary.TYPE_EXPRESSIONS : Vocabulary.TYPES);
        // In the old manner, a relationship of varying length has types only as a list.
        String types = varying && oldManner && type.contains("!") ? "" : type;
        int least = draw.upTo(1);
        int most = 1 + draw.upTo(1);
        String name = varying || draw.random.nextInt(3) > 0 ? "" : draw.name("r");
        if (!name.isEmpty()) {
            bound.links.add(name);
        }
        String length = varying && oldManner ? "*" + least + ".." + most : "";
        String repeat = varying && !oldManner ? "{" + least + "," + most + "}" : "";
        text.append("-[").append(name).append(types).append(length).append(draw.oneIn(4) ? "]->" : "]-").append(repeat);
        if (draw.oneIn(8)) {
            String again = draw.one(bound.nodeNames());
            text.append('(').append(again).append(')');
            return bound.nodes.get(again);
        }
        text.append(node(bound, 1));
        return bound.nodes.get(last(bound));
    }

    /** A step that the graph has; answers the label that it leads to. */
    private String step(Step step, String here, Bound bound, StringBuilder text) {
        boolean along = step.from().equals(here);
        String to = along ? step.to() : step.from();
        boolean shown = step.way() == '>' && draw.random.nextInt(3) > 0;
        boolean repeated = step.way() == '-' && draw.oneIn(3);
        if (repeated && !oldManner && draw.oneIn(2)) {
            return group(step, bound, text);
        }
        String name = repeated || draw.random.nextInt(3) > 0 ? "" : draw.name("r");
        String length = repeated && oldManner ? "*1.." + (1 + draw.upTo(2)) : "";
        String facts = repeated || !step.type().equals("NIBIN_LEAD") || draw.random.nextInt(4) > 0 ? "" : leadFacts(name);
        text.append(shown && !along ? "<-[" : "-[").append(name).append(':').append(step.type()).append(length).append(facts)
                .append(shown && along ? "]->" : "]-");
        text.append(repeated && !oldManner ? "{1," + (1 + draw.upTo(2)) + "}" : "");
        if (!name.isEmpty()) {
            bound.links.add(name);
        }
        String next = named(bound, repeated ? "" : to);
        text.append('(').append(next).append(repeated || draw.oneIn(2) ? "" : ":" + to);
        text.append(!repeated && draw.oneIn(8) ? " WHERE " + plain(next, to) : "").append(')');
        return repeated ? "" : to;
    }

    /** A repeated group of nodes and relationships, with a condition inside. */
    private String group(Step step, Bound bound, StringBuilder text) {
        String one = draw.name("g");
        String link = draw.name("g");
        String other = draw.name("g");
        String condition = switch (draw.random.nextInt(4)) {
            case 0 -> " WHERE " + plain(other, step.to());
            case 1 -> " WHERE " + one + "." + draw.one(Vocabulary.keysOf(step.from())) + " <> " + other + "."
                    + draw.one(Vocabulary.keysOf(step.to()));
            case 2 -> step.type().equals("NIBIN_LEAD") ? " WHERE " + link + ".status <> 'NOT_CONFIRMED'" : "";
            default -> "";
        };
        String next = named(bound, "");
        text.append(" ((").append(one).append(")-[").append(link).append(':').append(step.type()).append("]-(").append(other).append(')')
                .append(condition).append("){1,").append(1 + draw.upTo(2)).append("} (").append(next).append(')');
        return "";
    }

    private String leadFacts(String name) {
        return name.isEmpty() || draw.oneIn(2)
                ? " {status: '" + draw.one("LEAD", "HIT", "NOT_CONFIRMED") + "'}"
                : " WHERE " + name + ".version " + draw.one("<", ">=", "=") + " " + draw.upTo(3);
    }

    private String type() {
        return draw.oneIn(4) ? "--" : "-[:" + draw.one("NIBIN_LEAD", "NIBIN_LEAD|RECOVERED", "INVOLVED|SAME_AS", "!OCCURRED_AT") + "]-";
    }

    /** With a label in so many of four cases. */
    private String node(Bound bound, int labelled) {
        String name = draw.name("n");
        boolean single = draw.random.nextInt(3) > 0;
        String label = draw.random.nextInt(4) >= labelled ? "" : draw.one(single ? Vocabulary.LABELS : Vocabulary.LABEL_EXPRESSIONS);
        String known = single ? label : "";
        String fact = draw.oneIn(12) ? " {" + fact(known) + "}" : draw.oneIn(12) ? " WHERE " + plain(name, known) : "";
        bound.nodes.put(name, known);
        return "(" + name + (label.isEmpty() ? "" : dynamic(label, single)) + fact + ")";
    }

    private String dynamic(String label, boolean single) {
        return single && draw.beyondCallers() && draw.oneIn(10) ? ":$('" + label + "')" : ":" + label;
    }
}
