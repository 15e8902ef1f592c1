package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.List;
import org.leadgraph.guard.Vocabulary.Search;
import org.leadgraph.guard.text.QueryCheck.Language;

/**
 * Writes random questions in Cypher by a grammar: all clauses that read, patterns of every kind, conditions, quantifiers, subqueries, aggregations, index
 * hints, in both versions of the language. A question has one answer whatever the order of rows: nothing is cut without a total order, what may fail is computed
 * for every row, and lists are counted or ordered, but in what callers may write: there the door puts into an order what was left in none.
 */
public final class QueryGenerator {
    /** How much of the language is used. */
    public enum Dialect {
        /** What the check of texts lets through. */
        OPEN,
        /** Whatever Neo4j reads. */
        WHOLE
    }

    /**
     * A question.
     *
     * @param ordered
     *            whether its rows have a total order
     * @param tautology
     *            whether its answer is one row that says true, in every graph
     */
    public record Question(String text, Language language, boolean ordered, boolean tautology) {}

    private static final int LONGEST = 1_500;

    private final Draw draw;
    private final PatternGenerator patterns;
    private final ExpressionGenerator expressions;
    private Language language = Language.CYPHER_25;
    /** Whether lists without an order may be in the answer: rows that are told apart by them are as many as the database makes them. */
    private boolean lists;

    public QueryGenerator(long seed, Dialect dialect) {
        draw = new Draw(seed, dialect);
        patterns = new PatternGenerator(draw);
        expressions = new ExpressionGenerator(draw, patterns);
    }

    public Question next() {
        draw.forgetNames();
        language = draw.oneIn(3) ? Language.CYPHER_5 : Language.CYPHER_25;
        int columns = 1 + draw.upTo(2);
        int form = draw.random.nextInt(12);
        lists = !draw.beyondCallers() && form > 1;
        return switch (form) {
            case 0 -> unordered(single(columns) + "\nUNION ALL\n" + single(columns));
            case 1 -> unordered(single(columns) + "\nUNION\n" + single(columns));
            case 2 -> partition();
            case 3 -> newest() ? unordered(newest(columns)) : unordered(single(columns));
            case 4, 5 -> ordered(columns);
            default -> unordered(single(columns));
        };
    }

    private boolean newest() {
        return language == Language.CYPHER_25 && draw.beyondCallers();
    }

    private Question unordered(String text) {
        return new Question(text, language, false, false);
    }

