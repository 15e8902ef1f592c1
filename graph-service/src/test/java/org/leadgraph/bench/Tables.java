package org.leadgraph.bench;

import java.util.Locale;
import java.util.Map;
import org.leadgraph.bench.Rounds.Times;

/** Prints the tables in Markdown. Times are milliseconds. */
final class Tables {
    private Tables() {
    }

    static void questionsHead() {
        System.out.println("""

                | Question | a guarded p50 / p95 | b reduced copy p50 / p95 | c by hand p50 / p95 | a/b p50 | a/b p95 | a/c p50 | rounds | answer |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |""");
    }

    static void question(Question question, Map<String, Times> times) {
        Times a = times.get("a");
        Times b = times.get("b");
        Times c = times.get("c");
        String answer = a.rows() != b.rows() ? "**differs from the copy's**" : a.rows() == c.rows() ? "same" : "c differs";
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %.2f | %.2f | %d | %s |%n", question.name(), both(a), both(b), both(c),
                aim(a.p50() / b.p50(), question.traversal() ? 1.25 : Double.MAX_VALUE), a.p95() / b.p95(), a.p50() / c.p50(),
                a.nanos().size(), answer);
    }

    static void operationsHead() {
        System.out.println("""

                | Operation | same Cypher, driver p50 / p95 | GraphQL, no audit p50 / p95 | GraphQL with audit p50 / p95 | no audit/driver p50 | audit on/off p50 | rounds | statements |
                | --- | --- | --- | --- | --- | --- | --- | --- |""");
    }

    static void operation(String name, int statements, Map<String, Times> times) {
        Times driver = times.get("driver");
        Times off = times.get("off");
        Times on = times.get("on");
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %.2f | %d | %d |%n", name, both(driver), both(off), both(on),
                aim(off.p50() / driver.p50(), 2.5), on.p50() / off.p50(), on.nanos().size(), statements);
    }

    private static String both(Times times) {
        return String.format(Locale.ROOT, "%.2f / %.2f", times.p50(), times.p95());
    }

    /** A ratio that misses its aim stands out. */
    private static String aim(double ratio, double atMost) {
        return String.format(Locale.ROOT, ratio > atMost ? "**%.2f**" : "%.2f", ratio);
    }
}
