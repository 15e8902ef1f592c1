package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/**
 * The three rows of the sample that Collective Data Sharing is explained with, as a partner of both agencies gets them. Columns and values are the sample's;
 * the model has no postal codes.
 */
@WithDemoWorld
class SampleRowsIT {
    private static final String ROW = """
            query($case: String!) {
              search {
                incidents(filter: {caseNumber: $case}, first: 1) {
                  nodes {
                    __typename id ori rmsStatus caseNumber crimeType occurredAt zone narrative lePartner
                    owner { name level kind }
                    locations(first: 2) { nodes { id ori address city state } }
                    people(first: 5) { edges { role roleRaw node { id ori firstName lastName } } }
                    exhibits(first: 5) { nodes { __typename id ori } }
                    linkedCrimeGuns { id ori crimeGunId }
                  }
                }
              }
            }""";
    private static final DateTimeFormatter AS_IN_THE_SAMPLE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm", Locale.US);

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final Asking partner = service.as("hanna@harrow");

    @Test
    @DisplayName("K-19, C-01 to C-08, C-11, C-13, C-15, A-14, F-03 the three rows of the sample, column by column, as a partner of both agencies sees them")
    void showsTheRowsOfTheSample() {
        assertThat(row("2019-0002500")).containsExactly("FirearmRecovery", "[Entered]", "2019-0002500", "IL-SAMPLE PD", "TestFire",
                "Weapons Violation", "04/23/2024 00:00 America/Chicago", "820 Madison Ave. Madison, IL",
                "Athena Lemus (M), Taylor Brewster (S-K)", "John Smith", "");
        assertThat(row("24-1085000")).containsExactly("Shooting", "[Entered]", "24-1085000", "MO-AGENCY CO PD", "Casing", "Assault",
                "03/24/2024 00:00 America/Chicago", "212 S Grand Blvd. Saint Louis, MO", "Aleksander Luna (W)", "Juliet Doese",
                "7830-04-01131, 7830-24-01133");
        assertThat(row("24-6134000")).containsExactly("Shooting", "[Entered]", "24-6134000", "MO-AGENCY CO PD", "Casing",
                "Weapons Violation", "02/21/2024 00:00 America/Chicago", "6622 Chippewa St. Saint Louis, MO",
                "Jayson Klonders (OP), Samantha Fooks (RAS), Taylor Brewster (PAS)", "", "");
        assertThat(incident("24-1085000").get("narrative").asString()).isNotBlank();
        assertThat(incident("24-1085000").at("/people/edges/0/role").asString()).isEqualTo("WITNESS");
        assertThat(incident("24-6134000").at("/people/edges/0/role").asString()).as("a code without a known meaning").isEqualTo("UNMAPPED");
    }

    @Test
    @DisplayName("C-06 one person is in two agencies' events under two codes")
    void oneCodeInEachEvent() {
        String person = incident("2019-0002500").at("/people/edges").valueStream()
                .filter(edge -> edge.at("/node/lastName").asString().equals("Brewster")).findFirst().orElseThrow().at("/node/id")
                .asString();

        JsonNode data = partner.data("""
                query($id: ID!) { node(id: $id) { ... on Person {
                  incidents(first: 2) { edges { roleRaw node { caseNumber } } }
                  sameAs(first: 2) { nodes { lastName incidents(first: 2) { edges { roleRaw node { caseNumber } } } } }
                } } }""", Map.of("id", person));

        assertThat(data.at("/node/incidents/edges").toString())
                .isEqualTo("[{\"roleRaw\":\"S-K\",\"node\":{\"caseNumber\":\"2019-0002500\"}}]");
        assertThat(data.at("/node/sameAs/nodes/0/incidents/edges").toString())
                .isEqualTo("[{\"roleRaw\":\"PAS\",\"node\":{\"caseNumber\":\"24-6134000\"}}]");
    }

    @Test
    @DisplayName("C-09, C-10 people are suspects, witnesses, victims and others, and have addresses beside the incident's")
    void showsPeopleAndTheirAddresses() {
        JsonNode people = service.as("athena@il-sample")
                .data("""
                { search { incidents(first: 60) { nodes { people(first: 10) { edges { role node { addresses(first: 1) { totalCount } } } } } } } }""");
        Set<String> roles = new HashSet<>(people.findValuesAsString("role"));

        assertThat(roles).contains("SUSPECT", "WITNESS", "VICTIM").hasSizeGreaterThan(3);
        assertThat(people.findValues("totalCount").stream().mapToInt(JsonNode::asInt).sum()).isPositive();
    }

