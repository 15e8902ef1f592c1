package org.leadgraph.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.guard.text.QueryCheck.Checked;
import org.leadgraph.guard.text.QueryCheck.Language;

/** What runs for a caller's text, as text. */
class QueryRewriterTests {
    @Test
    @DisplayName("INV-24 rows have a total order before any are cut off, at the end and on the way")
    void ordersBeforeItCuts() {
        assertThat(runs("MATCH (n:Shooting) RETURN n.caseNumber;")).isEqualTo("MATCH (n:Shooting) RETURN n.caseNumber AS `n.caseNumber`"
                + records("`n`") + "\nORDER BY leadgraph.order(`n.caseNumber`)\nLIMIT 1001;");
        assertThat(runs("MATCH (n) WITH n SKIP 1 LIMIT 2 // two\nRETURN count(*) AS c"))
                .isEqualTo("MATCH (n) WITH n\nORDER BY leadgraph.order(`n`) SKIP 1 LIMIT 2 // two\nRETURN count(*) AS c");
        assertThat(runs("MATCH (n) WITH DISTINCT n.ori AS ori LIMIT 2 RETURN ori"))
                .contains("AS ori\nORDER BY leadgraph.order(`ori`) LIMIT 2");
    }

    @Test
    @DisplayName("INV-24 the order in a text is kept, and completed")
    void goesOnWhereAnOrderEnds() {
        assertThat(runs("MATCH (n) RETURN n.ori AS ori, n ORDER BY ori DESC, n.caseNumber LIMIT 5"))
                .endsWith("ORDER BY ori DESC, n.caseNumber, leadgraph.order(`ori`), leadgraph.order(`n`) LIMIT 5");
        assertThat(runs("MATCH (n) RETURN n ORDER BY n DESC, [n]"))
                .contains("ORDER BY leadgraph.order(n) DESC, leadgraph.order([n]), leadgraph.order(`n`)");
        assertThat(runs("MATCH (n) WITH n ORDER BY n.ori RETURN n.ori AS o")).doesNotContain("order(`o`)");
    }

    @Test
    @DisplayName("INV-23, INV-24 what is collected of rows in no order is sorted; what is collected of rows in order is not")
    void sortsWhatIsCollected() {
        assertThat(runs("MATCH (n)--(m) RETURN n, COLLECT(DISTINCT m.city) AS c"))
                .contains("leadgraph.sorted(COLLECT(DISTINCT m.city)) AS c");
        assertThat(runs("MATCH (n) WITH n ORDER BY n.ori RETURN collect(n.ori) AS c")).contains("RETURN collect(n.ori) AS c");
        assertThat(runs("MATCH (n) WITH n ORDER BY n.ori MATCH (n)--(m) RETURN collect(m) AS c")).contains("leadgraph.sorted(collect(m))");
        assertThat(runs("UNWIND [3, 1] AS x RETURN collect(x) AS c")).contains("RETURN collect(x) AS c");
        assertThat(runs("MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.city } AS c, [(n)--(m) | m] AS d, keys(n) AS k"))
                .contains("RETURN m.city AS `m.city`\nORDER BY leadgraph.order(`m.city`) }", "leadgraph.sorted([(n)--(m) | m])",
                        "leadgraph.sorted(keys(n))");
    }

    @Test
    @DisplayName("INV-2 sums are exact, and the least of nodes has the least id; stored values are found in their index")
    void replacesAggregations() {
        assertThat(runs("MATCH (n) RETURN `sum`( n.x) + AVG(DISTINCT n.y) AS a, min(n) AS b, max(n.x) AS c, stDevP(n.x) AS d"))
                .contains(
                        "RETURN leadgraph.sum( n.x) + leadgraph.avg(DISTINCT n.y) AS a, leadgraph.min(n) AS b, max(n.x) AS c, leadgraph.stdevp(n.x) AS d");
    }

    @Test
    @DisplayName("P-05 a row says which records it was made from, also those that it lost on the way and those without a name")
    void namesTheRecordsOfARow() {
        assertThat(runs("MATCH (n:Person)--(:Location)-[*1..2]-(m) WITH n.lastName AS name, m RETURN name"))
                .isEqualTo("MATCH (n:Person)--(`leadgraph.1`:Location)-[`leadgraph.2`*1..2]-(m) WITH n.lastName AS name, m, "
                        + "[`n`, `leadgraph.1`, `leadgraph.2`] AS `leadgraph.3` RETURN name" + records("`m`, `leadgraph.3`")
                        + "\nORDER BY leadgraph.order(`name`)\nLIMIT 1001");
        assertThat(runs("MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m.city AS c } RETURN c"))
                .contains("RETURN m.city AS c, [`n`, `m`] AS `leadgraph.1` }", records("`n`, `c`, `leadgraph.1`"));
    }

