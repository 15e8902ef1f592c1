package org.leadgraph.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Figures and samples of an agency's own records. */
@WithEmptyService
class QualityIT {
    private static final String FIGURES = "{ dataQuality { kinds { kind records perhapsTwice fields { field known } } files { kind files rowsRead refused } } }";
    private static final String SAMPLE = "{ id drawnFrom faulty signedOffBy records { recordId finding note } }";
    private static final String DRAW = "mutation($size: Int!, $since: DateTime) { drawQualitySample(size: $size, since: $since) " + SAMPLE
            + " }";
    private static final String NOTE = "mutation($s: ID!, $r: ID!, $f: QualityFinding!) { noteQualityFinding(sample: $s, record: $r, finding: $f, note: \"Wrong street\") "
            + SAMPLE + " }";
    private static final String SIGN = "mutation($s: ID!) { signOffQualitySample(sample: $s) " + SAMPLE + " }";
    private static final String LIST = "{ qualitySamples { nodes " + SAMPLE + " } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
        service.system().write("""
                MATCH (avon:Agency {agencyId: 'avon'})<-[:BELONGS_TO]-(ori:Ori)
                CREATE (:User {userId: 'data@avon', status: 'ACTIVE', roles: ['SOURCE_DATA_ADMINISTRATOR']})-[:EMPLOYED_BY]->(ori)
                CREATE (:Scope {number: 11, dataClass: 'CLOSED', audience: 'NAMED_USERS', colour: 'RED'})-[:OF]->(avon)
                CREATE (:Person:S11 {recordId: 'hidden', ori: 'IL0000010', lastName: 'Hidden'})
                CREATE (one:Person:S1 {recordId: 'p1', ori: 'IL0000010', lastName: 'Brewster', firstName: 'Robert', asOf: datetime('2026-03-01T00:00:00Z')})
                CREATE (two:Person:S1 {recordId: 'p2', ori: 'IL0000010', lastName: 'Brewster', asOf: datetime('2026-04-01T00:00:00Z')})
                CREATE (:Person:S1 {recordId: 'p3', ori: 'IL0000010'})
                CREATE (one)-[:SAME_AS {rule: 'SAME_PERSON', score: 0.95}]->(two)
                CREATE (:Person:S2 {recordId: 'other', ori: 'IL0000020', lastName: 'Brewster'})-[:SAME_AS {rule: 'SAME_PERSON', score: 0.95}]->(one)
                CREATE (:FeedRun {runId: 'r1', agencyId: 'avon', kind: 'person', dryRun: false, receivedAt: datetime() - duration({days: 1}), rowsRead: 10, refused: 3})
                CREATE (:FeedRun {runId: 'r2', agencyId: 'avon', kind: 'person', dryRun: true, receivedAt: datetime() - duration({days: 1}), rowsRead: 7, refused: 7})
                CREATE (:FeedRun {runId: 'r3', agencyId: 'brook', kind: 'person', dryRun: false, receivedAt: datetime() - duration({days: 1}), rowsRead: 5, refused: 5})
                """, Map.of());
    }

    private JsonNode draw(int size) {
        return service.data("C:data@avon", DRAW, Map.of("size", size)).get("drawQualitySample");
    }

    private static List<String> ids(JsonNode sample) {
        List<String> ids = new ArrayList<>();
        sample.get("records").forEach(each -> ids.add(each.get("recordId").asString()));
        return ids;
    }

    @Test
    @DisplayName("S-01, S-03 an administrator sees how complete the agency's records are, which are perhaps there twice, and how many rows were refused; of own records that they see alone")
    void figures() {
        String figures = service.data("C:data@avon", FIGURES).get("dataQuality").toString();
        assertThat(figures).contains(
                "{\"kind\":\"Person\",\"records\":3,\"perhapsTwice\":2,\"fields\":[{\"field\":\"lastName\",\"known\":2},{\"field\":\"firstName\",\"known\":1}")
                .contains("\"files\":[{\"kind\":\"person\",\"files\":1,\"rowsRead\":10,\"refused\":3}]").doesNotContain("Shooting");
        service.system().write("MATCH (n:S11|S2|S3|S4) DETACH DELETE n", Map.of());
        assertThat(service.data("C:data@avon", FIGURES).get("dataQuality").toString()).as("a graph without what they do not see")
                .isEqualTo(figures);
        assertThat(service.refusal("C:ann@avon", FIGURES, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.refusal("C:data@avon",
                "{ dataQuality(from: \"2026-03-01T00:00:00Z\", before: \"2026-03-01T00:00:00Z\") { from } }", Map.of()))
                .isEqualTo("QUALITY_PERIOD_INVALID");
    }

    @Test
    @DisplayName("S-02 a sample is drawn from the agency's own records, looked through by a person, and signed off")
    void sample() {
        JsonNode drawn = draw(100);
        assertThat(ids(drawn)).containsExactlyInAnyOrder("p1", "p2", "p3", PermissionWorld.AVON_GUN);
        assertThat(drawn.get("drawnFrom").asInt()).isEqualTo(4);
        assertThat(ids(service.data("C:data@avon", DRAW, Map.of("size", 5, "since", "2026-03-15T00:00:00Z")).get("drawQualitySample")))
                .containsExactly("p2");
        assertThat(service.refusal("C:data@avon", DRAW, Map.of("size", 0))).isEqualTo("QUALITY_SAMPLE_INVALID");
        assertThat(service.refusal("C:data@avon", DRAW, Map.of("size", 5, "since", "2026-05-15T00:00:00Z")))
                .isEqualTo("QUALITY_SAMPLE_INVALID");

        JsonNode two = draw(2);
        String id = two.get("id").asString();
        assertThat(service.refusal("-:data@avon", NOTE, Map.of("s", id, "r", "other", "f", "FAULTY"))).isEqualTo("QUALITY_SAMPLE_UNKNOWN");
        service.data("-:data@avon", NOTE, Map.of("s", id, "r", ids(two).get(0), "f", "FAULTY"));
        assertThat(service.refusal("-:data@avon", SIGN, Map.of("s", id))).isEqualTo("QUALITY_SAMPLE_OPEN");
        service.data("-:data@avon", NOTE, Map.of("s", id, "r", ids(two).get(1), "f", "CORRECT"));
        JsonNode signed = service.data("-:data@avon", SIGN, Map.of("s", id)).get("signOffQualitySample");
        assertThat(signed.get("signedOffBy").asString()).isEqualTo("data@avon");
        assertThat(signed.get("faulty").asInt()).isOne();
        assertThat(signed.get("records").get(0).get("note").asString()).isEqualTo("Wrong street");
        assertThat(service.refusal("-:data@avon", NOTE, Map.of("s", id, "r", ids(two).get(0), "f", "CORRECT")))
                .isEqualTo("QUALITY_SAMPLE_SIGNED_OFF");
        assertThat(service.data("-:coordinator@avon", LIST).at("/qualitySamples/nodes")).hasSize(3);
        assertThat(service.refusal("-:ann@avon", LIST, Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(service.data("-:coordinator@brook", LIST).at("/qualitySamples/nodes")).isEmpty();
        assertThat(service.refusal("C:coordinator@avon", DRAW, Map.of("size", 1))).isEqualTo("ROLE_REQUIRED");
    }
}