    @Test
    @DisplayName("C-12, E-01 to E-03, E-05 a traced gun: details for the agency that asked, its id and the time to first shooting for partners")
    void showsTheTraceOfAGun() {
        JsonNode owner = gun("athena@il-sample");
        assertThat(owner.at("/traces/nodes/0/traceId").asString()).isEqualTo("T000000002500");
        assertThat(owner.at("/traces/nodes/0/detail/purchasedOn").asString()).isEqualTo("2023-06-12");
        assertThat(owner.at("/traces/nodes/0/detail/dealer").asString()).isEqualTo("Dealer 00417");
        assertThat(owner.at("/timeToFirstShooting/days").asInt()).as("12 June to 15 August, the first that IL-SAMPLE PD sees")
                .isEqualTo(64);

        JsonNode seen = gun("luna@mo-agency");
        assertThat(seen.at("/traces/nodes/0/traceId").asString()).isEqualTo("T000000002500");
        assertThat(seen.at("/traces/nodes/0/detail").isNull()).isTrue();
        assertThat(seen.at("/timeToFirstShooting/days").asInt()).as("12 June to 8 July, the first that MO-AGENCY CO PD sees").isEqualTo(26);
    }

    @Test
    @DisplayName("H-01, F-01, F-02 NIBIN cases and firearms are found by their numbers, and the linked crime guns of a partner's scene")
    void findsCasesAndFirearms() {
        JsonNode found = partner
                .data("""
                { search { firearms(filter: {crimeGunId: "7830-24-01133"}, first: 5) { nodes { id crimeGunId owner { name } testFires(first: 2) { totalCount } } } } }""")
                .at("/search/firearms/nodes");

        assertThat(found.size()).isOne();
        assertThat(found.at("/0/owner/name").asString()).isEqualTo("MO-AGENCY CO PD");
        assertThat(found.at("/0/testFires/totalCount").asInt()).isOne();
        assertThat(incident("24-1085000").get("linkedCrimeGuns").findValuesAsString("id")).contains(found.at("/0/id").asString());
    }

    private JsonNode gun(String user) {
        return service.as(user).data("""
                { search(text: "CO0000417") { firearms(first: 1) { nodes {
                  timeToFirstShooting { days }
                  traces(first: 1) { nodes { traceId detail { purchasedOn dealer } } }
                } } } }""").at("/search/firearms/nodes/0");
    }

    private JsonNode incident(String caseNumber) {
        JsonNode found = partner.data(ROW, Map.of("case", caseNumber)).at("/search/incidents/nodes");
        assertThat(found.size()).isOne();
        return found.get(0);
    }

    /** Kind of event, then the columns of the sample in their order. */
    private List<String> row(String caseNumber) {
        JsonNode incident = incident(caseNumber);
        assertThat(incident.findValuesAsString("id")).allMatch(id -> id.matches("[0-9a-f]{32}"));
        assertThat(incident.findValuesAsString("ori")).allMatch(ori -> ori.length() == 9);
        assertThat(incident.findValuesAsString("ori")).hasSameSizeAs(incident.findValuesAsString("id"));
        String status = incident.get("rmsStatus").asString();
        return List.of(incident.get("__typename").asString(),
                "[" + status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT) + "]",
                incident.get("caseNumber").asString(),
                incident.at("/owner/name").asString(),
                String.join(", ", incident.at("/exhibits/nodes").findValuesAsString("__typename")),
                incident.get("crimeType").asString(),
                OffsetDateTime.parse(incident.get("occurredAt").asString())
                        .atZoneSameInstant(ZoneId.of(incident.get("zone").asString()))
                        .format(AS_IN_THE_SAMPLE) + " " + incident.get("zone").asString(),
                incident.at("/locations/nodes/0/address").asString() + " " + incident.at("/locations/nodes/0/city").asString() + ", "
                        + incident.at("/locations/nodes/0/state").asString(),
                people(incident),
                incident.get("lePartner").isNull() ? "" : incident.get("lePartner").asString(),
                String.join(", ", incident.get("linkedCrimeGuns").valueStream().map(gun -> gun.get("crimeGunId"))
                        .filter(id -> !id.isNull()).map(JsonNode::asString).toList()));
    }

    private static String people(JsonNode incident) {
        List<String> people = new ArrayList<>();
        incident.at("/people/edges").forEach(edge -> people.add(edge.at("/node/firstName").asString() + " "
                + edge.at("/node/lastName").asString() + " (" + edge.get("roleRaw").asString() + ")"));
        people.sort(null);
        return String.join(", ", people);
    }
}
