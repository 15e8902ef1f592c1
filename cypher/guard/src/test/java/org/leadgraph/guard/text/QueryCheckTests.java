package org.leadgraph.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.guard.BrokenTexts;
import org.leadgraph.guard.QueryGenerator;
import org.leadgraph.guard.Shape;
import org.leadgraph.guard.text.QueryCheck.Language;

/** What a caller's text may ask. What it may see is the guard's, and tested with it. */
class QueryCheckTests {
    /** Forbidden parts of Cypher, each as a whole query. */
    private static final List<String> FORBIDDEN = List.of("CREATE (n:Person)", "MERGE (n:Shooting {recordId: 'x'}) RETURN n",
            "INSERT (n:Person)",
            "MATCH (n) SET n.x = 1", "MATCH (n) SET n:Person", "MATCH (n) REMOVE n.x", "MATCH (n) DELETE n", "MATCH (n) DETACH DELETE n",
            "FOREACH (x IN [1] | CREATE (n))", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "USE system MATCH (n) RETURN n",
            "SHOW INDEXES", "SHOW TRANSACTIONS", "SHOW SETTINGS", "SHOW DATABASES", "TERMINATE TRANSACTION 'x'",
            "CREATE INDEX FOR (n:P) ON (n.x)",
            "CREATE USER u SET PASSWORD 'longenough'", "EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) RETURN n",
            "CYPHER 5 MATCH (n) RETURN n",
            "CYPHER debug=tostring MATCH (n) RETURN n", "CALL dbms.components() YIELD name RETURN name", "CALL db.labels()",
            "CALL db.stats.retrieve('GRAPH COUNTS')", "CALL leadgraph.pointers(['x'])", "CALL tx.setMetaData({a: 1})",
            "CALL { MATCH (n) RETURN n } IN TRANSACTIONS RETURN n", "MATCH (n) RETURN id(n)", "MATCH (n) RETURN elementId(n)",
            "MATCH (n) RETURN ElementID(n)", "RETURN rand()", "RETURN randomUUID()", "RETURN timestamp()", "RETURN date()",
            "RETURN datetime()",
            "RETURN datetime.realtime()", "RETURN date.transaction()", "RETURN graph.names()", "RETURN file()", "RETURN linenumber()",
            "RETURN reduce(s = '', x IN range(1, 10) | s + x)", "RETURN range(1, 1000000)", "WITH 9 AS n RETURN range(1, n)",
            "RETURN replace('aaaa', 'a', 'aaaa')", "MATCH (n) WHERE n.x =~ '(a*)*b' RETURN n", "MATCH (a)-[*]-(b) RETURN a",
            "MATCH (a)-[*2..]-(b) RETURN a", "MATCH (a)-[*1..9]-(b) RETURN a", "MATCH (a)--+(b) RETURN a", "MATCH (a)--*(b) RETURN a",
            "MATCH (a)--{1,}(b) RETURN a", "MATCH (a)--{20}(b) RETURN a", "MATCH p = shortestPath((a)-[*]-(b)) RETURN p",
            "MATCH (n:$('Person')) RETURN n", "MATCH (n) RETURN labels(n)", "MATCH (n:S12) RETURN n", "MATCH (n) WHERE n:S7 RETURN n",
            "MATCH (n:Person) USING SCAN n:Person RETURN n", "MATCH REPEATABLE ELEMENTS (a)--{1,3}(b) RETURN a",
            "WHEN true THEN RETURN 1 AS x ELSE RETURN 2 AS x", "MATCH (n) RETURN n NEXT RETURN n", "RETURN 1; RETURN 2",
            "RETURN [x IN [y IN [1] | y] | x]", "RETURN 'a' + 'b' + 'c' + 'd' + 'e' + 'f' + 'g' + 'h' + 'i' + 'j'",
            "RETURN apoc.load.json('x')",
            "MATCH (n) RETURN n.x AS `\\u0061`", "RETURN 1\u0000", "", "   ");

