package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Who brings the most into NIBIN. */
@WithEmptyService
class ContributionsIT {
    private static final String ASK = "query($first: Int!, $after: String) { contributionRanking(first: $first, after: $after) { nodes { rank exhibits agency { id name } } pageInfo { hasNextPage endCursor } } }";

    private final EmptyService service = EmptyService.started();
    private final CenterWorld world = new CenterWorld(service);

    @BeforeEach
    void fill() {
        world.fill();
        world.write("MATCH (n:Casing|TestFire) DETACH DELETE n");
    }

    @Test
    @DisplayName("B-07 the NESS team reads the agencies in order of their NIBIN contribution in the last twelve full months, whether or not it sees their records: in full tens, and none with fewer than ten")
    void ranksAgencies() {
        add("brook", "IL0000020", 2, 39, 2);
        add("cove", "IL0000030", 3, 25, 1);
        add("avon", "IL0000010", 1, 9, 3);
        add("cove, too old", "IL0000030", 3, 40, 14);
        add("cove, this month", "IL0000030", 3, 40, 0);

        JsonNode ranking = ask("-:ness@avon", 20, null);

        assertThat(ranking.get("nodes").toString())
                .isEqualTo("[{\"rank\":1,\"exhibits\":30,\"agency\":{\"id\":\"agency:brook\",\"name\":\"brook\"}},"
                        + "{\"rank\":2,\"exhibits\":20,\"agency\":{\"id\":\"agency:cove\",\"name\":\"cove\"}}]");

        JsonNode first = ask("-:ness@avon", 1, null);
        assertThat(first.get("nodes").size()).isOne();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        JsonNode second = ask("-:ness@avon", 1, first.at("/pageInfo/endCursor").asString());
        assertThat(second.at("/nodes/0/agency/name").asString()).isEqualTo("cove");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("B-07 classes that an owner keeps for named users, or shows as pointers or not at all, do not count; neither does an owner whose policy is not known")
    void countsOnlyWhatOwnersShare() {
        add("kept", "IL0000020", 12, 50, 2);
        add("shared", "IL0000020", 2, 20, 2);
        assertThat(ask("-:ness@cove", 20, null).get("nodes").toString()).contains("\"exhibits\":20").doesNotContain("50", "70");

        world.write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) SET policy.mode = 'ITEM_POLICY'");
        world.write("MATCH (scope:Scope {number: 2}) SET scope.colour = 'YELLOW'");
        assertThat(ask("-:ness@cove", 20, null).get("nodes").isEmpty()).isTrue();

        world.write("MATCH (scope:Scope {number: 2}) SET scope.colour = 'GREEN'");
        assertThat(ask("-:ness@cove", 20, null).get("nodes").size()).isOne();

        world.write("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) SET policy.mode = 'SOMETHING'");
        assertThat(ask("-:ness@cove", 20, null).get("nodes").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("B-07, INV-1 nobody but the NESS team reads the ranking")
    void isForTheNessTeam() {
        assertThat(service.refusal("C:ann@avon", ASK, Map.of("first", 1))).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("-:coordinator@avon", ASK, Map.of("first", 1))).isEqualTo("ROLE_REQUIRED");
    }

    private JsonNode ask(String caller, int first, String after) {
        return service.data(caller, ASK, after == null ? Map.of("first", first) : Map.of("first", first, "after", after))
                .get("contributionRanking");
    }

    /** Exhibits entered in a month, so many months before this one. */
    private void add(String name, String ori, int scope, int number, int months) {
        ZonedDateTime at = ZonedDateTime.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(months);
        service.system().write(
                "UNWIND range(1, $number) AS i CREATE (n:Casing:$('S' + $scope) {recordId: $name + i, ori: $ori, exhibitNumber: $name + i, enteredAt: $at})",
                Map.of("number", number, "scope", scope, "name", name, "ori", ori, "at", at));
    }
}
