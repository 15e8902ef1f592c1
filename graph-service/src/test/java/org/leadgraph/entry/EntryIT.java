package org.leadgraph.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** People who enter and correct records of their agency. */
@WithEmptyService
class EntryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IDS = "{ recordId people places firearms vehicles asOf }";
    private static final String ENTER = "mutation($facts: IncidentFacts!, $with: IncidentParts, $ori: String, $class: String) { enterIncident(kind: SHOOTING, facts: $facts, with: $with, ori: $ori, dataClass: $class) "
            + IDS + " }";
    private static final String ADD = "mutation($to: ID!, $parts: IncidentParts!) { addToIncident(incident: $to, parts: $parts) " + IDS
            + " }";
    private static final String TAKE_OUT = "mutation($of: ID!, $it: ID!) { takeOutOfIncident(incident: $of, record: $it) " + IDS + " }";
    private static final String CORRECT = "mutation($id: ID!, $asOf: DateTime, $facts: RecordFacts!) { correctRecord(id: $id, asOf: $asOf, facts: $facts) "
            + IDS + " }";
    private static final String READ = """
            query($id: ID!) { node(id: $id) { ... on Record { id ori asOf } ... on Person { lastName firstName birthDate aliases } ... on Shooting {
              caseNumber occurredAt zone rmsStatus narrative people { edges { role roleRaw node { id lastName } } } locations { nodes { id address latitude } } } } }""";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (avon:Agency {agencyId: 'avon'})<-[:OF]-(policy:SharingPolicy)
                SET policy.mode = 'ITEM_POLICY'
                CREATE (:Scope {number: 11, dataClass: 'CLOSED', audience: 'NAMED_USERS', colour: 'RED'})-[:OF]->(avon)
                CREATE (:Scope {number: 12, dataClass: 'OPEN', audience: 'SHARED', colour: 'RED'})-[:OF]->(avon)
                CREATE (:Shooting:S11 {recordId: $closed, ori: 'IL0000010', caseNumber: '24-9'})
                """, Map.of("closed", PermissionWorld.NOWHERE.replace('f', '9')));
    }

    private static Map<String, Object> facts(String caseNumber) {
        return new LinkedHashMap<>(Map.of("caseNumber", caseNumber, "zone", "America/Chicago", "when", Map.of("local", "2026-03-24T22:15"),
                "narrative", "Shots\nfrom a car"));
    }

    private static Map<String, Object> parts() {
        return Map.of("place", Map.of("facts", Map.of("address", "12 Mill Rd", "latitude", 38.5, "longitude", -90.25)), "people",
                List.of(Map.of("who", Map.of("facts", Map.of("lastName", "Ñandelú", "birthDate", "1990-02-03", "aliases", List.of("Ace"))),
                        "role", "SUSPECT", "roleRaw", "S-K"),
                        Map.of("who", Map.of("facts", Map.of()), "role", "WITNESS")),
                "firearms", List.of(Map.of("record", PermissionWorld.AVON_GUN), Map.of("facts", Map.of("make", "Taurus"))), "vehicles",
                List.of(Map.of("facts", Map.of("plate", "AB 123", "year", 2019))));
    }

    private JsonNode enter(Map<String, Object> variables) {
        return service.data("C:ann@avon", ENTER, variables).get("enterIncident");
    }

    private JsonNode read(String caller, String id) {
        return service.data(caller, READ, Map.of("id", id)).get("node");
    }

    private long count(String cypher, Map<String, Object> parameters) {
        return (Long) service.system().read(cypher, parameters, row -> row.values().iterator().next()).getFirst();
    }

    private long all() {
        return count("MATCH (n) WHERE n.recordId IS NOT NULL RETURN count(n) + count { ()-[r]->() }", Map.of());
    }

    @Test
    @DisplayName("I-01, I-02, I-03 a detective enters a shooting with people, place, guns and cars; the agency and its partners see it, nobody else")
    void entersAShooting() {
        JsonNode entered = enter(Map.of("facts", facts("26-77"), "with", parts()));

        String id = entered.get("recordId").asString();
        JsonNode shooting = read("C:ann@avon", id);
        assertThat(shooting.get("occurredAt").asString()).isEqualTo("2026-03-25T03:15:00.000Z");
        assertThat(shooting.get("ori").asString()).isEqualTo("IL0000010");
        assertThat(shooting.get("rmsStatus").asString()).isEqualTo("ENTERED");
        assertThat(shooting.get("narrative").asString()).isEqualTo("Shots\nfrom a car");
        assertThat(shooting.get("asOf")).isEqualTo(entered.get("asOf"));
        assertThat(shooting.at("/locations/nodes/0/address").asString()).isEqualTo("12 Mill Rd");
        assertThat(shooting.at("/people/edges").toString()).contains("Ñandelú", "SUSPECT", "S-K", "WITNESS");
        assertThat(entered.get("firearms").get(0).asString()).isEqualTo(PermissionWorld.AVON_GUN);
        assertThat(entered.get("firearms")).hasSize(2);
        assertThat(count("MATCH (:Shooting:S1 {recordId: $id})-[:VEHICLE_AT]->(v:Vehicle:S1 {plate: 'AB 123', year: 2019}) RETURN count(v)",
                Map.of("id", id))).isOne();
        assertThat(count("MATCH (waiting:AwaitsCorrelation) WHERE waiting.of IN $ids RETURN count(waiting)", Map.of("ids",
                JSON.convertValue(entered.get("people"), List.class)))).as("compared with others at their own time").isEqualTo(2);
        assertThat(read("C:ann@brook", id).get("caseNumber").asString()).as("a partner").isEqualTo("26-77");
        assertThat(read("C:ann@cove", id).isNull()).as("somebody else").isTrue();
        assertThat(service.log(AuditReader::all, StoredEntry::toString).toString()).doesNotContain("Mill Rd", "Ñandelú");
    }

    @Test
    @DisplayName("I-02 a correction replaces all facts, and never somebody else's newer ones; what is sent twice is done once")
    void corrects() {
        JsonNode entered = enter(Map.of("facts", facts("26-78"), "with", parts()));
        String id = entered.get("people").get(0).asString();
        String before = entered.get("asOf").asString();
        Map<String, Object> right = Map.of("id", id, "asOf", before, "facts", Map.of("person", Map.of("lastName", "Nandu")));

        String after = service.data("C:ann@avon", CORRECT, right).at("/correctRecord/asOf").asString();

        JsonNode person = read("C:ann@avon", id);
        assertThat(person.get("lastName").asString()).isEqualTo("Nandu");
        assertThat(person.get("birthDate").isNull()).as("left out").isTrue();
        assertThat(person.get("aliases")).isEmpty();
        assertThat(person.get("asOf").asString()).isEqualTo(after).isGreaterThan(before);
        assertThat(service.data("C:ann@avon", CORRECT, right).at("/correctRecord/asOf").asString()).as("sent again").isEqualTo(after);
        assertThat(service.refusal("C:contact@avon", CORRECT,
                Map.of("id", id, "asOf", before, "facts", Map.of("person", Map.of("lastName", "Other"))))).isEqualTo("ENTRY_CHANGED");
        assertThat(read("C:ann@avon", id).get("lastName").asString()).isEqualTo("Nandu");
        Map<String, Object> withoutMoment = new LinkedHashMap<>(Map.of("id", PermissionWorld.AVON_GUN, "facts",
                Map.of("firearm", Map.of("serial", "A2"))));
        service.data("C:ann@avon", CORRECT, withoutMoment);
        assertThat(count("MATCH (f:Firearm:S1 {recordId: $id, serial: 'A2', serialObliterated: false}) RETURN count(f)",
                Map.of("id", PermissionWorld.AVON_GUN))).isOne();
        withoutMoment.put("facts", Map.of("firearm", Map.of("serial", "A3")));
        assertThat(service.refusal("C:ann@avon", CORRECT, withoutMoment)).isEqualTo("ENTRY_CHANGED");
    }

    @Test
    @DisplayName("C-04, I-03 the status of the incident follows what is entered; a new place and a new role take the place of those before; what was wrong is taken out")
    void addsAndTakesOut() {
        JsonNode entered = enter(Map.of("facts", facts("26-79"), "with", parts()));
        String id = entered.get("recordId").asString();
        String suspect = entered.get("people").get(0).asString();
        service.system().write("MATCH (n:Shooting {recordId: $id}) SET n.rmsStatus = 'NOT_ENTERED'", Map.of("id", id));

        JsonNode added = service.data("C:ann@avon", ADD,
                Map.of("to", id, "parts", Map.of("place", Map.of("facts", Map.of("address", "14 Mill Rd")), "people",
                        List.of(Map.of("who", Map.of("record", suspect), "role", "VICTIM")))))
                .get("addToIncident");

        JsonNode shooting = read("C:ann@avon", id);
        assertThat(shooting.get("rmsStatus").asString()).isEqualTo("ENTERED");
        assertThat(shooting.get("asOf")).isEqualTo(added.get("asOf"));
        assertThat(shooting.at("/locations/nodes")).hasSize(1);
        assertThat(shooting.at("/locations/nodes/0/address").asString()).isEqualTo("14 Mill Rd");
        assertThat(shooting.at("/people/edges").toString()).contains("VICTIM", "WITNESS").doesNotContain("SUSPECT");

        service.data("C:ann@avon", TAKE_OUT, Map.of("of", id, "it", suspect));
        service.data("C:ann@avon", TAKE_OUT, Map.of("of", id, "it", suspect));
        assertThat(read("C:ann@avon", id).at("/people/edges").toString()).contains("WITNESS").doesNotContain("VICTIM");
        assertThat(read("C:ann@avon", suspect).get("lastName").asString()).as("the record stays").isEqualTo("Ñandelú");

        service.system().write("MATCH (n:Shooting {recordId: $id}) SET n.rmsStatus = 'AUTOMATED'", Map.of("id", id));
        service.data("C:ann@avon", CORRECT,
                Map.of("id", id, "asOf", read("C:ann@avon", id).get("asOf").asString(), "facts", Map.of("incident", facts("26-79b"))));
        assertThat(read("C:ann@avon", id).get("rmsStatus").asString()).isEqualTo("AUTOMATED");
    }

    @Test
    @DisplayName("INV-21 a record of somebody else, one that is hidden from the caller, and none at all are refused alike, and so is a hidden data class")
    void othersAndNone() {
        String closed = PermissionWorld.NOWHERE.replace('f', '9');
        long before = all();
        for (String other : List.of(PermissionWorld.BROOK, PermissionWorld.COVE, PermissionWorld.YELLOW, closed, PermissionWorld.NOWHERE)) {
            List<JsonNode> refused = List.of(
                    service.ask("C:ann@avon", CORRECT, Map.of("id", other, "facts", Map.of("incident", facts("1")))),
                    service.ask("C:ann@avon", ADD, Map.of("to", other, "parts", parts())),
                    service.ask("C:ann@avon", TAKE_OUT, Map.of("of", other, "it", PermissionWorld.AVON_GUN)),
                    service.ask("C:ann@avon", ENTER, Map.of("facts", facts("1"), "with",
                            Map.of("vehicles", List.of(Map.of("record", other))))));
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("ENTRY_RECORD_UNKNOWN");
                assertThat(answer.at("/errors/0/message").asString()).isEqualTo(OwnRecords.unknown().getMessage());
            });
        }
        assertThat(List.of("CLOSED", "NONE")).allSatisfy(name -> {
            JsonNode refused = service.ask("C:ann@avon", ENTER, Map.of("facts", facts("1"), "class", name)).at("/errors/0");
            assertThat(refused.at("/extensions/code").asString()).isEqualTo("ENTRY_DATA_CLASS_UNKNOWN");
            assertThat(refused.get("message").asString()).startsWith("Your agency has no data class of this name that you see.");
        });
        assertThat(all()).isEqualTo(before);
        String open = enter(Map.of("facts", facts("26-80"), "class", "OPEN")).get("recordId").asString();
        assertThat(count("MATCH (n:Shooting:S12 {recordId: $id}) RETURN count(n)", Map.of("id", open))).isOne();
    }

    @Test
    @DisplayName("B-09 what breaks a rule of the feeds is refused with the feeds' code, where it stands, and nothing is entered")
    void refusesWhole() {
        long before = all();
        Map<String, Object> bad = Map.of("people", List.of(Map.of("who", Map.of("facts", Map.of("lastName", "Good")), "role", "VICTIM"),
                Map.of("who", Map.of("facts", Map.of("lastName", "x".repeat(101))), "role", "VICTIM")));
        JsonNode refused = service.ask("C:ann@avon", ENTER, Map.of("facts", facts("1"), "with", bad));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("ENTRY_INVALID");
        assertThat(refused.at("/errors/0/message").asString()).contains("people[1]", "lastName", "TEXT_TOO_LONG");
        Map<String, Object> control = facts("1\u007F");
        assertThat(service.ask("C:ann@avon", ENTER, Map.of("facts", control)).at("/errors/0/message").asString())
                .contains("CONTROL_CHARACTER");
        Map<String, Object> half = Map.of("place", Map.of("facts", Map.of("latitude", 38.5)));
        assertThat(service.ask("C:ann@avon", ENTER, Map.of("facts", facts("1"), "with", half)).at("/errors/0/message").asString())
                .contains("latitude and longitude");
        Map<String, Object> nowhere = Map.of("place", Map.of("facts", Map.of("latitude", 0, "longitude", 0)));
        assertThat(service.ask("C:ann@avon", ENTER, Map.of("facts", facts("1"), "with", nowhere)).at("/errors/0/message").asString())
                .contains("PLACE_UNLIKELY");
        Map<String, Object> tomorrow = facts("1");
        tomorrow.put("when", Map.of("local", "2199-03-24T22:15"));
        assertThat(service.ask("C:ann@avon", ENTER, Map.of("facts", tomorrow)).at("/errors/0/message").asString())
                .contains("DATES_OUT_OF_ORDER");
        assertThat(service.refusal("C:ann@avon", ENTER, Map.of("facts", facts("1"), "ori", "IL0000020"))).isEqualTo("ENTRY_ORI_UNKNOWN");
        Map<String, Object> many = Map.of("vehicles", Collections.nCopies(51, Map.of("facts", Map.of())));
        assertThat(service.refusal("C:ann@avon", ENTER, Map.of("facts", facts("1"), "with", many))).isEqualTo("ENTRY_LIMIT");
        assertThat(service.refusal("C:ann@avon", ADD,
                Map.of("to", enter(Map.of("facts", facts("26-81"))).get("recordId").asString(), "parts", Map.of())))
                .isEqualTo("ENTRY_LIMIT");
        assertThat(all()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("INV-2 what others enter and correct shows a caller only what a graph without their hidden records would show")
    void othersEntries() {
        String everything = "MATCH (n) WHERE n.recordId IS NOT NULL RETURN n ORDER BY n.recordId";
        String counts = "MATCH (a)-[r]->(b) RETURN type(r), count(r) ORDER BY type(r)";
        service.system().write("MATCH (u:User {userId: 'ann@brook'}) SET u.roles = ['ANALYST']", Map.of());
        String before = seen(everything) + seen(counts);
        String hidden = enter(Map.of("facts", facts("26-82"), "class", "OPEN", "with", parts())).get("recordId").asString();
        service.data("C:ann@avon", CORRECT,
                Map.of("id", hidden, "asOf", read("C:ann@avon", hidden).get("asOf").asString(), "facts",
                        Map.of("incident", facts("26-83"))));

        assertThat(seen(everything) + seen(counts)).as("red for Brook").isEqualTo(before);

        service.data("C:ann@avon", ADD, Map.of("to", hidden, "parts",
                Map.of("vehicles", List.of(Map.of("facts", Map.of("plate", "SHOWN"))))));
        String after = seen(everything) + seen(counts);
        assertThat(after).contains("SHOWN").isNotEqualTo(before);
        service.system().write("MATCH (n:S12) DETACH DELETE n", Map.of());
        assertThat(seen(everything) + seen(counts)).isEqualTo(after);
    }

    private String seen(String statement) {
        return JSON.readTree(service.cypher("C:ann@brook", statement, Map.of())).at("/data/values").toString();
    }
}
