package org.leadgraph.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.permission.PermissionWorld.AVON_GUN;
import static org.leadgraph.permission.PermissionWorld.BROOK;
import static org.leadgraph.permission.PermissionWorld.NOWHERE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** What acts have made can be asked for again by its id, by whoever may look at its list; for everybody else it is not there. */
@WithEmptyService
class NodesOfActsIT {
    private static final List<String> EVERYBODY = List.of("ann@avon", "contact@avon", "coordinator@avon", "ann@brook", "contact@brook",
            "coordinator@brook", "ann@cove", "contact@cove", "coordinator@cove");
    private static final String NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("R-10, L-06, R-08, INV-31 requests, uses and notices are found by id by those who may list them")
    void findsWhatPermissionsMake() {
        String request = made("C:ann@avon", "requestPermission", "mutation { requestPermission(recordIds: [\"" + BROOK
                + "\"], intendedUses: [CHART], note: \"Why\") { id } }", "/0/id");
        assertSeenBy(request, "PermissionRequest", "ann@avon", "contact@avon", "coordinator@avon", "contact@brook");

        String use = made("C:ann@avon", "useExigently", "mutation { useExigently(recordIds: [\"" + BROOK
                + "\"], use: OFFICIAL_FILE, ground: DANGER_TO_LIFE, note: \"Now\") { uses { id } } }", "/uses/0/id");
        assertSeenBy(use, "RecordedUse", "ann@avon", "contact@avon", "coordinator@avon");

        String notice = made("C:contact@brook", "notices", "{ notices { nodes { id } } }", "/nodes/0/id");
        assertSeenBy(notice, "Notice", "contact@brook");
    }

    @Test
    @DisplayName("W-01, W-04, V-03, H-06, Q-05 so are disseminations, disposals, NCIC hits, saved queries and challenges")
    void findsTheRest() {
        assertSeenBy(made("C:ann@avon", "recordDissemination", "mutation { recordDissemination(recordIds: [\"" + AVON_GUN
                + "\"], recipientOri: \"IL0000020\", recipient: \"Desk\", purpose: \"Why\") { id } }", "/id"), "Dissemination",
                "coordinator@avon");
        assertSeenBy(made("C:ann@avon", "recordDisposal",
                "mutation { recordDisposal(media: \"Tape\", method: SHREDDED, disposedOn: \"2024-01-01\", "
                        + "carriedOutBy: \"Ann\", authorised: true) { id } }",
                "/id"), "Disposal", "coordinator@avon");
        assertSeenBy(made("C:ann@avon", "recordNcicHit",
                "mutation { recordNcicHit(kind: WANTED_PERSON, entered: \"N1\", enteringOri: \"IL0000020\", "
                        + "note: \"Stop\") { id } }",
                "/id"), "NcicHit", "ann@avon", "contact@avon", "coordinator@avon");
        String saved = made("C:ann@avon", "saveQuery",
                "mutation { saveQuery(query: {name: \"Mine\", library: \"guns-across-agencies\", parameters: {agencies: 3}}) { id } }",
                "/id");
        assertSeenBy(saved, "SavedQuery", "ann@avon");
        service.data("C:ann@avon", "mutation { shareSavedQuery(id: \"" + saved + "\", shared: true) { shared } }");
        assertSeenBy(saved, "SavedQuery", "ann@avon", "contact@avon", "coordinator@avon");
        String challenge = "0123abcd-0000-3000-8000-000000000000";
        service.system().write("CREATE (:Challenge {challengeId: $id, about: $record, applicant: 'x', statement: 'No', byAgency: 'avon', "
                + "toAgency: 'brook', by: 'ann@avon', at: datetime(), state: 'OPEN'})", Map.of("id", challenge, "record", BROOK));
        assertSeenBy(challenge, "Challenge", "ann@avon", "contact@avon", "coordinator@avon", "ann@brook", "contact@brook",
                "coordinator@brook");
    }

    @Test
    @DisplayName("INV-21 ids of every kind may be asked for together, in their order")
    void findsAllKindsTogether() {
        String request = made("C:ann@avon", "requestPermission", "mutation { requestPermission(recordIds: [\"" + BROOK
                + "\"], intendedUses: [CHART], note: \"Why\") { id } }", "/0/id");

        JsonNode found = service.data("C:ann@avon", NODES, Map.of("ids", List.of("agency:brook", NOWHERE, request, BROOK))).get("nodes");

        assertThat(found.valueStream().map(each -> each.isNull() ? "null" : each.get("__typename").asString()))
                .containsExactly("Agency", "null", "PermissionRequest", "Shooting");
    }

    private String made(String caller, String field, String document, String pointer) {
        return service.data(caller, document).at("/" + field + pointer).asString();
    }

    private void assertSeenBy(String id, String type, String... users) {
        for (String user : EVERYBODY) {
            JsonNode found = service.data("C:" + user, NODES, Map.of("ids", List.of(id))).at("/nodes/0");
            assertThat(found.isNull() ? "nobody" : found.get("__typename").asString()).as(user + " asks for " + id)
                    .isEqualTo(List.of(users).contains(user) ? type : "nobody");
            if (!found.isNull()) {
                assertThat(found.get("id").asString()).isEqualTo(id);
            }
        }
    }
}
