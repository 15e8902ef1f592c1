package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<String> verified = new ArrayList<>();
    private Instant end = NOON.plusSeconds(600);
    private final KnownTokens tokens = new KnownTokens(token -> {
        verified.add(token);
        if (token.startsWith("bad")) {
            throw new BadJwtException("bad");
        }
        return Jwt.withTokenValue(token).header("alg", "ES256").subject("jdoe@example").expiresAt(end).build();
    }, now::get);

    @Test
    @DisplayName("S-07 a token that was good a moment ago is not verified again, for a minute")
    void remembersForAMinute() {
        tokens.decode("one");
        now.set(NOON.plusSeconds(59));
        assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
        assertThat(verified).containsExactly("one");

        now.set(NOON.plusSeconds(60));
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    @DisplayName("S-07 a token is remembered no longer than it lives, and each is one of its own")
    void endsWithTheToken() {
        end = NOON.plusSeconds(10);
        tokens.decode("one");
        tokens.decode("onE");
        now.set(end);
        tokens.decode("one");
        tokens.decode("one");
        assertThat(verified).as("past its end each time").containsExactly("one", "onE", "one", "one");
    }

    @Test
    @DisplayName("S-07 a refused token is refused again, by its rules")
    void remembersNoRefusal() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).hasSize(3);
    }

    @Test
    void forgets() {
        tokens.decode("one");
        tokens.forget();
        tokens.decode("one");
        assertThat(verified).hasSize(2);
    }
}
