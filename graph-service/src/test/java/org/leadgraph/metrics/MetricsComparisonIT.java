package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.graph.NamedQuery;
import tools.jackson.databind.JsonNode;

/** Metrics of one who does not see everything, beside a graph in which there is nothing else. */
@WithEmptyService
class MetricsComparisonIT {
    private static final String ASK = """
            query($from: DateTime, $to: DateTime, $oris: [String!]) { metrics(from: $from, to: $to, oris: $oris) { from to oris metrics {
              key value cases counted few leftOut parts { name count } spread { median p90 within24Hours within48Hours shareWithin24Hours } } }
              metricsCsv(from: $from, to: $to, oris: $oris) }""";
    private static final Map<String, Object> YEAR = Map.of("from", "2024-01-01T00:00:00Z", "to", "2025-01-01T00:00:00Z");
    private static final List<String> ALL_ORIS = List.of("IL0000010", "IL0000020", "IL0000030");

    private final EmptyService service = EmptyService.started();
    private final CenterWorld world = new CenterWorld(service);

    @BeforeEach
    void fill() {
        world.fill();
    }

    @Test
    @DisplayName("INV-2, INV-19, X-01 metrics are those of a graph without the hidden records, which would change every one of them")
    void isAsWithoutTheHiddenRecords() {
        List<Map<String, Object>> questions = List.of(YEAR, Map.of(), Map.of("oris", ALL_ORIS),
                Map.of("from", "2024-01-01T00:00:00Z", "to", "2025-01-01T00:00:00Z", "oris", ALL_ORIS));
        List<String> whole = questions.stream().map(this::answer).toList();
        Map<String, String> seen = figures("C:ann@avon", YEAR);

        world.removeHidden();

        assertThat(questions.stream().map(this::answer).toList()).isEqualTo(whole);

        world.fill();
        world.openEverything();

        Map<String, String> everything = figures("C:ann@avon", YEAR);
        assertThat(everything.keySet()).containsExactlyElementsOf(seen.keySet());
        seen.forEach((metric, figure) -> assertThat(everything.get(metric)).as("%s: a count over everything would not show", metric)
                .isNotEqualTo(figure));
    }

    @Test
    @DisplayName("INV-2 the comparison notices metrics that are read without a caller: each of them would differ")
    void noticesMetricsReadWithoutACaller() {
        Map<Metric, Measured> whole = readBySystem();
        world.removeHidden();
        Map<Metric, Measured> reduced = readBySystem();

        whole.keySet().removeAll(Set.of(Metric.TIME_TO_FIRST_SHOOTING, Metric.LEADS_GIVEN, Metric.LEAD_TO_ASSIGNMENT,
                Metric.ASSIGNMENT_TO_OUTCOME, Metric.LEADS_HELPED));
        assertThat(whole).allSatisfy((metric, measured) -> assertThat(reduced.get(metric)).as("%s is as without the hidden records", metric)
                .isNotEqualTo(measured));
    }

