package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.ServiceUnderTest.Asking;
import org.leadgraph.WithDemoWorld;

/** What a search must say about itself, and what a document may ask for. */
@WithDemoWorld
class SearchRulesIT {
    private static final String ME = "{ me { userId useCode inGoodStanding } }";

    private final Asking athena = ServiceUnderTest.started().as("athena@il-sample");

    @Test
    @DisplayName("P-06 a search without a use code is refused with what to send")
    void refusesSearchWithoutUseCode() {
        assertThat(athena.without("X-Use-Code").code(ME)).isEqualTo("USE_CODE_REQUIRED");
        assertThat(athena.without("X-Use-Code").ask(ME).at("/errors/0/message").asString()).contains("X-Use-Code");
        assertThat(athena.with("X-Use-Code", "c").code(ME)).isEqualTo("USE_CODE_INVALID");
        assertThat(athena.with("X-Use-Code", "Z").code(ME)).isEqualTo("USE_CODE_INVALID");
    }

    @Test
    @DisplayName("P-11 a search without a reason, or with one of blanks, is refused")
    void refusesSearchWithoutReason() {
        assertThat(athena.without("X-Search-Reason").code(ME)).isEqualTo("SEARCH_REASON_REQUIRED");
        assertThat(athena.with("X-Search-Reason", "   ").code(ME)).isEqualTo("SEARCH_REASON_REQUIRED");
        assertThat(athena.with("X-Search-Reason", "x".repeat(501)).code(ME)).isEqualTo("SEARCH_REASON_INVALID");
    }

    @Test
    @DisplayName("P-12 a search may say what its reason is; a type that is none, or a number without one, is refused")
    void takesTheTypeOfTheReason() {
        String type = "{ me { reasonType } }";

        assertThat(athena.data(type).at("/me/reasonType").isNull()).isTrue();
        assertThat(athena.with("X-Search-Reason-Type", " ").data(type).at("/me/reasonType").isNull()).isTrue();
        for (String each : List.of("INCIDENT_NUMBER", "ARREST_TRANSACTION_NUMBER", "BOOKING_NUMBER", "PROJECT", "DESCRIPTION")) {
            assertThat(athena.with("X-Search-Reason", "24-1085000").with("X-Search-Reason-Type", each).data(type).at("/me/reasonType")
                    .asString())
                    .isEqualTo(each);
        }
        assertThat(athena.with("X-Search-Reason-Type", "CURIOSITY").code(type)).isEqualTo("SEARCH_REASON_INVALID");
        assertThat(athena.with("X-Search-Reason-Type", "BOOKING_NUMBER").code(type)).as("no digit").isEqualTo("SEARCH_REASON_INVALID");
    }

    @Test
    void tellsTheCallerWhatTheViewIsMadeOf() {
        var me = athena.data("{ me { userId agency { name } inGoodStanding view { agency { name } greenScopes pointerScopes } } }")
                .get("me");

        assertThat(me.at("/agency/name").asString()).isEqualTo("IL-SAMPLE PD");
        assertThat(me.at("/view/0/agency/name").asString()).isEqualTo("IL-SAMPLE PD");
        assertThat(ServiceUnderTest.started().as("sam@il-sample").data(ME).at("/me/inGoodStanding").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("INV-2, INV-4 reference data is there for every caller who has a view, without opening a search, and for no other")
    void showsReferenceDataToCallersInGoodStanding() {
        String reference = "{ agencies { name } agency(ori: \"IL9001010\") { name } }";

        assertThat(athena.without("X-Use-Code").data(reference).at("/agency/name").asString()).isEqualTo("IL-SAMPLE PD");
        var suspended = ServiceUnderTest.started().as("sam@il-sample").data(reference);
        assertThat(suspended.get("agencies")).isEmpty();
        assertThat(suspended.get("agency").isNull()).isTrue();
    }

    @Test
    void refusesWhatIsBeyondTheLimitsBeforeItReads() {
        assertThat(
                athena.code("query($id: ID!) { connectedShootings(from: $id, maxHops: 13) { truncations { limit } } }", Map.of("id", "x")))
                .isEqualTo("HOPS_LIMIT");
        assertThat(athena.code("{ search { people(first: 101) { totalCount } } }")).isEqualTo("PAGE_SIZE_INVALID");
        assertThat(athena.code("{ search { people(first: 0) { totalCount } } }")).isEqualTo("PAGE_SIZE_INVALID");
        assertThat(athena.code("{ search(text: \"!!\") { people { totalCount } } }")).isEqualTo("SEARCH_TEXT_INVALID");
        assertThat(athena.code("{ search(text: \"a*\") { people { totalCount } } }")).isEqualTo("SEARCH_STAR_INVALID");
        assertThat(athena.code("{ search { people(after: \"abc\") { totalCount } } }")).isEqualTo("CURSOR_INVALID");
        assertThat(athena.code("{ connectedShootings(from: \"x\", via: [FRIENDSHIP]) { truncations { limit } } }"))
                .isEqualTo("QUERY_INVALID");
        assertThat(athena.code("{ nothing }")).isEqualTo("QUERY_INVALID");
        assertThat(athena.code("{ nodes(ids: " + List.copyOf(java.util.Collections.nCopies(101, "\"x\"")) + ") { id } }"))
                .isEqualTo("IDS_LIMIT");
    }

    @Test
    @DisplayName("INV-57 depth bombs, aliases and costly documents are refused")
    void refusesDocumentsThatAskForTooMuch() {
        String nested = "id";
        for (int i = 0; i < 8; i++) {
            nested = "incidents(first: 1) { nodes { people(first: 1) { nodes { " + nested + " } } } }";
        }
        assertThat(athena.code("{ search { people(first: 1) { nodes { " + nested + " } } } }")).isEqualTo("QUERY_TOO_DEEP");
        assertThat(athena.code(
                "{ search { people(first: 100) { nodes { incidents(first: 100) { nodes { people(first: 100) { nodes { id } } } } } } } }"))
                .isEqualTo("QUERY_TOO_COSTLY");
        StringBuilder aliases = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            aliases.append(" a").append(i).append(": __typename");
        }
        assertThat(athena.code("{" + aliases + " }")).isEqualTo("QUERY_TOO_MANY_ALIASES");
        assertThat(athena.code("{" + " __typename".repeat(5_000) + " }")).isEqualTo("QUERY_INVALID");
    }

    @Test
    @DisplayName("INV-25 a cursor works for one list and one caller")
    void refusesCursorsOfOthers() {
        String people = "query($after: String) { search { people(first: 1, after: $after) { pageInfo { endCursor } } } }";
        String cursor = athena.data(people).at("/search/people/pageInfo/endCursor").asString();

        assertThat(athena.ask(people, Map.of("after", cursor)).has("errors")).isFalse();
        assertThat(athena.code("query($after: String) { search { firearms(first: 1, after: $after) { pageInfo { endCursor } } } }",
                Map.of("after", cursor)))
                .isEqualTo("CURSOR_INVALID");
        assertThat(ServiceUnderTest.started().as("luna@mo-agency").code(people, Map.of("after", cursor))).isEqualTo("CURSOR_INVALID");
        assertThat(athena.with("X-Use-Code", "A").code(people, Map.of("after", cursor))).isEqualTo("CURSOR_INVALID");
    }
}
