package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes random questions over the graph of {@link ItemGenerator}: patterns, optional patterns, subqueries, quantifiers, aggregations, unions, in what
 * callers may write. A question has one answer whatever the order of rows: lists are only counted, and nothing is cut without a total order.
 */
final class QueryGenerator {
    static final String NAME = "random question";

    private static final List<String> LABELS = List.of("Shooting", "FirearmRecovery", "Casing", "TestFire", "Firearm", "Trace",
            "TraceDetail", "Person",
            "Location", "Casing|TestFire", "Shooting|FirearmRecovery", "!Person", "%");
    private static final List<String> TYPES = List.of("NIBIN_LEAD", "RECOVERED", "TEST_FIRED", "INVOLVED", "OCCURRED_AT", "ADDRESS_OF",
            "TRACED",
            "DETAILED_BY", "SAME_AS", "NIBIN_LEAD|RECOVERED", "INVOLVED|SAME_AS", "RECOVERED|TEST_FIRED|NIBIN_LEAD", "OF", "SHARES_WITH");
    private static final List<String> KEYS = List.of("caseNumber", "crimeType", "exhibitNumber", "caliber", "serial", "make", "lastName",
            "firstName",
            "city", "address", "site", "recordId", "agencyId");

    /** From a label over a type, along it, against it or either way, to a label. */
    private record Step(String from, String type, char way, String to) {}

    private static final List<Step> STEPS = steps("Shooting RECOVERED > Casing", "Shooting RECOVERED > TestFire",
            "Shooting INVOLVED > Person",
            "Shooting OCCURRED_AT > Location", "FirearmRecovery RECOVERED > Firearm", "FirearmRecovery RECOVERED > TestFire",
            "FirearmRecovery INVOLVED > Person", "FirearmRecovery OCCURRED_AT > Location", "Casing NIBIN_LEAD - Casing",
            "Casing NIBIN_LEAD - TestFire", "TestFire NIBIN_LEAD - TestFire", "Firearm TEST_FIRED > TestFire", "Firearm TRACED > Trace",
            "Trace DETAILED_BY > TraceDetail", "Firearm SAME_AS - Firearm", "Person SAME_AS - Person", "Person ADDRESS_OF > Location",
            "Person POSSESSED > Firearm", "Location SAME_AS - Location");
    private static final Map<String, List<String>> KEYS_OF = Map.of("Shooting", List.of("caseNumber", "crimeType", "recordId"),
            "FirearmRecovery",
            List.of("caseNumber", "crimeType", "recordId"), "Casing", List.of("exhibitNumber", "caliber", "site"), "TestFire",
            List.of("exhibitNumber", "caliber", "site"), "Firearm", List.of("serial", "make", "caliber"), "Person",
            List.of("lastName", "firstName", "recordId"), "Location", List.of("city", "address", "recordId"));

    private final Random random;
    /** What a name was given when it was made; nothing when it was given no one label. */
    private final Map<String, String> labels = new HashMap<>();
    private int names;

    QueryGenerator(long seed) {
        random = new Random(seed);
    }

