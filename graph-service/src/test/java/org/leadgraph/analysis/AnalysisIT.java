package org.leadgraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** Measures of visible links, asked of the demo world. */
@WithDemoWorld
class AnalysisIT {
    private static final String MEASURE = """
            query($over: AnalysedLinks!, $from: DateTime, $before: DateTime, $first: Int!) {
              linkAnalysis(over: $over, occurredFrom: $from, occurredBefore: $before, first: $first) {
                nodeCount edgeCount componentCount components { size members { id } gunsNotRecovered } communityCount communities { size members { id } }
                byDegree { value record { id __typename } } byBetweenness { value record { id } } withoutBetweenness } }""";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("H-02 Baltimore: 826 cases joined by people, in 333 groups, the largest 17, as published")
    void findsThePublishedGroups() {
        JsonNode measured = measured("analyst@baltimore-open-data", "INCIDENTS_BY_PEOPLE");

        assertThat(measured.get("nodeCount").asInt()).isEqualTo(826);
        assertThat(measured.get("componentCount").asInt()).isEqualTo(333);
        assertThat(measured.at("/components/0/size").asInt()).isEqualTo(17);
        assertThat(measured.at("/components/0/members").size()).isEqualTo(10);
        assertThat(measured.get("withoutBetweenness").asInt()).isZero();
    }

    @ParameterizedTest
    @EnumSource(AnalysedLinks.class)
    @DisplayName("INV-2, INV-31 measures are of what the caller sees: with only the own agency's records less is joined than with partners', and a stranger's records join nothing")
    void measuresTheVisibleAlone(AnalysedLinks over) {
        JsonNode all = measured("athena@il-sample", over.name());
        JsonNode own = service.as("athena@il-sample").with("X-Use-Code", "A").data(MEASURE, wish(over.name(), null, null, 5))
                .get("linkAnalysis");

        assertThat(all.get("edgeCount").asInt()).isPositive().isGreaterThan(own.get("edgeCount").asInt());
        assertThat(all.get("byDegree").size()).isPositive().isLessThanOrEqualTo(5);
        List<Double> degrees = all.get("byDegree").valueStream().map(ranked -> ranked.get("value").asDouble()).toList();
        assertThat(degrees).isSortedAccordingTo((left, right) -> Double.compare(right, left));
        assertThat(all.get("communityCount").asInt()).isGreaterThanOrEqualTo(all.get("componentCount").asInt());
    }

    @Test
    @DisplayName("H-02, INV-31 each group of connected incidents says how many guns in it are not known to be recovered, as far as the caller sees; other groups say nothing")
    void countsGunsThatAreNotRecovered() {
        JsonNode groups = measured("athena@il-sample", "INCIDENTS_BY_LEADS").get("components");

        assertThat(groups.valueStream().mapToInt(group -> group.get("gunsNotRecovered").asInt()).sum()).isPositive();
        assertThat(groups).allSatisfy(group -> assertThat(group.get("gunsNotRecovered").asInt()).isBetween(0, group.get("size").asInt()));
        assertThat(measured("athena@il-sample", "INCIDENTS_BY_PEOPLE").get("components"))
                .allSatisfy(group -> assertThat(group.get("gunsNotRecovered").isNull()).isTrue());
    }

    @Test
    @DisplayName("a narrower time measures less; a span that ends before it begins, and too many, are refused")
    void narrows() {
        JsonNode all = measured("athena@il-sample", "PEOPLE_BY_INCIDENTS");
        JsonNode year = service.as("athena@il-sample")
                .data(MEASURE, wish("PEOPLE_BY_INCIDENTS", "2022-01-01T00:00:00Z", "2023-01-01T00:00:00Z", 5)).get("linkAnalysis");

        assertThat(year.get("edgeCount").asInt()).isPositive().isLessThan(all.get("edgeCount").asInt());
        assertThat(code(wish("PEOPLE_BY_INCIDENTS", "2023-01-01T00:00:00Z", "2022-01-01T00:00:00Z", 5))).isEqualTo("SPAN_INVALID");
        assertThat(code(wish("PEOPLE_BY_INCIDENTS", null, null, 26))).isEqualTo("FIRST_LIMIT");
        assertThat(code(wish("PEOPLE_BY_INCIDENTS", null, null, 0))).isEqualTo("FIRST_LIMIT");
    }

    private JsonNode measured(String user, String over) {
        return service.as(user).data(MEASURE, wish(over, null, null, 5)).get("linkAnalysis");
    }

    private String code(Map<String, Object> wish) {
        return service.as("athena@il-sample").ask(MEASURE, wish).at("/errors/0/extensions/code").asString();
    }

    private static Map<String, Object> wish(String over, String from, String before, int first) {
        Map<String, Object> wish = new HashMap<>(Map.of("over", over, "first", first));
        wish.put("from", from);
        wish.put("before", before);
        return wish;
    }
}
