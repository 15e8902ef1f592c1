package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.http.FrontDoor;
import org.leadgraph.problem.GraphUnavailable;
import org.springframework.security.oauth2.jwt.Jwt;

class LogonsTests {
    private final FrontDoor.Noted noted = new FrontDoor.Noted();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Logons logons = new Logons(noted, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    @DisplayName("S-07 a token is noted when it is first accepted, and not again")
    void notesEachTokenOnce() {
        logons.accepted(token("ann", "1"), "192.0.2.1", "HTTP");
        logons.accepted(token("ann", "1"), "192.0.2.1", "WEBSOCKET");
        logons.accepted(token("ann", "2"), "192.0.2.1", "WEBSOCKET");
        logons.accepted(token("bob", "1"), null, "HTTP");

        assertThat(noted.entries).containsExactly("accepted ann HTTP", "accepted ann WEBSOCKET", "accepted bob HTTP");
    }

    @Test
    @DisplayName("S-07 tokens refused while the log is unavailable are counted, and logged when it is back")
    void tellsWhatItCouldNotNote() {
        AtomicBoolean away = new AtomicBoolean(true);
        Logons waiting = new Logons(new FrontDoor.Noted() {
            @Override
            public void refused(Bearer claimed, String source, String reason) {
                requireThere();
            }

            @Override
            public void suppressed(String source, long refusals) {
                requireThere();
                noted.suppressed(source, refusals);
            }

            private void requireThere() {
                if (away.get()) {
                    throw new GraphUnavailable(IdentityProblem.SEARCH_LOG_UNAVAILABLE, "away", null);
                }
            }
        }, Clock.fixed(now, ZoneOffset.UTC));
        for (int i = 0; i < 3; i++) {
            waiting.refused("no token", "192.0.2.1", "bad");
        }
        waiting.refused("no token", "192.0.2.2", "bad");

        waiting.tellSuppressed();
        away.set(false);
        waiting.tellSuppressed();
        waiting.tellSuppressed();

        assertThat(noted.entries).containsExactlyInAnyOrder("suppressed 192.0.2.1 3", "suppressed 192.0.2.2 1");
    }

    @Test
    @DisplayName("S-07 a sign-in that could not be logged is refused, and is logged at the next try")
    void triesAgain() {
        Logons failing = new Logons(new FrontDoor.Noted() {
            @Override
            public void accepted(Bearer bearer, String source, String way) {
                super.accepted(bearer, source, way);
                throw new IllegalStateException("no space left");
            }
        }, Clock.systemUTC());

        assertThatIllegalStateException().isThrownBy(() -> failing.accepted(token("ann", "1"), "-", "HTTP"));
        assertThatIllegalStateException().isThrownBy(() -> failing.accepted(token("ann", "1"), "-", "HTTP"));
    }

    @Test
    @DisplayName("S-07 a flood of bad tokens from one source fills no log: the rest of a minute is counted")
    void boundsASource() {
        for (int i = 0; i < 1_000; i++) {
            logons.refused(null, "192.0.2.66", "expired");
        }
        logons.refused(null, "192.0.2.7", "expired");
        assertThat(noted.entries).hasSize(Logons.REFUSALS_A_MINUTE + 1);

        now = now.plus(Duration.ofMinutes(1));
        logons.tellWhenTheMinuteIsOver();

        assertThat(noted.entries).hasSize(Logons.REFUSALS_A_MINUTE + 2).last().isEqualTo("suppressed 192.0.2.66 990");
        logons.refused(null, "192.0.2.66", "expired");
        assertThat(noted.entries).last().isEqualTo("refused null expired");
    }

    @Test
    @DisplayName("S-07 a flood from many sources fills no log either, and nothing is lost from the count")
    void boundsManySources() {
        for (int i = 0; i < 50_000; i++) {
            logons.refused(null, "2001:db8::" + i, "expired");
        }
        assertThat(noted.entries).hasSize(Logons.REFUSALS_A_MINUTE_IN_ALL);

        logons.tellSuppressed();

        List<String> told = noted.entries.stream().filter(each -> each.startsWith("suppressed")).toList();
        assertThat(told).hasSizeLessThanOrEqualTo(Logons.REFUSALS_A_MINUTE_IN_ALL + 1);
        assertThat(told.stream().mapToLong(each -> Long.parseLong(each.substring(each.lastIndexOf(' ') + 1))).sum())
                .isEqualTo(50_000 - Logons.REFUSALS_A_MINUTE_IN_ALL);
    }

    @Test
    @DisplayName("S-07 of a refused token only who it claims to be of is kept")
    void keepsNothingOfTheToken() {
        String expired = new TestTokens("https://idp.example").expired();

        logons.refused(expired, "192.0.2.1", "expired");
        logons.refused("nonsense", "192.0.2.1", "malformed");

        assertThat(noted.entries).containsExactly("refused jdoe@example expired", "refused null malformed");
    }

    private static Jwt token(String user, String id) {
        return Jwt.withTokenValue("t").header("alg", "none").subject(user).jti(id).expiresAt(Instant.parse("2026-03-02T11:00:00Z")).build();
    }
}
