package org.leadgraph.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Users are told of what is new to them. Avon shares with Brook, and with nobody else. */
@WithEmptyService
class AlertsIT {
    private static final String SAVE = "mutation($rule: NewAlertRule!) { saveAlertRule(rule: $rule) { ruleId name on ownExhibits records area { meters } } }";
    private static final String ALERTS = "{ alerts { totalCount more alerts { key kind rules lead { leadNumber status } record { id } other { id } } } }";
    private static final String ACKNOWLEDGE = "mutation($keys: [String!]!) { acknowledgeAlerts(keys: $keys) }";
    private static final Map<String, Object> OURS = Map.of("name", "Ours", "on", List.of("NEW_LEAD", "UPDATED_LEAD", "HIT"), "about",
            Map.of("ownExhibits", true));

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                CREATE (case:Shooting:S1 {recordId: 'case', ori: 'IL0000010', caseNumber: '26-1', occurredAt: datetime() - duration({days: 9}), asOf: datetime('2026-01-01T00:00:00Z')})
                CREATE (case)-[:OCCURRED_AT]->(:Location:S1 {recordId: 'place', ori: 'IL0000010', point: point({latitude: 38.6, longitude: -90.2})})
                CREATE (case)-[:RECOVERED]->(:Casing:S1 {recordId: 'a1', ori: 'IL0000010', exhibitNumber: 'A1'})
                CREATE (:Casing:S1 {recordId: 'a2', ori: 'IL0000010', exhibitNumber: 'A2'})
                CREATE (:Casing:S2 {recordId: 'b1', ori: 'IL0000020', exhibitNumber: 'B1'})
                CREATE (:Casing:S3 {recordId: 'c1', ori: 'IL0000030', exhibitNumber: 'C1'})
                """, Map.of());
        lead("a1", "a2", "L-1", "LEAD", 1);
    }

    private void lead(String from, String to, String number, String status, int version) {
        service.system().write("""
                MATCH (from:Casing {recordId: $from}), (to:Casing {recordId: $to})
                MERGE (from)-[lead:NIBIN_LEAD {leadNumber: $number}]->(to)
                SET lead.status = $status, lead.version = $version, lead.createdAt = coalesce(lead.createdAt, datetime()), lead.updatedAt = datetime()
                """, Map.of("from", from, "to", to, "number", number, "status", status, "version", version));
    }

    private String save(String user, Map<String, Object> rule) {
        return service.data("C:" + user, SAVE, Map.of("rule", rule)).at("/saveAlertRule/ruleId").asString();
    }

    private List<String> told(String user) {
        List<String> told = new ArrayList<>();
        alerts(user).get("alerts").forEach(alert -> told.add(alert.get("kind").asString() + " "
                + (alert.at("/lead/leadNumber").isMissingNode()
                        ? alert.at("/record/id").asString()
                        : alert.at("/lead/leadNumber").asString())));
        return told;
    }

    private JsonNode alerts(String user) {
        return service.data("C:" + user, ALERTS).get("alerts");
    }

    private void acknowledgeAll(String user) {
        List<String> keys = new ArrayList<>();
        alerts(user).get("alerts").forEach(alert -> keys.add(alert.get("key").asString()));
        assertThat(service.data("-:" + user, ACKNOWLEDGE, Map.of("keys", keys)).get("acknowledgeAlerts").asInt()).isEqualTo(keys.size());
        assertThat(told(user)).isEmpty();
    }

    @Test
    @DisplayName("G-01, D-02 a user is told of new and updated leads and hits of the agency's exhibits; what was there when the rule was made, and what is acknowledged, is no news")
    void leadsOfTheAgency() {
        assertThat(told("ann@avon")).isEmpty();
        save("ann@avon", OURS);
        assertThat(told("ann@avon")).as("was there").isEmpty();

        lead("a1", "b1", "L-2", "LEAD", 1);
        lead("a1", "a2", "L-1", "LEAD", 2);
        lead("a2", "c1", "L-3", "LEAD", 1);
        lead("b1", "c1", "L-4", "LEAD", 1);
        assertThat(told("ann@avon")).as("without those of Cove, which shares nothing").containsExactlyInAnyOrder("NEW_LEAD L-2",
                "UPDATED_LEAD L-1");
        assertThat(told("contact@avon")).as("rules are each user's own").isEmpty();
        acknowledgeAll("ann@avon");

        lead("a1", "b1", "L-2", "HIT", 2);
        assertThat(told("ann@avon")).containsExactly("HIT L-2");
        acknowledgeAll("ann@avon");
        lead("a1", "b1", "L-2", "NOT_CONFIRMED", 3);
        lead("a2", "b1", "L-5", "INCONCLUSIVE", 1);
        assertThat(told("ann@avon")).as("an outcome is news only of a lead that one was told of").containsExactly("UPDATED_LEAD L-2");
    }

    @Test
    @DisplayName("G-04, K-11 what fits is decided when the user looks: what comes into view is told, what leaves it is not, whatever happened to it before")
    void byTheViewOfNow() {
        save("ann@avon", OURS);
        lead("a1", "b1", "L-2", "LEAD", 1);
        assertThat(told("ann@avon")).containsExactly("NEW_LEAD L-2");

        service.system().write("MATCH (:Agency {agencyId: 'avon'})-[r:SHARES_WITH]-(:Agency {agencyId: 'brook'}) DELETE r", Map.of());
        assertThat(alerts("ann@avon").toString()).isEqualTo("{\"totalCount\":0,\"more\":false,\"alerts\":[]}");
        lead("a1", "b1", "L-2", "HIT", 2);
        assertThat(told("ann@avon")).isEmpty();
        service.system().write(
                "MATCH (a:Agency {agencyId: 'avon'}), (b:Agency {agencyId: 'brook'}) CREATE (a)-[:SHARES_WITH]->(b), (b)-[:SHARES_WITH]->(a)",
                Map.of());
        assertThat(told("ann@avon")).containsExactly("HIT L-2");
    }

    private void shooting(String id, int scope, double latitude, String ago) {
        service.system().write("""
                CREATE (s:Shooting {recordId: $id, ori: 'IL00000' + $scope + '0', caseNumber: $id, occurredAt: datetime() - duration($ago)})
                CREATE (s)-[:OCCURRED_AT]->(l:Location {recordId: $id + '-place', ori: 'IL00000' + $scope + '0', point: point({latitude: $latitude, longitude: -90.2})})
                SET s:$('S' + $scope), l:$('S' + $scope)
                """, Map.of("id", id, "scope", String.valueOf(scope), "latitude", latitude, "ago", ago));
    }

    @Test
    @DisplayName("G-01, G-04 a near repeat is told by what the user sees: not when the earlier shooting is hidden, too far away or too long ago; once, and again for another pair")
    void nearRepeats() {
        Map<String, Object> near = Map.of("name", "Near", "on", List.of("NEAR_REPEAT"), "about",
                Map.of("area", Map.of("latitude", 38.6, "longitude", -90.2, "meters", 5_000)));
        save("ann@avon", near);
        save("ann@cove", near);
        save("contact@avon", Map.of("name", "Ours", "on", List.of("NEAR_REPEAT"), "about", Map.of("ownExhibits", true), "nearRepeat",
                Map.of("meters", 1_000)));
        assertThat(told("ann@avon")).isEmpty();

        shooting("hidden", 3, 38.63, "PT48H");
        shooting("after-hidden", 2, 38.6301, "PT24H");
        shooting("far", 2, 38.61, "PT24H");
        shooting("long-after", 2, 38.5999, "PT1H");
        service.system().write("MATCH (s:Shooting {recordId: 'case'}) SET s.occurredAt = datetime() - duration({days: 16})", Map.of());
        assertThat(told("ann@avon")).isEmpty();
        assertThat(told("ann@cove")).as("Cove does not see what came after").isEmpty();

        shooting("repeat", 2, 38.6001, "P15DT2H");
        assertThat(told("ann@avon")).as("the repeat alone: the other came more than 14 days after it")
                .containsExactlyInAnyOrder("NEAR_REPEAT repeat");
        JsonNode alert = alerts("ann@avon").at("/alerts/0");
        assertThat(alert.at("/record/id").asString() + " " + alert.at("/other/id").asString()).isEqualTo("repeat case");
        assertThat(told("contact@avon")).as("one of the two is Avon's").containsExactly("NEAR_REPEAT repeat");
        acknowledgeAll("ann@avon");
        shooting("third", 1, 38.6002, "P14DT1H");
        assertThat(told("ann@avon")).as("after each of the two, and before another").containsExactly("NEAR_REPEAT long-after",
                "NEAR_REPEAT third", "NEAR_REPEAT third");
        service.system().write("MATCH (:Agency {agencyId: 'avon'})-[r:SHARES_WITH]-(:Agency {agencyId: 'brook'}) DELETE r", Map.of());
        assertThat(told("ann@avon")).containsExactly("NEAR_REPEAT third");
        assertThat(told("contact@avon")).containsExactly("NEAR_REPEAT third");

        for (Map<String, Object> wrong : List.of(Map.<String, Object>of("meters", 0), Map.<String, Object>of("meters", 10_001),
                Map.<String, Object>of("days", 366))) {
            Map<String, Object> rule = new HashMap<>(near);
            rule.put("nearRepeat", wrong);
            assertThat(service.refusal("C:ann@avon", SAVE, Map.of("rule", rule))).as(wrong.toString()).isEqualTo("ALERT_RULE_INVALID");
        }
        Map<String, Object> without = new HashMap<>(OURS);
        without.put("nearRepeat", Map.of());
        assertThat(service.refusal("C:ann@avon", SAVE, Map.of("rule", without))).isEqualTo("ALERT_RULE_INVALID");
        assertThat(service.refusal("C:ann@avon", SAVE, Map.of("rule", Map.of("name", "None", "on", List.of("NEAR_REPEAT"), "about",
                Map.of("records", List.of("case")))))).isEqualTo("ALERT_RULE_INVALID");
    }

    @Test
    @DisplayName("G-04, INV-2 alerts, counts and previews are those of a graph without the hidden records")
    void asOnAReducedGraph() {
        Map<String, Object> area = Map.of("name", "Area", "on", List.of("NEW_LEAD", "NEW_INCIDENT"), "about",
                Map.of("area", Map.of("latitude", 38.6, "longitude", -90.2, "meters", 500)));
        save("ann@avon", OURS);
        save("ann@avon", area);
        service.system().write("""
                CREATE (:Shooting:S3 {recordId: 'hidden', ori: 'IL0000030', occurredAt: datetime()})-[:OCCURRED_AT]->(:Location:S3 {recordId: 'far', ori: 'IL0000030', point: point({latitude: 38.6, longitude: -90.2})})
                CREATE (:Shooting:S1 {recordId: 'new', ori: 'IL0000010', occurredAt: datetime()})-[:OCCURRED_AT]->(:Location:S1 {recordId: 'near', ori: 'IL0000010', point: point({latitude: 38.601, longitude: -90.2})})
                """, Map.of());
        lead("a1", "c1", "L-9", "LEAD", 1);
        lead("a1", "b1", "L-2", "LEAD", 1);
        String preview = "query($rule: NewAlertRule!) { previewAlertRule(rule: $rule) }";
        String whole = alerts("ann@avon") + " " + service.data("C:ann@avon", preview, Map.of("rule", area));
        assertThat(told("ann@avon")).containsExactlyInAnyOrder("NEW_LEAD L-2", "NEW_INCIDENT new");

        service.system().write("MATCH (n:S3|S4) DETACH DELETE n", Map.of());

        assertThat(alerts("ann@avon") + " " + service.data("C:ann@avon", preview, Map.of("rule", area))).isEqualTo(whole);
    }

    @Test
    @DisplayName("G-01, G-02 a rule about cases and records tells of their leads and of their changes; it is changed and deleted by its user alone, and rules that cannot fit are refused")
    void aboutRecords() {
        Map<String, Object> rule = new HashMap<>(Map.of("name", "My case", "on", List.of("NEW_LEAD", "RECORD_CHANGED"), "about",
                Map.of("records", List.of("case"))));
        String id = save("ann@avon", rule);
        lead("a1", "b1", "L-2", "LEAD", 1);
        lead("a2", "b1", "L-6", "LEAD", 1);
        assertThat(told("ann@avon")).containsExactly("NEW_LEAD L-2");
        service.system().write("MATCH (n:Shooting {recordId: 'case'}) SET n.asOf = datetime()", Map.of());
        assertThat(told("ann@avon")).containsExactlyInAnyOrder("NEW_LEAD L-2", "RECORD_CHANGED case");
        rule.putAll(Map.of("id", id, "on", List.of("NEW_LEAD")));
        save("ann@avon", rule);
        assertThat(told("ann@avon")).as("a change of the rule makes nothing old that waited").containsExactly("NEW_LEAD L-2");
        assertThat(service.refusal("C:contact@avon", SAVE, Map.of("rule", rule))).isEqualTo("ALERT_RULE_UNKNOWN");

        String delete = "mutation($id: ID!) { deleteAlertRule(id: $id) }";
        assertThat(service.refusal("-:contact@avon", delete, Map.of("id", id))).isEqualTo("ALERT_RULE_UNKNOWN");
        assertThat(service.data("-:ann@avon", delete, Map.of("id", id)).get("deleteAlertRule").asString()).isEqualTo(id);
        assertThat(told("ann@avon")).isEmpty();
        assertThat(service.data("-:ann@avon", "{ alertRules { name } }").get("alertRules")).isEmpty();

        for (Map<String, Object> unfit : List.<Map<String, Object>>of(Map.of("on", List.of(), "about", Map.of("ownExhibits", true)),
                Map.of("on", List.of("NEW_INCIDENT"), "about", Map.of("ownExhibits", true)),
                Map.of("on", List.of("HIT"), "about", Map.of("records", List.of())),
                Map.of("on", List.of("HIT"), "about", Map.of("area", Map.of("latitude", 38.6, "longitude", -90.2, "meters", 0))))) {
            Map<String, Object> named = new HashMap<>(unfit);
            named.put("name", "Unfit");
            assertThat(service.refusal("C:ann@avon", SAVE, Map.of("rule", named))).as("%s", unfit).isEqualTo("ALERT_RULE_INVALID");
        }
        assertThat(service.refusal("-:ann@avon", ACKNOWLEDGE, Map.of("keys", List.of("none")))).isEqualTo("ALERT_KEYS_INVALID");
    }

    @Test
    @DisplayName("G-01 a new rule makes nothing old that waits for another one, however much that is")
    void aNewRuleLosesNothing() {
        save("ann@avon", OURS);
        service.system().write("""
                MATCH (from:Casing {recordId: 'a1'}), (to:Casing {recordId: 'b1'})
                UNWIND range(1, 520) AS n
                CREATE (from)-[:NIBIN_LEAD {leadNumber: 'M-' + n, status: 'LEAD', version: 1, createdAt: datetime(), updatedAt: datetime()}]->(to)
                """, Map.of());
        assertThat(alerts("ann@avon").get("totalCount").asInt()).isEqualTo(520);
        save("ann@avon", Map.of("name", "My case", "on", List.of("NEW_LEAD"), "about", Map.of("records", List.of("case"))));

        JsonNode waiting = alerts("ann@avon");
        assertThat(waiting.get("totalCount").asInt()).isEqualTo(520);
        assertThat(waiting.get("more").asBoolean()).isTrue();
        assertThat(waiting.at("/alerts/0/rules").toString()).isEqualTo("[\"My case\",\"Ours\"]");
    }
}