    @Test
    @DisplayName("P-05 what cannot be named row by row is known to be computed")
    void knowsWhatIsComputed() {
        assertThat(computes("MATCH (n:Person) RETURN n.lastName AS name ORDER BY name LIMIT 1")).isFalse();
        assertThat(computes("RETURN 1 + 1 AS two, [1, 2][0] AS one")).isFalse();
        for (String text : new String[]{"MATCH (n:Person {birthDate: date('1990-01-01')}) RETURN count(*)",
                "MATCH (n) RETURN DISTINCT n.city",
                "MATCH (n) WITH collect(n.lastName) AS l UNWIND l AS name RETURN name", "MATCH (n) RETURN min(n.lastName) AS m",
                "MATCH (n) RETURN n.x AS x UNION ALL MATCH (n) RETURN n.y AS x",
                "MATCH (n) WHERE EXISTS { (n)--(:Person {sex: 'F'}) } RETURN n",
                "RETURN COUNT { (:Person) } AS c", "RETURN COLLECT { MATCH (n) RETURN n.lastName } AS c",
                "MATCH (n) RETURN [(n)--(m) | m.lastName] AS l",
                "MATCH (n) WHERE (n)--(:Person) RETURN n", "CALL leadgraph.timeToFirstShooting(['a']) YIELD * RETURN *",
                "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c"}) {
            assertThat(computes(text)).as(text).isTrue();
        }
    }

    @Test
    @DisplayName("INV-24 a union is put into an order as a whole")
    void ordersUnions() {
        assertThat(runs("RETURN 1 AS x UNION RETURN 2 AS x"))
                .isEqualTo("CALL () {\nRETURN 1 AS x UNION RETURN 2 AS x\n} RETURN `x`\nORDER BY leadgraph.order(`x`)\nLIMIT 1001");
    }

    @Test
    @DisplayName("INV-24 brackets, quotes and comments in a text are not taken for its parts")
    void readsWhatOnlyLooksLikeParts() {
        assertThat(runs("MATCH (n) /* LIMIT ( */ RETURN n.a AS `a,``b`, ') ORDER BY, \\'' AS b, {k: [1, 2]} AS c // } LIMIT 3"))
                .contains("AS `a,``b`, ') ORDER BY, \\'' AS b, {k: [1, 2]} AS c" + records("`n`")
                        + "\nORDER BY leadgraph.order(`a,``b`), leadgraph.order(`b`), leadgraph.order(`c`)\nLIMIT 1001 // } LIMIT 3");
        assertThat(runs("MATCH (n) WHERE n.a <> '\ud83d\ude00' RETURN n.a")).contains("RETURN n.a AS `n.a`");
    }

    @Test
    @DisplayName("INV-2 where rows are grouped by all columns, no column is added, in subqueries neither")
    void addsNothingToAllNames() {
        for (String text : new String[]{"MATCH (a) CALL (a) { MATCH (a)--(b) RETURN b.city AS c } RETURN *, count(*) AS n",
                "MATCH (a) CALL { WITH a MATCH (a)--(b) RETURN b.city AS c } WITH DISTINCT * RETURN a, c",
                "MATCH (a) RETURN COUNT { MATCH (a)--(b) CALL (b) { MATCH (b)--(d) RETURN d } RETURN DISTINCT * } AS n"}) {
            assertThat(runs(text)).as(text).doesNotContain("leadgraph.1");
            assertThat(computes(text)).as(text).isTrue();
        }
    }

    @Test
    @DisplayName("INV-24 a list of a union is sorted")
    void sortsAListOfAUnion() {
        assertThat(runs("RETURN COLLECT { MATCH (n) RETURN n.a AS x UNION ALL MATCH (n) RETURN n.b AS x } AS l"))
                .contains("RETURN leadgraph.sorted(COLLECT { MATCH (n) RETURN n.a AS x UNION ALL MATCH (n) RETURN n.b AS x }) AS l");
    }

    @Test
    @DisplayName("P-05 a text cannot take the names of what is put into it")
    void keepsItsNamesToItself() {
        for (String text : new String[]{"MATCH (n) RETURN count(*) AS `leadgraph.records`", "MATCH (leadgraph) RETURN leadgraph.records",
                "MATCH (`leadgraph.1`) RETURN 1 AS x", "UNWIND [1] AS `leadgraph.1` RETURN 1 AS x"}) {
            assertThat(QueryCheck.refusal(text, Language.CYPHER_25)).as(text).isPresent();
        }
    }

    private static String records(String names) {
        return ", leadgraph.records([" + names + "]) AS `leadgraph.records`";
    }

    private static boolean computes(String text) {
        return check(text).computes();
    }

    private static String runs(String text) {
        return check(text).cypher().substring("CYPHER 25\n".length());
    }

    private static Checked check(String text) {
        Checked checked = QueryCheck.check(text, Language.CYPHER_25, 1_000);
        assertThat(checked.refusal()).as(text).isEmpty();
        return checked;
    }
}
