package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ScopedGraph;
import tools.jackson.databind.JsonNode;

/** Metrics of the demo world, beside the same figures in plain Cypher under the same guard. */
@WithDemoWorld
class MetricsOfDemoIT {
    private static final String USER = "athena@il-sample";
    private static final String PERIOD = "(from: \"2015-01-01T00:00:00Z\", to: \"2025-01-01T00:00:00Z\")";
    private static final String WITHIN = " >= datetime('2015-01-01T00:00:00Z') AND %1$s < datetime('2025-01-01T00:00:00Z') ";

    /** Exhibits that leads and hits join over up to twelve steps, at two incidents; the demo's longest chain is shorter. */
    private static final String LINKED = """
            MATCH (s:Shooting) WHERE s.ori IN $oris AND s.occurredAt%s
            RETURN count(s) AS cases, count(CASE WHEN EXISTS {
              MATCH (s)-[:RECOVERED]->(e:Casing|TestFire)
              MATCH ANY SHORTEST (e)(()-[l:NIBIN_LEAD WHERE l.status IN ['LEAD', 'HIT']]-()){1,40}(o:Casing|TestFire)
              MATCH (o)<-[:RECOVERED]-(other:Shooting) WHERE other <> s } THEN 1 END) AS counted"""
            .formatted(WITHIN.formatted("s.occurredAt"));

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("X-01, X-07, X-09, D-05 figures of the demo world are those that plain Cypher computes in the same view")
    void isWhatPlainCypherComputes() {
        Map<String, JsonNode> metrics = new HashMap<>();
        JsonNode answer = service.as(USER)
                .data("{ metrics" + PERIOD + " { oris metrics { key value cases counted spread { within24Hours within48Hours } } } }")
                .get("metrics");
        answer.get("metrics").forEach(metric -> metrics.put(metric.get("key").asString(), metric));
        List<String> oris = answer.get("oris").valueStream().map(JsonNode::asString).toList();

        try (GraphReading reading = service.bean(ScopedGraph.class).read("C:" + USER)) {
            List<Long> entries = computed(reading, oris,
                    """
                    MATCH (e:Casing|TestFire) WHERE e.ori IN $oris AND e.acquiredAt%s
                    WITH duration.inSeconds(e.acquiredAt, e.enteredAt).seconds AS took WHERE took >= 0
                    RETURN count(*) AS a, count(CASE WHEN took <= 86400 THEN 1 END) AS b, count(CASE WHEN took <= 172800 THEN 1 END) AS c, toInteger(percentileCont(took, 0.5)) AS d""",
                    "e.acquiredAt");
            JsonNode entry = metrics.get("COLLECTION_TO_ENTRY");
            assertThat(entries.getFirst()).isPositive().isEqualTo(entry.get("cases").asLong());
            assertThat(entry.at("/spread/within24Hours").asLong()).isEqualTo(entries.get(1));
            assertThat(entry.at("/spread/within48Hours").asLong()).isEqualTo(entries.get(2));
            assertThat(entry.get("value").asDouble()).isCloseTo(entries.get(3) / 3600.0, within(0.051));

            List<Long> leads = computed(reading, oris, """
                    MATCH (e:Casing|TestFire)-[l:NIBIN_LEAD]-(o:Casing|TestFire) WHERE e.ori IN $oris AND l.createdAt%s
                    WITH DISTINCT CASE WHEN e.recordId < o.recordId THEN [e, o] ELSE [o, e] END AS pair
                    RETURN count(*) AS a, count(CASE WHEN pair[0].ori <> pair[1].ori THEN 1 END) AS b, 0 AS c, 0 AS d""", "l.createdAt");
            assertThat(metrics.get("LEADS").get("cases").asLong()).isPositive().isEqualTo(leads.getFirst());
            assertThat(metrics.get("SHARING_BROUGHT").get("counted").asLong()).isPositive().isEqualTo(leads.get(1));

            List<Long> linked = reading.run(LINKED, Map.of("oris", oris), row -> List.of(row.number("cases"), row.number("counted")))
                    .getFirst();
            assertThat(metrics.get("SHOOTINGS_LINKED").get("cases").asLong()).isPositive().isEqualTo(linked.getFirst());
            assertThat(metrics.get("SHOOTINGS_LINKED").get("counted").asLong()).isPositive().isEqualTo(linked.get(1));

            List<Long> guns = computed(reading, oris, """
                    MATCH (i:Shooting|FirearmRecovery)-[:RECOVERED]->(g:Firearm) WHERE i.ori IN $oris AND i.occurredAt%s
                    WITH DISTINCT g RETURN count(g) AS a, count(CASE WHEN EXISTS { (g)-[:TRACED]->() } THEN 1 END) AS b, 0 AS c, 0 AS d""",
                    "i.occurredAt");
            assertThat(metrics.get("GUNS_TRACED").get("cases").asLong()).isPositive().isEqualTo(guns.getFirst());
            assertThat(metrics.get("GUNS_TRACED").get("counted").asLong()).isPositive().isEqualTo(guns.get(1));
        }
    }

    @Test
    @DisplayName("X-01, D-05 unless asked otherwise, the year up to the newest record of the own agency is measured, and the file has the same figures")
    void measuresTheNewestYear() {
        JsonNode data = service.as(USER).data("{ metrics { from to metrics { key cases formula } } metricsCsv }");

        assertThat(data.at("/metrics/from").asString().substring(4, 10)).isEqualTo(data.at("/metrics/to").asString().substring(4, 10));
        List<String> lines = data.get("metricsCsv").asString().lines().toList();
        assertThat(lines).hasSize(Metric.values().length + 1);
        data.at("/metrics/metrics").forEach(metric -> assertThat(lines).anySatisfy(line -> assertThat(line)
                .startsWith(metric.get("key").asString() + ",").contains("," + metric.get("cases").asInt() + ",")));
    }

    private static List<Long> computed(GraphReading reading, List<String> oris, String cypher, String moment) {
        return reading.run(cypher.formatted(WITHIN.formatted(moment)), Map.of("oris", oris),
                row -> List.of(row.number("a"), row.number("b"), row.number("c"), row.number("d"))).getFirst();
    }
}
