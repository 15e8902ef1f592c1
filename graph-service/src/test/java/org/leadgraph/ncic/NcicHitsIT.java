package org.leadgraph.ncic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;
import tools.jackson.databind.JsonNode;

/** Acting on NCIC hits, step by step. */
@WithEmptyService
class NcicHitsIT {
    private static final String HIT = "mutation($kind: NcicHitKind!, $partial: Boolean!) { recordNcicHit(kind: $kind, entered: \"W123456789\", enteringOri: \"MO0000010\", partialRemains: $partial, note: \"Traffic stop\") { id step } }";
    private static final String ASK = "mutation($id: ID!) { askHitConfirmation(hitId: $id, contact: \"Desk, by phone\") { step } }";
    private static final String ANSWER = "mutation($id: ID!, $matches: Boolean!) { recordHitConfirmation(hitId: $id, answer: {identityMatches: $matches, stillInEffect: true, decision: \"Will extradite\", answeredBy: \"Sgt. Low\"}) { step decision } }";
    private static final String ACT = "mutation($id: ID!, $action: HitAction!) { recordHitAction(hitId: $id, action: $action) { step action } }";
    private static final String LOCATE = "mutation($id: ID!, $said: LocateDecision) { placeLocate(hitId: $id, enteringAgencySaid: $said) { step } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("V-01 to V-05: from an NCIC hit over the entering agency's confirmation to the locate")
    void fromHitToLocate() {
        String hit = hit("WANTED_PERSON", false);
        assertThat(service.refusal("-:ann@avon", ACT, Map.of("id", hit, "action", "ARREST"))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(
                service.ask("-:ann@avon", ACT, Map.of("id", hit, "action", "DETAIN_ON_LOCAL_CHARGES")).at("/errors/0/message").asString())
                .contains("askHitConfirmation");
        assertThat(service.refusal("-:ann@avon", ANSWER, Map.of("id", hit, "matches", true))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(step(ASK, Map.of("id", hit))).isEqualTo("CONFIRMATION_ASKED");
        assertThat(service.refusal("-:ann@avon", ASK, Map.of("id", hit))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(service.refusal("-:ann@avon", ACT, Map.of("id", hit, "action", "ARREST"))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(step(ANSWER, Map.of("id", hit, "matches", true))).isEqualTo("CONFIRMED");
        assertThat(service.refusal("-:ann@avon", LOCATE, Map.of("id", hit))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(service.refusal("-:ann@avon", ACT, Map.of("id", hit, "action", "SEIZE"))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(step(ACT, Map.of("id", hit, "action", "ARREST"))).isEqualTo("ACTED");
        assertThat(service.refusal("-:ann@avon", LOCATE, Map.of("id", hit, "said", "REMAIN"))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(step(LOCATE, Map.of("id", hit))).isEqualTo("LOCATED");
        assertThat(service.refusal("-:ann@avon", LOCATE, Map.of("id", hit))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(service.data("-:ann@avon", "{ ncicHits { nodes { step decision } } }").at("/ncicHits/nodes/0/step").asString())
                .isEqualTo("LOCATED");
    }

    @Test
    @DisplayName("V-03 nothing is done on a hit that the entering agency did not confirm, and no one works on another agency's")
    void unconfirmedHit() {
        String hit = hit("STOLEN_PROPERTY", false);
        step(ASK, Map.of("id", hit));
        assertThat(service.refusal("-:ann@brook", ANSWER, Map.of("id", hit, "matches", true))).isEqualTo("HIT_UNKNOWN");
        assertThat(step(ANSWER, Map.of("id", hit, "matches", false))).isEqualTo("NOT_CONFIRMED");

        assertThat(service.refusal("-:ann@avon", ACT, Map.of("id", hit, "action", "SEIZE"))).isEqualTo("HIT_STEP_NOT_NEXT");
    }

    @Test
    @DisplayName("V-06 for partial remains the entering agency decides whether its record stays")
    void partialRemains() {
        assertThat(service.refusal("-:ann@avon", HIT, Map.of("kind", "STOLEN_PROPERTY", "partial", true))).isEqualTo("HIT_STEP_NOT_NEXT");
        String hit = hit("MISSING_PERSON", true);
        step(ASK, Map.of("id", hit));
        step(ANSWER, Map.of("id", hit, "matches", true));
        step(ACT, Map.of("id", hit, "action", "IDENTIFY"));

        assertThat(service.refusal("-:ann@avon", LOCATE, Map.of("id", hit))).isEqualTo("HIT_STEP_NOT_NEXT");
        assertThat(step(LOCATE, Map.of("id", hit, "said", "REMAIN"))).isEqualTo("LEFT_ON_FILE");
    }

    private String hit(String kind, boolean partial) {
        return service.data("-:ann@avon", HIT, Map.of("kind", kind, "partial", partial)).at("/recordNcicHit/id").asString();
    }

    private String step(String document, Map<String, Object> variables) {
        JsonNode data = service.data("-:ann@avon", document, variables);
        return data.iterator().next().get("step").asString();
    }
}
