package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Alerts of random worlds, moved to the present, and those of a copy that holds only what the caller may see. */
@WithEmptyService
class AlertsComparisonIT {
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.alerts.worlds", 25);
    private static final String ALERTS = "{ alerts(first: 500) { totalCount more alerts { key kind at rules record { id } other { id } lead { leadNumber status } } } }";
    private static final List<String> RULES = List.of(
            "{name: \"Ours\", on: [NEW_LEAD, UPDATED_LEAD, HIT, NEAR_REPEAT], about: {ownExhibits: true}, nearRepeat: {meters: 200, days: 2}}",
            "{name: \"Area\", on: [NEW_LEAD, HIT, NEW_INCIDENT], about: {area: {latitude: 41, longitude: -87, meters: 150}}}",
            "{name: \"Near\", on: [NEAR_REPEAT], about: {area: {latitude: 41, longitude: -87, meters: 1000}}, nearRepeat: {meters: 150, days: 1}}");
    /** As `saveAlertRule` keeps them, but without what was there as it was saved: everything is news. */
    private static final String KEEP = """
            CREATE (:AlertRule {ruleId: 'a' + $user, userId: $user, name: 'Ours', on: ['NEW_LEAD', 'UPDATED_LEAD', 'HIT', 'NEAR_REPEAT'], about: 'OWN_EXHIBITS', nearMeters: 200, nearDays: 2})
            CREATE (:AlertRule {ruleId: 'b' + $user, userId: $user, name: 'Area', on: ['NEW_LEAD', 'HIT', 'NEW_INCIDENT'], about: 'AREA', latitude: 41.0, longitude: -87.0, meters: 150.0})
            CREATE (:AlertRule {ruleId: 'c' + $user, userId: $user, name: 'Near', on: ['NEAR_REPEAT'], about: 'AREA', latitude: 41.0, longitude: -87.0, meters: 1000.0, nearMeters: 150, nearDays: 1})
            """;

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());
    private final long shift = Duration.between(Instant.parse("2024-01-10T00:00:00Z"), Instant.now()).toSeconds();

    @Test
    @DisplayName("INV-2, G-01, G-04 a caller gets exactly the alerts of a graph without the hidden records, near repeats among them; and the same previews")
    void asOnAReducedCopy() {
        Map<String, Integer> kinds = new TreeMap<>();
        int fewer = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            Facts whole = RandomFacts.of(seed);
            String user = whole.users().get((int) seed % whole.users().size()).id();
            graph.replaceBy(whole);
            service.system().write(KEEP, Map.of("user", user));
            String told = told(user, kinds);
            int all = nearRepeats();
            graph.replaceRecordsBy(SeenByRules.copyFor(whole, "C:" + user).shuffled(new Random(seed)));
            assertThat(told).as("world %d, %s", seed, user).isEqualTo(told(user, new TreeMap<>()));
            fewer += nearRepeats() < all ? 1 : 0;
        }
        assertThat(kinds).as("what was compared").containsKeys("NEW_LEAD", "HIT", "NEW_INCIDENT", "NEAR_REPEAT");
        assertThat(fewer).as("worlds in which near repeats are hidden").isGreaterThan(WORLDS / 5);
    }

    /** What the user is told, or why nothing. */
    private String told(String user, Map<String, Integer> kinds) {
        service.system().write(
                "MATCH (n) WHERE n.recordId IS NOT NULL AND n.occurredAt IS NOT NULL SET n.occurredAt = n.occurredAt + duration({seconds: $shift})",
                Map.of("shift", shift));
        service.system().write(
                "MATCH ()-[r:NIBIN_LEAD]->() SET r.createdAt = r.createdAt + duration({seconds: $shift}), r.updatedAt = r.updatedAt + duration({seconds: $shift})",
                Map.of("shift", shift));
        JsonNode alerts = service.ask("C:" + user, ALERTS, Map.of());
        alerts.at("/data/alerts/alerts").forEach(alert -> kinds.merge(alert.get("kind").asString(), 1, Integer::sum));
        StringBuilder said = new StringBuilder(alerts.at("/data").toString()).append(alerts.at("/errors/0/extensions/code"));
        RULES.forEach(rule -> said.append(service.ask("C:" + user, "{ previewAlertRule(rule: " + rule + ") }", Map.of()).at("/data")));
        return said.toString();
    }

    private int nearRepeats() {
        return service.system().read(
                "MATCH (a:Location)<-[:OCCURRED_AT]-(x:Shooting) MATCH (b:Location)<-[:OCCURRED_AT]-(y:Shooting) WHERE x.recordId < y.recordId "
                        + "AND point.distance(a.point, b.point) <= 200 RETURN count(*) AS n",
                Map.of(), row -> ((Number) row.get("n")).intValue()).getFirst();
    }
}