    /** So many questions, the same for the same seed. */
    static List<Shape> pool(long seed, int size) {
        QueryGenerator generator = new QueryGenerator(seed);
        List<Shape> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pool.add(generator.next());
        }
        return List.copyOf(pool);
    }

    Shape next() {
        names = 0;
        labels.clear();
        String cypher = switch (random.nextInt(8)) {
            case 0 -> part() + "\nUNION ALL\n" + part();
            case 1 -> part() + "\nUNION\n" + part();
            default -> part();
        };
        return new Shape(NAME, false, cypher);
    }

    /** A part with the one column x. */
    private String part() {
        List<String> bound = new ArrayList<>();
        StringBuilder text = new StringBuilder(match(bound, random.nextInt(3)));
        boolean product = false;
        for (int more = random.nextInt(3); more > 0; more--) {
            text.append('\n').append(switch (random.nextInt(5)) {
                case 0 -> optional(bound);
                case 1 -> "MATCH " + pattern(bound, one(bound), 1 + random.nextInt(2));
                case 2 -> call(bound);
                case 3 -> with(bound);
                default -> {
                    // One product of patterns at most, and a small one: every row of it is compared three times.
                    String again = product ? with(bound) : match(bound, 0);
                    product = true;
                    yield again;
                }
            });
            if (text.length() > 1_500) {
                break;
            }
        }
        return text.append("\nRETURN ").append(result(bound)).append(" AS x").toString();
    }

    private String match(List<String> bound, int steps) {
        String pattern = pattern(bound, null, steps);
        return "MATCH " + pattern + (random.nextBoolean() ? " WHERE " + condition(bound, 2) : "");
    }

    private String optional(List<String> bound) {
        String from = one(bound);
        List<String> inner = new ArrayList<>(List.of(from));
        String pattern = pattern(inner, from, 1);
        String where = random.nextBoolean() ? " WHERE " + condition(inner, 1) : "";
        bound.addAll(inner.subList(1, inner.size()));
        return "OPTIONAL MATCH " + pattern + where;
    }

    private String with(List<String> bound) {
        List<String> kept = new ArrayList<>(List.of(one(bound)));
        bound.stream().filter(name -> !kept.contains(name) && random.nextBoolean()).forEach(kept::add);
        String text = "WITH " + (random.nextBoolean() ? "DISTINCT " : "") + String.join(", ", kept);
        bound.clear();
        bound.addAll(kept);
        return text + (random.nextBoolean() ? " WHERE " + condition(bound, 1) : "");
    }

    private String call(List<String> bound) {
        String from = one(bound);
        String count = "c" + names++;
        return "CALL (" + from + ") { MATCH " + pattern(new ArrayList<>(List.of(from)), from, 1) + " RETURN count(*) AS " + count
                + " }\nWITH *, "
                + count + " AS " + count + "b WHERE " + count + " >= " + random.nextInt(2);
    }

    /** A chain; new nodes are added to the bound ones. */
    private String pattern(List<String> bound, String from, int steps) {
        StringBuilder text = new StringBuilder(from == null ? node(bound, 3) : "(" + from + ")");
        String at = bound.isEmpty() ? "" : labels.getOrDefault(from == null ? bound.getLast() : from, "");
        for (int i = 0; i < steps; i++) {
            String here = at;
            List<Step> fitting = STEPS.stream().filter(step -> step.from().equals(here) || step.to().equals(here)).toList();
            if (!fitting.isEmpty() && random.nextInt(5) > 0) {
                at = step(one(fitting), here, bound, text);
            } else {
                at = "";
                String length = random.nextInt(5) == 0 ? "*" + random.nextInt(2) + ".." + (1 + random.nextInt(2)) : "";
                text.append("-[").append(random.nextInt(3) == 0 ? "" : ":" + one(TYPES)).append(length)
                        .append(random.nextInt(4) == 0 ? "]->" : "]-");
                text.append(random.nextInt(8) == 0 && !bound.isEmpty() ? "(" + one(bound) + ")" : node(bound, 1));
            }
        }
        return text.toString();
    }

    /** A step that the graph has; answers the label that it leads to. */
    private String step(Step step, String here, List<String> bound, StringBuilder text) {
        boolean along = step.from().equals(here);
        String to = along ? step.to() : step.from();
        boolean shown = step.way() == '>' && random.nextInt(3) > 0;
        boolean repeated = step.way() == '-' && random.nextInt(3) == 0;
        text.append(shown && !along ? "<-[:" : "-[:").append(step.type()).append(shown && along ? "]->" : "]-");
        text.append(repeated ? "{1," + (1 + random.nextInt(3)) + "}" : "");
        String name = "n" + names++;
        bound.add(name);
        labels.put(name, repeated ? "" : to);
        text.append('(').append(name).append(repeated || random.nextBoolean() ? "" : ":" + to).append(')');
        return repeated ? "" : to;
    }

    private static List<Step> steps(String... written) {
        return Arrays.stream(written).map(each -> each.split(" ")).map(part -> new Step(part[0], part[1], part[2].charAt(0), part[3]))
                .toList();
    }

    private String key(String name) {
        return name + "." + one(random.nextInt(6) == 0 ? KEYS : KEYS_OF.getOrDefault(labels.getOrDefault(name, ""), KEYS));
    }

    /** With a label in so many of four cases. */
    private String node(List<String> bound, int labelled) {
        String name = "n" + names++;
        String label = random.nextInt(4) >= labelled ? "" : ":" + one(LABELS);
        String fact = random.nextInt(16) == 0 ? " {" + one(List.of("caliber: '9MM'", "city: 'Lakeville'", "caseNumber: 'C-1'")) + "}" : "";
        bound.add(name);
        labels.put(name, label.matches(":\\w+") ? label.substring(1) : "");
        return "(" + name + label + fact + ")";
    }

    private String condition(List<String> bound, int depth) {
        String on = one(bound);
        String key = key(on);
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> key + " IS NOT NULL";
            case 1 -> key + " STARTS WITH '" + one(List.of("C", "A", "9", "E", "")) + "'";
            case 2 -> key + " CONTAINS '" + one(List.of("1", "a", "M")) + "'";
            case 3 -> on + ":" + one(LABELS.subList(0, 9));
            case 4 -> key + " " + one(List.of("<", "<=", ">", ">=", "<>")) + " '" + one(List.of("B", "C-3", "9", "M")) + "'";
            case 5 -> key + " IN ['9MM', 'C-1', 'C-2', 'Lakeville', null]";
            case 6 -> "EXISTS { " + pattern(new ArrayList<>(List.of(on)), on, 1) + " }";
            case 7 -> "NOT EXISTS { " + pattern(new ArrayList<>(List.of(on)), on, 1) + " }";
            case 8 -> "COUNT { " + pattern(new ArrayList<>(List.of(on)), on, 1 + random.nextInt(2)) + " } "
                    + one(List.of(">", "=", "<", "%")).replace("%",
                            "% 2 =")
                    + " " + random.nextInt(3);
            case 9 -> "NOT (" + condition(bound, depth - 1) + ")";
            case 10 -> "(" + condition(bound, depth - 1) + " " + one(List.of("AND", "OR", "XOR")) + " " + condition(bound, depth - 1) + ")";
            default ->
                "size(COLLECT { MATCH " + pattern(new ArrayList<>(List.of(on)), on, 1) + " RETURN 1 }) " + one(List.of(">", "<")) + " 1";
        };
    }

    private String result(List<String> bound) {
        String on = one(bound);
        String key = key(on);
        return switch (random.nextInt(9)) {
            case 0 -> "count(*)";
            case 1 -> "count(DISTINCT " + on + ")";
            case 2 -> "count(" + key + ")";
            case 3 -> "min(" + key + ")";
            case 4 -> "max(" + key + ")";
            case 5 -> "size(collect(DISTINCT " + key + "))";
            case 6 -> "[" + on + ".recordId, COUNT { (" + on + ")--() }]";
            case 7 -> "CASE WHEN " + condition(bound, 1) + " THEN " + on + ".recordId ELSE 'other' END";
            default -> "coalesce(" + key + ", " + on + ".recordId)";
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