    /** A planted fault. The time to first shooting is the guard's procedure, which answers callers alone; work on leads has a test of its own. */
    private Map<Metric, Measured> readBySystem() {
        MetricsReader reader = new MetricsReader(new MetricsReader.View() {
            @Override
            public <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters) {
                return query.name().endsWith("first-shooting") ? List.of() : service.system().read(query, parameters);
            }
        }, List.of("IL0000010"));
        Period year = new Period(OffsetDateTime.parse("2024-01-01T00:00:00Z"), OffsetDateTime.parse("2025-01-01T00:00:00Z"));
        Owners owners = new Owners(Map.of("IL0000010", "avon", "IL0000020", "brook", "IL0000030", "cove"), "avon");
        Map<Metric, Measured> metrics = new EnumMap<>(Metric.class);
        new Measuring(reader.of(year), owners).all().forEach(measured -> metrics.put(measured.metric(), measured));
        return metrics;
    }

    @Test
    @DisplayName("X-01, X-07, D-05 metrics of a world that was worked out by hand")
    void isAsWorkedOut() {
        Map<String, JsonNode> metrics = metrics("C:ann@avon", YEAR);

        assertThat(metrics.keySet()).containsExactlyElementsOf(java.util.Arrays.stream(Metric.values()).map(Enum::name).toList());
        assertThat(metrics.get("EXHIBITS").get("cases").asInt()).isEqualTo(4);
        // 24, 40, 90 and 10 hours.
        assertThat(metrics.get("COLLECTION_TO_ENTRY").get("value").asDouble()).isEqualTo(32);
        assertThat(metrics.get("COLLECTION_TO_ENTRY").at("/spread/within24Hours").asInt()).isEqualTo(2);
        // 60 - 40, 100 - 90, 240 - 210.
        assertThat(metrics.get("ENTRY_TO_LEAD").get("value").asDouble()).isEqualTo(20);
        // 60 - 0, 100 - 10, 240 - 200.
        assertThat(metrics.get("COLLECTION_TO_LEAD").get("value").asDouble()).isEqualTo(60);
        assertCounted(metrics, "LEADS", null, 3);
        assertCounted(metrics, "HITS", null, 1);
        assertCounted(metrics, "HIT_SHARE", 1, 3);
        assertCounted(metrics, "LEADS_PER_EXHIBIT", 3, 4);
        assertCounted(metrics, "CROSS_AGENCY_LEADS", 1, 3);
        assertCounted(metrics, "SHARING_BROUGHT", 1, 3);
        // s3 is linked to the recovery by the own records alone.
        assertCounted(metrics, "LINKED_BY_SHARING", 0, 3);
        assertCounted(metrics, "SHOOTINGS_LINKED", 3, 4);
        assertThat(metrics.get("EVENTS_PER_GUN").get("value").asDouble()).isEqualTo(2.5);
        assertCounted(metrics, "REPEAT_GUNS_OUT", 1, 2);
        assertCounted(metrics, "GUNS_LINKED", 1, 2);
        assertCounted(metrics, "GUNS_TRACED", 1, 2);
        // 1 December 2023 to 28 February 2024.
        assertThat(metrics.get("TIME_TO_FIRST_SHOOTING").get("value").asDouble()).isEqualTo(89);
        assertCounted(metrics, "ARRESTS_LINKED", 1, 3);
        assertCounted(metrics, "ARRESTS_UNLINKED", 1, 1);
        assertCounted(metrics, "OUTCOMES_KNOWN", 1, 2);
        assertCounted(metrics, "LEADS_GIVEN", 1, 3);
        // 5 days less 100 hours.
        assertThat(metrics.get("LEAD_TO_ASSIGNMENT").get("value").asDouble()).isEqualTo(20);
        assertThat(metrics.get("LEAD_TO_ASSIGNMENT").get("leftOut").asInt()).isEqualTo(2);
        assertThat(metrics.get("ASSIGNMENT_TO_OUTCOME").get("value").asDouble()).isEqualTo(24);
        assertCounted(metrics, "LEADS_HELPED", 1, 1);
    }

    @Test
    @DisplayName("X-02, E-03 where a partner gives bands, the days of its guns are in no figure")
    void keepsToBands() {
        world.write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'avon'}) SET policy.timeToFirstShooting = 'BANDS'");
        world.write("MATCH (epoch:PolicyEpoch) SET epoch.value = epoch.value + 1");

        JsonNode partner = metrics("C:ann@brook",
                Map.of("from", "2024-01-01T00:00:00Z", "to", "2025-01-01T00:00:00Z", "oris", List.of("IL0000010")))
                .get("TIME_TO_FIRST_SHOOTING");

        assertThat(partner.get("cases").asInt()).isOne();
        assertThat(partner.get("value").isNull()).isTrue();
        assertThat(partner.get("spread").isNull()).isTrue();
        assertThat(partner.get("parts").toString()).contains("{\"name\":\"30 to 89 days\",\"count\":1}");
        assertThat(metrics("C:ann@avon", YEAR).get("TIME_TO_FIRST_SHOOTING").get("value").asDouble()).as("the owner's own days")
                .isEqualTo(89);
    }

    @Test
    @DisplayName("INV-21, X-01 ORIs of agencies that are not seen count nothing, as unknown ones; too many, none and a period that ends first are refused")
    void measuresOnlyWhatIsAskedFor() {
        Map<String, String> hidden = figures("C:ann@avon",
                Map.of("from", "2024-01-01T00:00:00Z", "to", "2025-01-01T00:00:00Z", "oris", List.of("IL0000030")));
        Map<String, String> unknown = figures("C:ann@avon",
                Map.of("from", "2024-01-01T00:00:00Z", "to", "2025-01-01T00:00:00Z", "oris", List.of("IL9999990")));

        assertThat(hidden).isEqualTo(unknown);
        assertThat(service.refusal("C:ann@avon", ASK, Map.of("oris", List.of()))).isEqualTo("METRICS_ORIS");
        assertThat(service.refusal("C:ann@avon", ASK, Map.of("oris", java.util.Collections.nCopies(101, "IL0000010"))))
                .isEqualTo("METRICS_ORIS");
        assertThat(service.refusal("C:ann@avon", ASK, Map.of("from", "2025-01-01T00:00:00Z", "to", "2024-01-01T00:00:00Z")))
                .isEqualTo("PERIOD_INVALID");
        assertThat(metrics("A:ann@avon", YEAR).get("LEADS").get("cases").asInt()).as("administrative: own records alone").isEqualTo(2);
    }

    @Test
    @DisplayName("P-05, INV-33 each other owner in the view reads that figures were computed from its records, without ids; an owner that is not in it reads nothing")
    void isInTheLog() {
        Instant begin = Instant.now();
        metrics("C:ann@avon", YEAR);

        JsonNode entries = ledger("brook", begin);
        assertThat(entries.size()).isOne();
        assertThat(entries.at("/0/userId").asString()).isEqualTo("ann@avon");
        assertThat(entries.at("/0/computed").asBoolean()).isTrue();
        assertThat(entries.at("/0/recordIds").isEmpty()).isTrue();
        assertThat(ledger("cove", begin).isEmpty()).isTrue();
    }

    private JsonNode ledger(String owner, Instant from) {
        return service.data("-:coordinator@" + owner,
                "query($from: DateTime) { disclosures(filter: {from: $from}, first: 10) { entries { userId recordIds computed } } }",
                Map.of("from", from.toString())).at("/disclosures/entries");
    }

    private static void assertCounted(Map<String, JsonNode> metrics, String id, Integer counted, int cases) {
        JsonNode metric = metrics.get(id);
        assertThat(metric.get("counted").isNull() ? null : metric.get("counted").asInt()).as(id).isEqualTo(counted);
        assertThat(metric.get("cases").asInt()).as(id).isEqualTo(cases);
    }

    private String answer(Map<String, Object> question) {
        return service.data("C:ann@avon", ASK, question).toString();
    }

    private Map<String, String> figures(String caller, Map<String, Object> question) {
        Map<String, String> figures = new LinkedHashMap<>();
        metrics(caller, question).forEach((id, metric) -> figures.put(id, metric.toString()));
        return figures;
    }

    private Map<String, JsonNode> metrics(String caller, Map<String, Object> question) {
        Map<String, JsonNode> metrics = new LinkedHashMap<>();
        service.data(caller, ASK, question).at("/metrics/metrics").forEach(metric -> metrics.put(metric.get("key").asString(), metric));
        return metrics;
    }
}
