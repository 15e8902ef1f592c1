package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** What an approver hears before a change, and that it is what happens. Avon has three casings more than its one shooting. */
@WithEmptyService
class PreviewIT {
    private static final String KINDS = "{ kind recordsGained recordsLost pointersGained pointersLost }";

    private final Town town = new Town();

    @BeforeEach
    void build() {
        town.build();
        town.system().write("UNWIND range(1, 3) AS n CREATE (:Casing:S1 {recordId: 'avon-casing-' + n, ori: 'IL0000010'})", Map.of());
    }

    @Test
    @DisplayName("K-04, K-14 before an agreement an approver hears how many own records the other would gain; of the other's only when it has proposed")
    void countsBeforeAnAgreement() {
        String preview = "previewSharing(agency: \"%s\", given: %s) { agency { name } ours " + KINDS + " theirs " + KINDS + " }";
        JsonNode alone = town.look("approver@avon", preview.formatted("brook", "true"));
        assertThat(lines(alone.get("ours"))).containsExactly("Shooting +1-0", "Casing +3-0");
        assertThat(alone.get("theirs").isNull()).as("brook has not given its half").isTrue();

        town.act("approver@brook", "proposeSharing(agency: \"avon\") { state }");
        JsonNode asked = town.look("approver@avon", preview.formatted("brook", "true"));
        assertThat(lines(asked.get("theirs"))).containsExactly("Shooting +1-0");

        long before = seen("investigator@brook");
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        assertThat(seen("investigator@brook") - before).as("what was said is what happened").isEqualTo(4);

        JsonNode end = town.look("approver@avon", preview.formatted("brook", "false"));
        assertThat(lines(end.get("ours"))).containsExactly("Shooting +0-1", "Casing +0-3");
        assertThat(lines(end.get("theirs"))).containsExactly("Shooting +0-1");
        assertThat(lines(town.look("approver@avon", preview.formatted("brook", "true")).get("ours"))).isEmpty();
    }

    @Test
    @DisplayName("L-01, L-05 to L-07 before changing mode or colour an approver sees what each partner would gain and lose")
    void countsBeforeAnotherColour() {
        town.act("approver@brook", "proposeSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        town.act("approver@avon", "setDataClassColour(dataClass: \"STANDARD\", colour: YELLOW) { mode }");

        JsonNode mode = town.look("approver@avon",
                "previewSharingMode(mode: ITEM_POLICY) { nodes { agency { name } changes " + KINDS + " } }");
        assertThat(mode.at("/nodes/0/agency/name").asString()).isEqualTo("brook");
        assertThat(lines(mode.at("/nodes/0/changes"))).containsExactly("Shooting +0-1 pointers +1-0", "Casing +0-3 pointers +3-0");

        town.act("approver@avon", "setSharingMode(mode: ITEM_POLICY) { mode }");
        String colour = "previewDataClassColour(dataClass: \"STANDARD\", colour: %s) { nodes { agency { name } changes " + KINDS + " } }";
        assertThat(lines(town.look("approver@avon", colour.formatted("RED")).at("/nodes/0/changes")))
                .containsExactly("Shooting +0-0 pointers +0-1", "Casing +0-0 pointers +0-3");
        assertThat(lines(town.look("approver@avon", colour.formatted("GREEN")).at("/nodes/0/changes")))
                .containsExactly("Shooting +1-0 pointers +0-1", "Casing +3-0 pointers +0-3");
        assertThat(town.look("approver@avon", colour.formatted("YELLOW")).get("nodes").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("K-13, K-14 only the approver sees it, and only for the own agency")
    void refuses() {
        String preview = "{ previewSharing(agency: \"%s\") { ours { kind } } }";
        assertThat(town.service().refusal("-:investigator@avon", preview.formatted("brook"), Map.of())).isEqualTo("ROLE_REQUIRED");
        assertThat(town.service().refusal("-:contact@office", preview.formatted("brook"), Map.of())).isEqualTo("ATF_CANNOT_MANAGE_SHARING");
        assertThat(town.service().refusal("-:approver@avon", preview.formatted("avon"), Map.of())).isEqualTo("OWN_AGENCY");
        assertThat(town.service().refusal("-:approver@avon", preview.formatted("nowhere"), Map.of())).isEqualTo("AGENCY_UNKNOWN");
        assertThat(town.service().refusal("-:approver@avon",
                "{ previewDataClassColour(dataClass: \"NOWHERE\", colour: RED) { nodes { agency { name } } } }", Map.of()))
                .isEqualTo("DATA_CLASS_UNKNOWN");
    }

    private long seen(String user) {
        try (var reading = town.service().scoped().read("C:" + user)) {
            return reading.run("MATCH (n) WHERE n.recordId IS NOT NULL RETURN count(n) AS n", Map.of(), row -> row.number("n")).getFirst();
        }
    }

    private static List<String> lines(JsonNode kinds) {
        List<String> lines = new ArrayList<>();
        kinds.forEach(kind -> {
            String pointers = kind.get("pointersGained").asInt() + kind.get("pointersLost").asInt() == 0
                    ? ""
                    : " pointers +" + kind.get("pointersGained").asInt() + "-" + kind.get("pointersLost").asInt();
            lines.add(kind.get("kind").asString() + " +" + kind.get("recordsGained").asInt() + "-" + kind.get("recordsLost").asInt()
                    + pointers);
        });
        return lines;
    }
}
