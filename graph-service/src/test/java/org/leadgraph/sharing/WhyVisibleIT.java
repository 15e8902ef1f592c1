package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** Why a record is shown, to whom it is shown. */
@WithEmptyService
class WhyVisibleIT {
    private final Town town = new Town();

    @BeforeEach
    void build() {
        town.build();
    }

    @Test
    @DisplayName("Binding decision 12, L-08 own agency, agreement and its date, exception: the deciding rule is shown, and nothing to anybody else")
    void explainsRecords() {
        assertThat(why("investigator@avon", "avon-shooting").get("rule").asString()).isEqualTo("OWN_AGENCY");
        assertThat(why("investigator@avon", "avon-shooting").get("agreementId").isNull()).isTrue();
        assertThat(why("investigator@avon", "brook-shooting").isNull()).as("hidden").isTrue();
        assertThat(why("investigator@avon", "no-such-record").isNull()).as("unknown").isTrue();

        String agreementId = town.act("approver@brook", "proposeSharing(agency: \"avon\") { agreementId }").get("agreementId").asString();
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        JsonNode agreed = why("investigator@avon", "brook-shooting");
        assertThat(agreed.get("rule").asString()).isEqualTo("ALL_OR_NOTHING");
        assertThat(agreed.get("agreementId").asString()).isEqualTo(agreementId);
        assertThat(agreed.get("agreedSince").isNull()).isFalse();
        assertThat(agreed.get("sentence").asString()).isEqualTo("You see this record because your agency and brook share everything.");
        assertThat(why("investigator@creek", "brook-shooting").isNull()).as("a third agency").isTrue();
        assertThat(why("investigator@avon", "brook-detail").isNull()).as("E-03").isTrue();

        town.act("approver@brook", "setSharingMode(mode: ITEM_POLICY) { mode }");
        town.act("approver@brook", "setDataClassColour(dataClass: \"STANDARD\", colour: RED) { mode }");
        town.act("approver@brook", "setException(dataClass: \"STANDARD\", kind: AGENCY, target: \"avon\", colour: GREEN) { mode }");
        JsonNode exception = why("investigator@avon", "brook-shooting");
        assertThat(exception.get("rule").asString()).isEqualTo("ITEM_POLICY");
        assertThat(exception.get("exception").asString()).isEqualTo("AGENCY");
        assertThat(exception.get("sentence").asString()).endsWith("brook shows it by an exception for your agency.");
    }

    @Test
    @DisplayName("Binding decision 3 and 12 a pointer is explained beside the record next to which it appears, and nowhere else")
    void explainsPointers() {
        town.system().write("""
                CREATE (a:Casing:S1 {recordId: 'avon-casing', ori: 'IL0000010'})<-[:NIBIN_LEAD {leadNumber: 'L-1', status: 'LEAD'}]-
                  (b:Casing:S5 {recordId: 'creek-casing', ori: 'MO0000010'})
                """, Map.of());
        String pointed = "query($id: ID!, $beside: ID) { whyVisible(record: $id, beside: $beside) { shownAs rule agreementId owner { name } } }";
        Map<String, Object> beside = Map.of("id", "avon-casing", "beside", "creek-casing");
        assertThat(town.service().data("C:investigator@creek", pointed, beside).get("whyVisible").isNull()).isTrue();

        town.act("approver@avon", "setLeadPointer(shown: true) { leadPointer }");

        JsonNode why = town.service().data("C:investigator@creek", pointed, beside).get("whyVisible");
        assertThat(why.get("shownAs").asString()).isEqualTo("LEAD_END");
        assertThat(why.get("rule").asString()).isEqualTo("NO_AGREEMENT");
        assertThat(why.get("agreementId").isNull()).isTrue();
        assertThat(town.service().data("C:investigator@creek", pointed, Map.of("id", "avon-casing")).get("whyVisible").isNull()).isTrue();
        assertThat(town.service()
                .data("C:investigator@brook", pointed, beside)
                .get("whyVisible")
                .isNull()).as("who does not see the near end").isTrue();
        assertThat(town.service()
                .data("C:investigator@creek", pointed, Map.of("id", "avon-shooting", "beside", "creek-casing"))
                .get("whyVisible")
                .isNull()).as("not beside it").isTrue();
    }

    private JsonNode why(String user, String record) {
        return town.service()
                .data("C:" + user,
                        "query($id: ID!) { whyVisible(record: $id) { shownAs rule exception agreementId agreedSince sentence owner { name } } }",
                        Map.of("id", record))
                .get("whyVisible");
    }
}
