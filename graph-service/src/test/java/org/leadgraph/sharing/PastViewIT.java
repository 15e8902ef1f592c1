package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.WithEmptyService;
import tools.jackson.databind.JsonNode;

/** What a user could see on an earlier day. */
@WithEmptyService
class PastViewIT {
    private static final String PAST = "query($user: ID!, $at: DateTime!) { pastView(userId: $user, at: $at) "
            + "{ inGoodStanding sources { agency { name } greenScopes pointerScopes } } }";
    private static final String COULD = "query($at: DateTime!, $record: ID!) { pastView(userId: \"investigator@avon\", at: $at) { couldSee(record: $record) } }";

    private final Town town = new Town();

    @BeforeEach
    void build() {
        town.build();
    }

    @Test
    @DisplayName("U-02 the coordinator sees what a user of the own agency could see before and after an agreement, and of which record")
    void looksBack() {
        String before = Instant.now().toString();
        town.act("approver@brook", "proposeSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        String during = Instant.now().toString();
        town.act("approver@avon", "endSharing(agency: \"brook\") { state }");
        String after = Instant.now().toString();

        assertThat(sources(before)).containsExactly("avon 2+0");
        assertThat(sources(during)).containsExactly("avon 2+0", "brook 1+0");
        assertThat(sources(after)).containsExactly("avon 2+0");

        assertThat(could(during, "avon-shooting").asBoolean()).isTrue();
        assertThat(could(during, "brook-shooting").isNull()).as("the asker does not see it now").isTrue();
        assertThat(could(during, "no-such-record").isNull()).isTrue();
        town.act("approver@brook", "proposeSharing(agency: \"avon\") { state }");
        town.act("approver@avon", "acceptSharing(agency: \"brook\") { state }");
        assertThat(could(before, "brook-shooting").asBoolean()).isFalse();
        assertThat(could(during, "brook-shooting").asBoolean()).isTrue();
        assertThat(could(after, "brook-shooting").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("U-02, J-10 no one can look back on another agency's users, or forward")
    void refuses() {
        String now = Instant.now().toString();
        assertThat(refusal("investigator@avon", "investigator@avon", now)).isEqualTo("ROLE_REQUIRED");
        assertThat(refusal("coordinator@avon", "investigator@brook", now)).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(refusal("coordinator@avon", "nobody", now)).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(refusal("coordinator@avon", "investigator@avon", "2999-01-01T00:00:00Z")).isEqualTo("MOMENT_IN_FUTURE");
    }

    private String refusal(String asker, String user, String at) {
        return town.service().refusal("-:" + asker, PAST, Map.of("user", user, "at", at));
    }

    private JsonNode could(String at, String record) {
        return town.service().data("C:coordinator@avon", COULD, Map.of("at", at, "record", record)).at("/pastView/couldSee");
    }

    private List<String> sources(String at) {
        List<String> lines = new ArrayList<>();
        town.service()
                .data("-:coordinator@avon", PAST, Map.of("user", "investigator@avon", "at", at))
                .at("/pastView/sources")
                .forEach(source -> lines.add(source.at("/agency/name").asString() + " " + source.get("greenScopes").asInt() + "+"
                        + source.get("pointerScopes").asInt()));
        return lines;
    }
}
