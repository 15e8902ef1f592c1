package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.guard.QueryGenerator.Dialect;
import org.leadgraph.guard.QueryGenerator.Question;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.text.QueryCheck.Checked;
import org.leadgraph.visibility.World;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** What runs in place of a caller's text answers what the text asks. */
class QueryRewriterIT {
    private static final int WORLDS = 6;
    private static final int QUESTIONS = Integer.getInteger("leadgraph.rewritten.questions", 20);

    @TempDir
    Path directory;

    @Test
    @DisplayName("INV-24 random texts and what runs in their place have the same answers, but for the order of what they leave open")
    void answersTheSame() {
        QueryGenerator generator = new QueryGenerator(11, Dialect.OPEN);
        int rows = 0;
        int named = 0;
        int failed = 0;
        try (TestGraph graph = TestGraph.withSchema(directory)) {
            for (int i = 0; i < WORLDS; i++) {
                World world = ComparisonIT.world(7_000 + i, i);
                GraphWriter.replaceBy(graph, WorldGraph.whole(List.of(world)));
                try (Session session = graph.sessionOf(Asker.of(world, 1).getFirst().caller())) {
                    for (int j = 0; j < QUESTIONS; j++) {
                        Question question = generator.next();
                        Checked checked = QueryCheck.check(question.text(), question.language(), 100_000);
                        assertThat(checked.refusal()).as(question.text()).isEmpty();
                        List<String> plain = answer(session, question.language().prefix() + "\n" + question.text());
                        List<String> runs = answer(session, checked.cypher());
                        assertThat(runs).as("%s%n%nruns as%n%s", question.text(), checked.cypher()).isEqualTo(plain);
                        rows += runs.size();
                        named += checked.cypher().contains(QueryCheck.RECORDS) ? 1 : 0;
                        failed += runs.toString().contains("Neo.") ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf("%d texts: %d rows, %d name their records, %d errors, 0 differences%n", WORLDS * QUESTIONS, rows, named, failed);
        assertThat(rows).isGreaterThan(WORLDS * QUESTIONS / 2);
        assertThat(named).isGreaterThan(WORLDS * QUESTIONS / 8);
    }

    /** Rows in an order of their own, and lists too: what order they come in is what the texts differ in. */
    private static List<String> answer(Session session, String cypher) {
        List<String> rows = new ArrayList<>();
        try {
            for (Record row : session.run(cypher).list()) {
                Map<String, Object> values = new LinkedHashMap<>(row.asMap());
                values.keySet().removeIf(QueryCheck::isHidden);
                rows.add(written(values));
            }
        } catch (Neo4jException e) {
            return List.of(e.code());
        }
        rows.sort(null);
        return rows;
    }

    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, String> sorted = new TreeMap<>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), written(inner)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(QueryRewriterIT::written).sorted().toList().toString();
            case Double number -> "%.9e".formatted(number);
            case null -> "null";
            default -> value.toString();
        };
    }
}
