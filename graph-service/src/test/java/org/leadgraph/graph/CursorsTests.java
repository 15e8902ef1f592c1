package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class CursorsTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<String> POSITION = List.of("Athens PD", "il-athens", "");

    private final Cursors cursors = at(NOW, 0);

    @Test
    void opensWhatItHasSealed() {
        assertThat(cursors.open("list", cursors.seal("list", POSITION))).isEqualTo(POSITION);
    }

    @Test
    void saysNothing() {
        String cursor = cursors.seal("list", POSITION);

        assertThat(cursor).doesNotContain("Athens").matches("[A-Za-z0-9_-]+");
        assertThat(cursor).isNotEqualTo(cursors.seal("list", POSITION)).hasSameSizeAs(cursors.seal("list", List.of("7")));
    }

    @Test
    void isGoodForOneListOneKeyAndTwelveHours() {
        String cursor = cursors.seal("list", POSITION);

        assertThat(cursors.position("another list", cursor)).isEmpty();
        assertThat(at(NOW, 1).position("list", cursor)).isEmpty();
        assertThat(at(NOW.plus(Duration.ofHours(12)), 0).position("list", cursor)).contains(POSITION);
        assertThat(at(NOW.plus(Duration.ofHours(12)).plusSeconds(1), 0).position("list", cursor)).isEmpty();
    }

    @Test
    @DisplayName("what an older key has sealed is opened as long as the key is there, and the new one seals")
    void opensWithEveryKeyAndSealsWithTheFirst() {
        byte[] old = key(1);
        byte[] fresh = key(2);
        Cursors before = with(NOW, old);
        Cursors both = with(NOW, fresh, old);
        Cursors after = with(NOW, fresh);

        assertThat(both.position("list", before.seal("list", POSITION))).contains(POSITION);
        assertThat(after.position("list", both.seal("list", POSITION))).contains(POSITION);
        assertThat(before.position("list", both.seal("list", POSITION))).isEmpty();
        assertThat(after.position("list", before.seal("list", POSITION))).isEmpty();
    }

    @Test
    void refusesEverythingElseInTheSameWords() {
        String cursor = cursors.seal("list", POSITION);
        for (String other : List.of("", "x", "1", "\u00e9", cursor.substring(1), cursor.substring(0, 20), cursor + "AAAA")) {
            assertThatThrownBy(() -> cursors.open("list", other)).isInstanceOf(InvalidRequest.class)
                    .hasMessage("This cursor is no longer valid. Ask for the list from its beginning.");
        }
    }

    private static Cursors at(Instant now, int key) {
        return with(now, key(key));
    }

    private static byte[] key(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        return bytes;
    }

    private static Cursors with(Instant now, byte[]... keys) {
        return new Cursors(List.of(keys), Clock.fixed(now, ZoneOffset.UTC));
    }
}
