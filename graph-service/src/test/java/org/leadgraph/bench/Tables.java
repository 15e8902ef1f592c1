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

                | Operation | same Cypher, driver p50 / p95 | GraphQL, no audit p50 / p95 | GraphQL with audit p50 / p95 | the same from a server p50 / p95 | no audit/driver p50 | audit on/off p50 | server/inside p50 | rounds | statements |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |""");
    }

    static void operation(String name, int statements, Map<String, Times> times) {
        Times driver = times.get("driver");
        Times off = times.get("off");
        Times on = times.get("on");
        Times server = times.get("server");
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %s | %.2f | %.2f | %d | %d |%n", name, both(driver), both(off), both(on),
                both(server),
                aim(off.p50() / driver.p50(), 2.5), on.p50() / off.p50(), server.p50() / on.p50(), on.nanos().size(), statements);
    }

    static void doorsHead() {
        System.out.println("""

                | Statement | raw Bolt p50 / p95 | Query API p50 / p95 | GraphQL p50 / p95 | Bolt door p50 / p95 | Query API/raw p50 | GraphQL/raw p50 | Bolt door/raw p50 | rounds |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |""");
    }

    static void doors(String name, Map<String, Times> times) {
        double raw = times.get("raw").p50();
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %.2f | %.2f | %.2f | %d |%n", name, both(times.get("raw")),
                both(times.get("http")), both(times.get("graphql")), both(times.get("bolt")), times.get("http").p50() / raw,
                times.get("graphql").p50() / raw, times.get("bolt").p50() / raw, times.get("raw").nanos().size());
    }

    static void textsHead() {
        System.out.println("""

                | Statement | as written p50 / p95 | as it runs p50 / p95 | runs/written p50 | rounds |
                | --- | --- | --- | --- | --- |""");
    }

    static void texts(String name, Map<String, Times> times) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.2f | %d |%n", name, both(times.get("written")), both(times.get("runs")),
                times.get("runs").p50() / times.get("written").p50(), times.get("written").nanos().size());
    }

    static void crowdHead() {
        System.out.println("""

                | Investigators | answers | p50 / p95 | p95 beside/alone |
                | --- | --- | --- | --- |""");
    }

    static void crowd(String name, Times times, Times alone) {
        System.out.printf(Locale.ROOT, "| %s | %d | %s | %s |%n", name, times.nanos().size(), both(times),
                aim(times.p95() / alone.p95(), 2));
    }

    private static String both(Times times) {
        return String.format(Locale.ROOT, "%.2f / %.2f", times.p50(), times.p95());
    }

    /** A ratio that misses its aim stands out. */
    private static String aim(double ratio, double atMost) {
        return String.format(Locale.ROOT, ratio > atMost ? "**%.2f**" : "%.2f", ratio);
    }
}