    private static final List<String> ALLOWED = List.of("MATCH (n:Shooting) RETURN n LIMIT 10",
            "MATCH (a:Casing)-[r:NIBIN_LEAD*1..4]-(b) WHERE r IS NOT NULL RETURN count(DISTINCT b) AS n",
            "MATCH p = ANY SHORTEST (a:Shooting {recordId: $id})--{1,6}(b:Shooting) WHERE a <> b RETURN p, length(p)",
            "MATCH (n:Person) WHERE EXISTS { (n)<-[:INVOLVED]-(:Shooting) } RETURN n.lastName AS name, COUNT { (n)--() } AS links ORDER BY links DESC, name",
            "CALL leadgraph.search('people', 'smith') YIELD node RETURN node",
            "CALL leadgraph.search('people', 'smith') YIELD node AS person RETURN person",
            "UNWIND $ids AS id MATCH (n {recordId: id}) RETURN n",
            "MATCH (n:Shooting) RETURN date(n.occurredAt) AS day, count(*) AS shootings UNION ALL MATCH (n:FirearmRecovery) RETURN date(n.occurredAt) AS day, count(*) AS shootings",
            "MATCH (n:Shooting) CALL (n) { MATCH (n)-[:RECOVERED]->(e) RETURN count(e) AS exhibits } RETURN n.caseNumber, exhibits",
            "MATCH (n:Location) WHERE point.distance(n.point, point({longitude: -90.2, latitude: 38.6})) < 500 RETURN n.address",
            "RETURN [x IN range(1, 1000) WHERE x % 2 = 0 | x] AS even, coalesce($none, 'x') AS y");

    /** Lists that grow without end, which the database neither counts nor can stop comparing and sending, each as a whole query. */
    private static final List<String> GROWING = List.of(
            "WITH [x IN range(1, 1000) | x] AS a WITH [x IN range(1, 1000) | a] AS b WITH [x IN range(1, 1000) | b] AS c RETURN c",
            "WITH [1, 2, 3] AS a WITH [a, a, a] AS b WITH [b, b, b] AS c RETURN c",
            "WITH {x: 1} AS a WITH [a, a, a, a] AS b RETURN {x: b, y: b, z: b}",
            "WITH $s + $s AS a WITH a + a AS b WITH b + b AS c WITH c + c AS d RETURN d",
            "WITH range(1, 1000) AS a UNWIND a AS i WITH a, collect(i) AS b UNWIND a AS i WITH a, collect(b) AS c RETURN c",
            "UNWIND range(1, 1000) AS i RETURN collect($s) AS x", "RETURN COLLECT { UNWIND range(1, 1000) AS i RETURN $s } AS x",
            "MATCH (n) RETURN [(n)--(m) | $s] AS x",
            "MATCH (n) WITH collect(n) AS c UNWIND [c] AS d UNWIND range(1, 1000) AS i RETURN collect(d) AS x",
            "MATCH (n) WITH collect(n.x) AS c RETURN [x IN c WHERE any(y IN c WHERE y = x)] AS x",
            "MATCH (n) WITH collect(n.x) AS c RETURN all(x IN c WHERE x IN c) AS x",
            "MATCH (n) WITH collect(n.x) AS c WITH [x IN c | [x, x]] AS c WITH [x IN c | [x, x]] AS c RETURN c");

    /** Lists that analysts make, each as a whole query. */
    private static final List<String> LISTS = List.of(
            "MATCH p = (a)--{1,4}(b) RETURN [n IN nodes(p) | n.recordId] AS ids, [r IN tail(relationships(p)) | {type: type(r), on: r.date}] AS links",
            "MATCH p = (a)--{1,4}(b) WHERE all(r IN relationships(p) WHERE type(r) IN $types) AND none(n IN nodes(p)[1..] WHERE n.city = a.city) RETURN p",
            "MATCH (n)--(m) WITH n, collect(m) AS them RETURN n.recordId AS id, size(them) AS many, them[..5] AS some",
            "MATCH (n)--(m) RETURN collect({id: n.recordId, many: COUNT { (m)--() }, near: [(m)--(o) | o.recordId]}) AS all",
            "MATCH (n)--(m) WITH n.city AS city, count(*) AS many RETURN collect({city: city, many: many}) AS all",
            "MATCH (n) WITH collect(n.city) AS cities UNWIND cities AS city RETURN collect(DISTINCT city) AS all",
            "UNWIND $ids AS id MATCH (n {recordId: id}) RETURN collect(id) AS found, collect(CASE WHEN n.city = $city THEN n END) AS here",
            "MATCH (n) WITH n.lastName + ', ' + n.firstName AS name RETURN collect(name) AS names",
            "MATCH (n) WITH collect(n.caliber) AS c RETURN all(x IN c WHERE x STARTS WITH '9') AS same, [x IN c WHERE x = $caliber | toUpper(x)] AS them",
            "MATCH p = (a)--{1,4}(b) WITH nodes(p) AS ns RETURN [n IN ns | n.recordId] AS ids",
            "MATCH (n) WHERE any(x IN COLLECT { MATCH (n)--(m) RETURN m.city } WHERE x > 'L') RETURN n",
            "MATCH (n) RETURN n {.city, near: COLLECT { MATCH (n)--(m) WHERE m.city = $city RETURN m.recordId }} AS it");

