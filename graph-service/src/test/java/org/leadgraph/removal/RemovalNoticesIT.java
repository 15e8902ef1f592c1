package org.leadgraph.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;

/** Who is told that a record is gone. */
@WithEmptyService
class RemovalNoticesIT {
    private static final String NODE = "query($id: ID!) { node(id: $id) { id } }";
    private static final String NOTICES = "{ removalNotices { nodes { recordId message owner { id } } } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (brook:Agency {agencyId: 'brook'})<-[:BELONGS_TO]-(ori:Ori), (cove:Agency {agencyId: 'cove'})
                CREATE (:User {userId: 'data@brook', status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR', 'HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(ori)
                CREATE (cove)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(cove)
                """, Map.of());
        service.system().write("MATCH (scope:Scope {number: 4}) DETACH DELETE scope", Map.of());
        // Ids of this test alone, because the log keeps what other tests were shown.
        service.system().write("MATCH (n:Shooting:S2) SET n.recordId = 'told-' + n.caseNumber + '-' + $run", Map.of("run", run));
    }

    private final String run = java.util.UUID.randomUUID().toString();

    private String first() {
        return "told-24-1-" + run;
    }

    private String second() {
        return "told-24-2-" + run;
    }

    private void shown(String user, String id) {
        assertThat(service.data("C:" + user, NODE, Map.of("id", id)).get("node").isNull()).isFalse();
    }

    private void act(String mutation, String id) {
        service.data("-:data@brook", "mutation($id: ID!) { " + mutation + " }", Map.of("id", id));
    }

    private void told() {
        service.system().write("MATCH (t:RemovalToTell) SET t.next = datetime() - duration('PT1M')", Map.of());
        NoticeMaking making = service.bean(NoticeMaking.class);
        while (making.next()) {
            // One owner after another.
        }
    }

    private List<String> notices(String user) {
        return service.data("-:" + user, NOTICES).at("/removalNotices/nodes").findValuesAsString("recordId");
    }

    @Test
    @DisplayName("P-05, S-01 agencies that were shown a record are told that it is gone, in the same words for withdrawn, sealed and expunged; others are not, and its owner is not")
    void thoseWhoWereShownItAreTold() {
        shown("ann@avon", first());
        shown("ann@avon", second());
        shown("ann@brook", first());

        act("withdrawRecord(recordId: $id, reason: WRONG) { recordId }", first());
        act("expungeRecord(recordId: $id, reason: COURT_ORDER)", second());
        assertThat(notices("ann@avon")).as("answers that are under way are waited for").isEmpty();
        told();

        assertThat(notices("ann@avon")).containsExactlyInAnyOrder(first(), second());
        String said = service.data("-:contact@avon", NOTICES).at("/removalNotices/nodes/0").toString();
        assertThat(said.replace(second(), first())).isEqualTo("{\"recordId\":\"" + first()
                + "\",\"message\":\"This record is not available any more. Do not rely on what it said; ask its owner.\",\"owner\":{\"id\":\"agency:brook\"}}");
        assertThat(service.data("-:contact@avon", NOTICES).at("/removalNotices/nodes/1").toString().replace(second(), first()))
                .isEqualTo(said.replace(second(), first()));
        assertThat(notices("ann@brook")).isEmpty();
        assertThat(notices("ann@cove")).as("was not shown it").isEmpty();
        assertThat((Long) service.system().read("MATCH (t:RemovalToTell) RETURN count(t) AS n", Map.of(), row -> row.get("n")).getFirst())
                .isZero();
    }

    @Test
    @DisplayName("INV-13, S-01 who would not see the record's class now finds no notice; it follows the class to which a move brings the record")
    void onlyThoseWhoWouldSeeIt() {
        shown("ann@avon", first());
        shown("ann@cove", first());
        act("sealRecord(recordId: $id, reason: LAW) { recordId }", first());
        told();
        assertThat(notices("ann@cove")).containsExactly(first());

        service.system().write("MATCH (:Agency {agencyId: 'brook'})-[half:SHARES_WITH]->(:Agency {agencyId: 'cove'}) DELETE half",
                Map.of());

        assertThat(notices("ann@cove")).isEmpty();
        assertThat(notices("ann@avon")).containsExactly(first());
    }

    @Test
    @DisplayName("S-01 when a record is back, nobody is told any more that it is gone")
    void aRecordThatIsBackIsNotGone() {
        shown("ann@avon", first());
        shown("ann@avon", second());
        act("withdrawRecord(recordId: $id, reason: WRONG) { recordId }", first());
        told();
        act("withdrawRecord(recordId: $id, reason: WRONG) { recordId }", second());
        assertThat(notices("ann@avon")).containsExactly(first());

        act("bringBackRecord(recordId: $id, reason: SETTLED)", first());
        act("bringBackRecord(recordId: $id, reason: SETTLED)", second());
        told();

        assertThat(notices("ann@avon")).isEmpty();
    }
}
