package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.guard.AnswerOrder.Key;
import org.leadgraph.guard.QueryCheck.Language;

class AnswerOrderTests {
    @Test
    @DisplayName("V24 without ORDER BY at its end, and of a union, the rows have no order")
    void noOrder() {
        assertThat(of("MATCH (n) RETURN n").rowsOrdered()).isFalse();
        assertThat(of("MATCH (n) WITH n ORDER BY n.recordId RETURN n").rowsOrdered()).isFalse();
        assertThat(of("MATCH (n) RETURN n LIMIT 5").rowsOrdered()).isFalse();
        assertThat(of("RETURN 1 AS x ORDER BY x UNION ALL RETURN 2 AS x ORDER BY x").rowsOrdered()).isFalse();
    }

    @Test
    @DisplayName("V24 what the rows are ordered by is known when the answer holds it")
    void knownKeys() {
        assertThat(of("MATCH (n) RETURN n.city AS city, n ORDER BY city DESC, n.address").by())
                .containsExactly(column("city"), new Key("n", Optional.of("address")));
        assertThat(of("MATCH (n) RETURN n.city, count(*) AS many ORDER BY many, n.city").by())
                .containsExactly(column("many"), column("n.city"));
        assertThat(of("MATCH (n) RETURN toUpper(n.city) AS name ORDER BY toUpper(n.city)").by()).containsExactly(column("name"));
        assertThat(of("MATCH (n)-->(m) RETURN * ORDER BY n.recordId, m").by())
                .containsExactly(new Key("n", Optional.of("recordId")), column("m"));
    }

    @Test
    @DisplayName("V24 what the answer does not hold leaves its rows as they come, and so does a procedure's own order")
    void unknownKeys() {
        AnswerOrder order = of("MATCH (n) RETURN n.city AS city ORDER BY city, n.address");

        assertThat(order.rowsOrdered()).isTrue();
        assertThat(order.by()).isEmpty();
        assertThat(of("CALL leadgraph.search('people', 'smith')")).isEqualTo(AnswerOrder.AS_IT_COMES);
    }

    @Test
    @DisplayName("V24 a collected list has no order, unless something was ordered before it")
    void openLists() {
        assertThat(of("MATCH (n)--(m) RETURN n, collect(m) AS them, COLLECT(DISTINCT m.city), size(collect(m)) AS many").openLists())
                .isEqualTo(Set.of(column("them"), column("COLLECT(DISTINCT m.city)")));
        assertThat(of("MATCH (n)--(m) RETURN n, collect(m) AS them ORDER BY n.recordId").openLists()).containsExactly(column("them"));
        assertThat(of("MATCH (n)--(m) WITH n, m ORDER BY m.city RETURN n, collect(m) AS them").openLists()).isEmpty();
        assertThat(of("MATCH p = ()--() RETURN nodes(p) AS them").openLists()).isEmpty();
    }

    @Test
    @DisplayName("V24 a list without an order has none under another name, in a map, in a subquery or of a pattern either")
    void openListsElsewhere() {
        assertThat(of(
                "MATCH (n)--(m) WITH n, collect(m.city) AS them WITH them AS all, n RETURN all, size(all) AS many, [c IN all | c][..3] AS some")
                .openLists()).isEqualTo(Set.of(column("all"), column("some")));
        assertThat(of("MATCH (n)--(m) RETURN {of: n.recordId, them: collect(m), ids: [1, 2]} AS it").openLists())
                .containsExactly(new Key("it", Optional.of("them")));
        assertThat(of("MATCH (n) RETURN n {.city, near: COLLECT { MATCH (n)--(m) RETURN m.city }} AS it").openLists())
                .containsExactly(new Key("it", Optional.of("near")));
        assertThat(of("MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.city ORDER BY m.city } AS cities, [(n)--(m) | m.city] AS near")
                .openLists())
                .containsExactly(column("near"));
        assertThat(of("MATCH (n) CALL (n) { MATCH (n)--(m) RETURN collect(m) AS them } RETURN n, them").openLists())
                .containsExactly(column("them"));
        assertThat(of("MATCH (n) RETURN collect(n) AS x UNION MATCH p = ()--() RETURN nodes(p) AS x").openLists()).isEmpty();
        assertThat(of("MATCH (n) RETURN collect(n) AS x UNION MATCH (n:Person) RETURN collect(n) AS x").openLists())
                .containsExactly(column("x"));
    }

    private static Key column(String name) {
        return new Key(name, Optional.empty());
    }

    private static AnswerOrder of(String text) {
        AnswerOrder order = QueryCheck.check(text, Language.CYPHER_25).order();
        assertThat(QueryCheck.check(text, Language.CYPHER_5).order()).isEqualTo(order);
        return order;
    }
}
