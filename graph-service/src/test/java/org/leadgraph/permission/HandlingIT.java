package org.leadgraph.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Passing on, and destroying. */
@WithEmptyService
class HandlingIT {
    private static final String PASS_ON = "mutation($ids: [ID!]!, $ori: String!) { recordDissemination(recordIds: $ids, recipientOri: $ori, recipient: \"Det. Roe\", purpose: \"Case 24-9\") "
            + "{ outsideAgreements recordIds } }";
    private static final String DISPOSE = "mutation($on: Date!, $authorised: Boolean!, $witness: String) { recordDisposal(media: \"Print-outs of case 24-9\", method: SHREDDED, disposedOn: $on, "
            + "carriedOutBy: \"Records desk\", authorised: $authorised, witness: $witness) { witness disposedOn } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("W-01 what is passed on is logged, and marked when there is no agreement with the recipient")
    void passesOwnRecordsOn() {
        assertThat(passOn(AVON_GUN, "IL0000020").get("outsideAgreements").asBoolean()).isFalse();
        assertThat(passOn(AVON_GUN, "IL0000030").get("outsideAgreements").asBoolean()).isTrue();
        assertThat(passOn(AVON_GUN, "MO0000010").get("outsideAgreements").asBoolean()).isTrue();

        assertThat(
                service.data("-:coordinator@avon", "{ disseminations(outsideAgreementsOnly: true) { nodes { recipientOri releasedBy } } }")
                        .at("/disseminations/nodes")
                        .size())
                .isEqualTo(2);
        assertThat(service.data("-:coordinator@brook", "{ disseminations { nodes { id } } }").at("/disseminations/nodes").size()).isZero();
        assertThat(service.refusal("-:ann@avon", "{ disseminations { nodes { id } } }", Map.of())).isEqualTo("ROLE_REQUIRED");
    }

    @Test
    @DisplayName("R-03, R-08 another agency's record is passed on with permission, or exigently with a notice each time")
    void passesOthersRecordsOn() {
        Map<String, Object> record = Map.of("ids", List.of(BROOK), "ori", "IL0000030");
        assertThat(service.refusal("C:ann@avon", PASS_ON, record)).isEqualTo("PERMISSION_REQUIRED");
        assertThat(service.refusal("C:ann@avon", PASS_ON, Map.of("ids", List.of(BROOK), "ori", "IL000003X")))
                .isEqualTo("RECIPIENT_INVALID");
        assertThat(service.refusal("C:ann@avon", PASS_ON, Map.of("ids", List.of(BROOK), "ori", "il"))).isEqualTo("RECIPIENT_INVALID");

        service.data("C:ann@avon",
                "mutation($id: ID!) { useExigently(recordIds: [$id], use: SECONDARY_DISSEMINATION, ground: IMMINENT_ESCAPE, note: \"At the border\") { liability } }",
                Map.of("id", BROOK));
        service.data("C:ann@avon", PASS_ON, record);

        JsonNode told = service.data("-:contact@brook", "{ notices { nodes { kind note } } }").at("/notices/nodes");
        assertThat(told.size()).isEqualTo(2);
        assertThat(told.at("/0/kind").asString()).isEqualTo("EXIGENT_DISSEMINATION");
        assertThat(told.at("/0/note").asString()).contains("IL0000030");
        service.system().write("MATCH (used:RecordUsed) SET used.at = used.at - duration('PT25H')", Map.of());
        assertThat(service.refusal("C:ann@avon", PASS_ON, record)).isEqualTo("PERMISSION_REQUIRED");
    }

    @Test
    @DisplayName("W-04 destroyed media are recorded: by authorised people, or with a witness")
    void recordsDisposals() {
        assertThat(service.refusal("-:ann@avon", DISPOSE, Map.of("on", "2024-05-01", "authorised", false))).isEqualTo("TEXT_INVALID");
        assertThat(service.refusal("-:ann@avon", DISPOSE, Map.of("on", "9999-05-01", "authorised", true))).isEqualTo("DATE_INVALID");

        service.data("-:ann@avon", DISPOSE, Map.of("on", "2024-05-01", "authorised", false, "witness", "Lt. Marsh"));

        JsonNode disposal = service.data("-:coordinator@avon", "{ disposals { nodes { witness method recordedBy disposedOn } } }")
                .at("/disposals/nodes/0");
        assertThat(disposal.get("witness").asString()).isEqualTo("Lt. Marsh");
        assertThat(disposal.get("disposedOn").asString()).isEqualTo("2024-05-01");
    }

    private JsonNode passOn(String recordId, String ori) {
        return service.data("C:ann@avon", PASS_ON, Map.of("ids", List.of(recordId), "ori", ori)).get("recordDissemination");
    }
}