    /** Different rows in the order of all that they say: nothing is left open, and some can be cut off. */
    private Question ordered(int columns) {
        Bound bound = new Bound();
        String text = clauses(bound);
        List<String> values = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            values.add(expressions.scalar(bound) + " AS c" + i);
            order.add("c" + i + draw.one("", " DESC"));
        }
        String cut = draw.one("", " LIMIT 5", " SKIP 1 LIMIT 3", " SKIP 2");
        return new Question(text + "\nRETURN DISTINCT " + String.join(", ", values) + " ORDER BY " + String.join(", ", order) + cut,
                language, true, false);
    }

    /** What a condition holds of, what it does not, and what it says nothing of, are together everything. */
    private Question partition() {
        Bound bound = new Bound();
        String pattern = patterns.chain(bound, null, 1 + draw.upTo(1));
        String condition = expressions.condition(bound, 1);
        return new Question("RETURN COUNT { MATCH " + pattern + " } = COUNT { MATCH " + pattern + " WHERE " + condition
                + " } + COUNT { MATCH " + pattern + " WHERE NOT (" + condition + ") } + COUNT { MATCH " + pattern + " WHERE (" + condition
                + ") IS NULL } AS holds", language, true, true);
    }

    /** Parts of Cypher 25 that callers may not write yet. */
    private String newest(int columns) {
        Bound bound = new Bound();
        return switch (draw.random.nextInt(4)) {
            case 0 -> "WHEN EXISTS { " + patterns.chain(bound, null, 1) + " } THEN " + single(columns) + "\nELSE " + single(columns);
            case 1 -> {
                String first = clauses(bound);
                String node = draw.one(bound.nodeNames());
                bound.keepOnly(List.of(node));
                yield first + "\nRETURN DISTINCT " + node + "\nNEXT\nMATCH " + patterns.chain(bound, node, 1) + result(bound, columns);
            }
            case 2 -> clauses(bound) + "\nFILTER " + expressions.condition(bound, 1) + result(bound, columns);
            default -> {
                String first = clauses(bound);
                String value = draw.name("v");
                String let = "\nLET " + value + " = " + expressions.scalar(bound);
                bound.values.add(value);
                yield first + let + result(bound, columns);
            }
        };
    }

    private String single(int columns) {
        Bound bound = new Bound();
        return clauses(bound) + result(bound, columns);
    }

    private String result(Bound bound, int columns) {
        List<String> values = new ArrayList<>();
        boolean grouped = draw.oneIn(3);
        boolean distinct = draw.oneIn(4);
        lists &= !distinct;
        for (int i = 0; i < columns; i++) {
            values.add((grouped && i == columns - 1 ? aggregate(bound) : value(bound, columns == 1 || !grouped)) + " AS c" + i);
        }
        return "\nRETURN " + (distinct ? "DISTINCT " : "") + String.join(", ", values);
    }

    private String aggregate(Bound bound) {
        return lists && draw.oneIn(3) ? expressions.collect(bound) : expressions.aggregate(bound);
    }

    private String value(Bound bound, boolean any) {
        return any && draw.oneIn(12)
                ? expressions.failing(bound)
                : any && draw.oneIn(3) ? expressions.structure(bound, lists) : expressions.scalar(bound);
    }

    private String clauses(Bound bound) {
        StringBuilder text = new StringBuilder(first(bound));
        boolean product = false;
        for (int more = draw.upTo(2); more > 0 && text.length() < LONGEST; more--) {
            text.append('\n').append(switch (draw.random.nextInt(9)) {
                case 0, 1 -> optional(bound);
                case 2, 3 -> "MATCH " + patterns.chain(bound, draw.one(bound.nodeNames()), 1 + draw.upTo(1));
                case 4 -> call(bound);
                case 5 -> with(bound);
                case 6 -> unwind(bound);
                case 7 -> firstFew(bound);
                default -> {
                    // One product of patterns at most, and a small one: every row of it is compared three times.
                    String again = product ? with(bound) : match(bound, 0);
                    product = true;
                    yield again;
                }
            });
        }
        return text.toString();
    }

    private String first(Bound bound) {
        return switch (draw.random.nextInt(12)) {
            case 0 -> "MATCH " + patterns.shortest(bound);
            case 1 -> patterns.oldShortest(bound);
            case 2 -> search(bound);
            case 3 -> draw.beyondCallers() ? hinted(bound) : match(bound, 1);
            case 4 -> "MATCH " + patterns.path(bound, null, 1 + draw.upTo(1));
            default -> match(bound, draw.upTo(2));
        };
    }

    private String match(Bound bound, int steps) {
        String repeatable = newest() && draw.oneIn(12) ? "REPEATABLE ELEMENTS " : "";
        return "MATCH " + repeatable + patterns.chain(bound, null, steps)
                + (draw.oneIn(2) ? " WHERE " + expressions.condition(bound, 2) : "");
    }

    /** With a hint that the planner can follow. */
    private String hinted(Bound bound) {
        String label = draw.one(Vocabulary.INDEXED.keySet().stream().sorted().toList());
        String key = Vocabulary.INDEXED.get(label);
        String name = draw.name("n");
        bound.nodes.put(name, label);
        String steps = patterns.chain(bound, name, draw.upTo(1)).substring(name.length() + 2);
        String value = draw.one(Vocabulary.valuesOf(key));
        String hint = switch (draw.random.nextInt(3)) {
            case 0 -> "USING SCAN " + name + ":" + label + " WHERE ";
            case 1 -> "USING RANGE INDEX " + name + ":" + label + "(" + key + ") WHERE ";
            default -> "USING INDEX " + name + ":" + label + "(" + key + ") WHERE ";
        };
        return "MATCH (" + name + ":" + label + ")" + steps + " " + hint + name + "." + key
                + draw.one(" IS NOT NULL", " = '" + value + "'", " IN ['" + value + "', 'C-1']", " STARTS WITH '" + value.charAt(0) + "'",
                        " > '" + value.charAt(0) + "'")
                + (draw.oneIn(2) ? " AND " + expressions.condition(bound, 1) : "");
    }

    private String search(Bound bound) {
        Search search = draw.one(Vocabulary.SEARCHES);
        String name = draw.name("n");
        bound.nodes.put(name, search.label());
        return "CALL leadgraph.search('" + search.index() + "', '" + search.words() + "') YIELD node AS " + name
                + (draw.oneIn(2) ? " WHERE " + expressions.condition(bound, 1) : "");
    }

    private String optional(Bound bound) {
        String pattern = patterns.chain(bound, draw.one(bound.nodeNames()), 1);
        return "OPTIONAL MATCH " + pattern + (draw.oneIn(2) ? " WHERE " + expressions.condition(bound, 1) : "");
    }

    private String with(Bound bound) {
        String node = draw.one(bound.nodeNames());
        if (draw.oneIn(4)) {
            String made = draw.name("v");
            boolean list = lists && draw.oneIn(2);
            String text = "WITH " + node + ", " + (list ? expressions.collect(bound) : expressions.aggregate(bound)) + " AS " + made;
            bound.keepOnly(List.of(node));
            (list ? bound.lists : bound.values).add(made);
            return text;
        }
        List<String> kept = new ArrayList<>(List.of(node));
        bound.all().stream().filter(name -> !kept.contains(name) && draw.oneIn(2)).forEach(kept::add);
        boolean distinct = draw.oneIn(2);
        kept.removeIf(name -> distinct && bound.lists.contains(name));
        bound.keepOnly(kept);
        return "WITH " + (distinct ? "DISTINCT " : "") + String.join(", ", kept)
                + (draw.oneIn(2) ? " WHERE " + expressions.condition(bound, 1) : "");
    }

    /** The first few nodes, in an order that tells all of them apart. */
    private String firstFew(Bound bound) {
        String node = draw.one(bound.nodeNames());
        bound.keepOnly(List.of(node));
        return "WITH DISTINCT " + node + " ORDER BY " + node + ".recordId" + draw.one("", " DESC") + ", " + node + ".agencyId, " + node
                + ".code" + draw.one(" LIMIT 4", " SKIP 1 LIMIT 6", " SKIP 2");
    }

    private String unwind(Bound bound) {
        String node = draw.one(bound.nodeNames());
        String value = draw.name("v");
        String text = "UNWIND " + (bound.paths.isEmpty() || draw.oneIn(2)
                ? draw.one("['9MM', 'Ann', null]", "[" + expressions.text(bound) + ", " + expressions.text(bound) + "]",
                        "keys(" + node + ")", "COLLECT { MATCH (" + node + ")--(m) RETURN m.recordId }")
                : "[each IN nodes(" + draw.one(bound.paths) + ") | each.recordId]") + " AS " + value;
        bound.values.add(value);
        return text;
    }

    private String call(Bound bound) {
        String from = draw.one(bound.nodeNames());
        String value = draw.name("v");
        Bound inside = new Bound();
        inside.nodes.put(from, bound.nodes.get(from));
        String optional = draw.oneIn(4) ? "OPTIONAL " : "";
        String text = optional + switch (draw.random.nextInt(3)) {
            case 0 -> "CALL (" + from + ") { MATCH " + patterns.chain(inside, from, 1) + " RETURN " + expressions.scalar(inside) + " AS "
                    + value + " }";
            case 1 -> "CALL (" + from + ") { MATCH " + patterns.chain(inside, from, 1) + " RETURN " + expressions.aggregate(inside) + " AS "
                    + value + " }";
            default -> {
                Bound other = new Bound();
                other.nodes.put(from, bound.nodes.get(from));
                yield "CALL (" + from + ") { MATCH " + patterns.chain(inside, from, 1) + " RETURN " + expressions.text(inside) + " AS "
                        + value
                        + " UNION MATCH " + patterns.chain(other, from, 1) + " RETURN " + expressions.text(other) + " AS " + value + " }";
            }
        };
        bound.values.add(value);
        return text;
    }
}
