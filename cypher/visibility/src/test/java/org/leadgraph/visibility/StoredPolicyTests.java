package org.leadgraph.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.SharingMode;
import org.leadgraph.visibility.Policy.User;

/** What the policy graph means when something in it is missing or unknown: always what shows less. */
class StoredPolicyTests {
    private final Map<String, Object> agency = new HashMap<>(Map.of("agencyId", "avon", "level", "LOCAL", "kind", "POLICE"));
    private final Map<String, Object> sharing = new HashMap<>(Map.of("access", "ACTIVE", "mode", "ALL_OR_NOTHING", "rejectsJ", false));
    private final Map<String, Object> scope = new HashMap<>(Map.of("number", 2, "audience", "SHARED", "colour", "GREEN"));
    private final StoredPolicy stored = new StoredPolicy();

    private Agency avon() {
        stored.agency(agency::get, sharing::get);
        return stored.policy(1).agencies().get("avon");
    }

    private Scope two() {
        stored.scope(scope::get, "avon", List.of());
        return stored.policy(1).scopes().getFirst();
    }

    @Test
    void readsAWholeAgency() {
        assertThat(avon()).isEqualTo(new Agency("avon", Policy.Level.LOCAL, "POLICE", SharingMode.ALL_OR_NOTHING, true, false, false,
                Set.of()));
    }

    @Test
    void leavesOutAnAgencyWithoutALevelOrAccess() {
        agency.put("level", "COUNTY");
        assertThat(avon()).isNull();

        agency.put("level", "LOCAL");
        sharing.remove("access");
        assertThat(avon()).isNull();
    }

    @Test
    void takesTheStricterSettingForAnUnknownOne() {
        sharing.putAll(Map.of("access", "ACTIVE ", "mode", "ALL", "rejectsJ", "false", "leadPointer", "GREEN", "timeToFirstShooting", 5));

        assertThat(avon()).isEqualTo(new Agency("avon", Policy.Level.LOCAL, "POLICE", SharingMode.ITEM_POLICY, false, true, false, Set.of(),
                true));
    }

    @Test
    void makesPartnersOfTwoHalvesAlone() {
        stored.half("avon", "brook");
        stored.half("avon", "clay");
        stored.half("clay", "avon");
        stored.half("avon", "avon");

        assertThat(avon().partners()).containsExactly("clay");
    }

    @Test
    void endsAStandingThatIsNoMoment() {
        Map<String, Object> ann = new HashMap<>(Map.of("userId", "ann", "status", "ACTIVE"));
        stored.user(ann::get, "TX0000000", "avon");
        ann.putAll(Map.of("userId", "bob", "standingUntil", Instant.EPOCH.atZone(ZoneOffset.UTC)));
        stored.user(ann::get, "TX0000000", "avon");
        ann.putAll(Map.of("userId", "cleo", "standingUntil", "next year"));
        stored.user(ann::get, "TX0000000", "avon");

        assertThat(stored.policy(1).users().values()).extracting(User::userId, User::standingUntil)
                .containsExactlyInAnyOrder(tuple("ann", Instant.MAX), tuple("bob", Instant.EPOCH), tuple("cleo", Instant.MIN));
    }

    @Test
    void showsNothingOfAnUnknownColourOrHold() {
        scope.put("colour", "green");
        scope.put("heldWith", "3");
        assertThat(two().colour()).isEqualTo(Colour.RED);
        assertThat(two().heldWith()).containsExactly(-1);
        assertThat(StoredPolicy.exception(ExceptionKind.USER, "ann", null).colour()).isEqualTo(Colour.RED);

        scope.put("heldWith", new long[]{3, 4});
        stored.scope(scope::get, "avon", List.of());
        assertThat(stored.policy(1).scopes().getLast().heldWith()).containsExactly(3, 4);
    }

    @Test
    void leavesOutAScopeForAnUnknownAudience() {
        scope.put("audience", "EVERYBODY");
        stored.scope(scope::get, "avon", List.of());

        assertThat(stored.policy(1).scopes()).isEmpty();
    }
}
