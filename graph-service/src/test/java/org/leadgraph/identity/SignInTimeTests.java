package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SignInTimeTests {
    private static final Instant NOW = Instant.parse("2026-01-01T20:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(12);

    private static Instant end(@Nullable Object authTime, @Nullable Instant issued, Instant expires) {
        Jwt.Builder token = Jwt.withTokenValue("x").header("alg", "ES256").claim("sub", "ann").expiresAt(expires);
        if (authTime != null) {
            token.claims(claims -> claims.putAll(Map.of("auth_time", authTime)));
        }
        // As Spring Security decodes a token without the claim.
        token.issuedAt(issued == null ? expires.minusSeconds(1) : issued);
        return SignInTime.lastsUntil(token.build(), LONGEST, NOW);
    }

    @Test
    void countsFromTheSignInAndNotFromTheNewestToken() {
        Instant signedIn = NOW.minus(Duration.ofHours(11));

        assertThat(end(signedIn.getEpochSecond(), NOW, NOW.plusSeconds(300))).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(end(signedIn.minus(LONGEST).getEpochSecond(), NOW, NOW.plusSeconds(300))).isBefore(NOW);
    }

    @Test
    void countsFromTheTokenWhereItAloneIsKnown() {
        assertThat(end(null, NOW.minusSeconds(60), NOW.plusSeconds(300))).isEqualTo(NOW.minusSeconds(60).plus(LONGEST));
    }

    @Test
    void endsWithATokenThatSaysNothing() {
        assertThat(end(null, null, NOW.plusSeconds(300))).isEqualTo(NOW.plusSeconds(300));
        assertThat(end("yesterday", NOW, NOW.plusSeconds(300))).isEqualTo(NOW.plusSeconds(300));
        assertThat(end(null, null, NOW.plus(Duration.ofDays(9)))).isEqualTo(NOW.plus(LONGEST));
    }

    @Test
    void aSignInInTheFutureIsNow() {
        assertThat(end(NOW.plus(Duration.ofDays(3)).getEpochSecond(), NOW, NOW.plusSeconds(300))).isEqualTo(NOW.plus(LONGEST));
    }
}