    @Test
    @DisplayName("INV-56 lists and texts are not made of lists and texts without end")
    void refusesGrowingLists() {
        for (Language language : Language.values()) {
            GROWING.forEach(text -> assertThat(QueryCheck.refusal(text, language)).as("%s in %s", text, language).isPresent());
            LISTS.forEach(text -> assertThat(QueryCheck.refusal(text, language)).as("%s in %s", text, language).isEmpty());
        }
    }

    @Test
    @DisplayName("INV-56 a statement is neither nested deep nor joins many, because planning it would take long and is not stopped in time")
    void refusesDeepStatements() {
        for (Language language : Language.values()) {
            assertThat(QueryCheck.refusal("RETURN " + "NOT ".repeat(150) + "true AS x", language)).isPresent();
            assertThat(QueryCheck.refusal("RETURN " + "NOT ".repeat(80) + "true AS x", language)).isEmpty();
            assertThat(QueryCheck.refusal("MATCH (a)" + "--()".repeat(21) + " RETURN a", language)).isPresent();
            assertThat(QueryCheck.refusal("MATCH (a)" + "--()".repeat(20) + " RETURN a", language)).isEmpty();
        }
    }

    @Test
    @DisplayName("INV-51 what callers may not ask is refused with a reason")
    void refusesWhatIsNotOpen() {
        for (String text : FORBIDDEN) {
            for (Language language : Language.values()) {
                assertThat(QueryCheck.refusal(text, language)).as("%s in %s", text, language).isPresent();
            }
        }
        assertThat(QueryCheck.refusal("MATCH (n)\nWHERE n.x =~ 'a'\nRETURN n", Language.CYPHER_25)).hasValueSatisfying(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains("STARTS WITH");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("INV-51 however it is written: in other case, with comments, in back-ticks, inside what is allowed")
    void refusesDisguises(Language language) {
        Random random = new Random(7);
        int texts = 0;
        for (String forbidden : List.of("MATCH (n) RETURN elementId(n) AS x", "MATCH (n) RETURN id(n) AS x", "RETURN rand() AS x",
                "MATCH (n) WHERE n.a =~ 'b' RETURN n AS x", "RETURN reduce(s = 0, y IN [1] | s + y) AS x", "MATCH (n)-[*]-() RETURN n AS x",
                "CALL db.labels() YIELD label RETURN label AS x", "MATCH (n:S3) RETURN n AS x", "RETURN datetime() AS x",
                "MATCH (n) RETURN labels(n) AS x", "RETURN range(1, 5000) AS x", "MATCH (n) SET n.x = 1 RETURN n AS x")) {
            for (int i = 0; i < 130; i++) {
                String text = disguised(forbidden, random);
                assertThat(QueryCheck.refusal(text, language)).as(text).isPresent();
                texts++;
            }
        }
        assertThat(texts).isGreaterThan(1_500);
    }

    private static String disguised(String query, Random random) {
        String text = query;
        switch (random.nextInt(4)) {
            case 0 ->
                text = text.replaceAll("\\b(elementId|id|rand|reduce|datetime|labels|range)\\(", "`$1`(").replace("`reduce`", "reduce");
            case 1 -> text = anyCase(text, random);
            default -> {
                // As it is.
            }
        }
        text = text.replace(" ", random.nextBoolean() ? " /* x */ " : random.nextBoolean() ? "\n\t" : " // y\n");
        boolean writes = query.contains("SET");
        return switch (writes ? random.nextInt(2) : random.nextInt(5)) {
            case 0 -> text;
            case 1 -> "RETURN 1 AS x UNION " + text;
            case 2 -> "CALL () { " + text + " } RETURN x";
            case 3 -> "RETURN COLLECT { " + text + " } AS y";
            default -> "MATCH (m) WHERE EXISTS { " + text + " } RETURN CASE WHEN true THEN m ELSE null END AS z";
        };
    }

    /** Keywords and functions may be written in any case; labels and properties may not. */
    private static String anyCase(String text, Random random) {
        StringBuilder changed = new StringBuilder();
        for (String word : text.splitWithDelimiters("\\W+", 0)) {
            boolean free = Set
                    .of("MATCH", "RETURN", "WHERE", "CALL", "YIELD", "SET", "AS", "IN", "elementId", "id", "rand", "datetime", "labels",
                            "range")
                    .contains(word);
            changed.append(!free
                    ? word
                    : random.nextBoolean() ? word.toLowerCase(java.util.Locale.ROOT) : word.toUpperCase(java.util.Locale.ROOT));
        }
        return changed.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("H-06 what analysts ask is let through")
    void letsQuestionsThrough(Language language) {
        for (String text : ALLOWED) {
            assertThat(QueryCheck.refusal(text, language)).as("%s in %s", text, language).isEmpty();
        }
    }

    @Test
    @DisplayName("INV-51 every question of the comparison is decided: let through, or refused for what it names")
    void decidesTheQuestionsOfTheComparison() {
        long open = Shape.READS.stream().filter(shape -> QueryCheck.refusal(shape.cypher(), Language.CYPHER_25).isEmpty()).count();

        assertThat(open).isGreaterThan(75);
        assertThat(Shape.REFUSED).allSatisfy(
                shape -> assertThat(QueryCheck.refusal(shape.cypher(), Language.CYPHER_25)).as(shape.cypher()).isPresent());
    }

    @Test
    @DisplayName("INV-2 every random question made for callers is one that a caller may ask")
    void letsRandomQuestionsThrough() {
        QueryGenerator generator = new QueryGenerator(5, QueryGenerator.Dialect.OPEN);
        for (int i = 0; i < 2_000; i++) {
            QueryGenerator.Question question = generator.next();
            assertThat(QueryCheck.refusal(question.text(), question.language())).as(question.text()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("INV-51 a text that cannot be read is refused with the place where reading ended, and quotes nothing")
    void saysWhereReadingEnded(Language language) {
        assertThat(QueryCheck.refusal("MATCH (n:Person RETURN n", language)).hasValueSatisfying(refusal -> {
            assertThat(refusal.line()).isEqualTo(1);
            assertThat(refusal.column()).isEqualTo(17);
            assertThat(refusal.reason()).doesNotContain("Person");
        });
        assertThat(QueryCheck.refusal("MATCH (n)\nWHERE n.x == 1\nRETURN n", language))
                .hasValueSatisfying(refusal -> assertThat(refusal.line()).isEqualTo(2));
        assertThat(QueryCheck.refusal("MATCH (n)\nRETURN n.name = 'no end", language))
                .hasValueSatisfying(refusal -> assertThat(refusal.line()).isEqualTo(2));
    }

    @Test
    @DisplayName("INV-51 no text, however broken, does more than be refused or let through")
    void survivesBrokenTexts() {
        List<String> whole = new ArrayList<>(ALLOWED);
        whole.addAll(FORBIDDEN);
        BrokenTexts broken = new BrokenTexts(11, whole);
        int texts = Integer.getInteger("leadgraph.check.texts", 5_000);
        for (int i = 0; i < texts; i++) {
            QueryCheck.refusal(broken.next(), Language.values()[i % 2])
                    .ifPresent(refusal -> assertThat(refusal.reason()).isNotBlank().doesNotContain("Exception"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 4_000})
    void refusesDeepNesting(int depth) {
        assertThat(QueryCheck.refusal("RETURN " + "(".repeat(depth) + "1" + ")".repeat(depth) + " AS x", Language.CYPHER_25)).isNotNull();
        assertThat(QueryCheck.refusal("RETURN " + "[".repeat(depth), Language.CYPHER_25)).isPresent();
        assertThat(QueryCheck.refusal("RETURN " + "NOT ".repeat(depth) + "true", Language.CYPHER_25)).isNotNull();
    }
}
