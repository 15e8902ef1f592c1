package org.leadgraph.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute that a token was good, so that a signature is not computed again for each of a person's questions. Only what was found good is kept, under
 * a digest of the whole token, and no longer than the token lives. It says who asks; whether the person may ask is decided for each question, by the graph.
 */
final class KnownTokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    private record Known(Jwt token, Instant until) {}

    KnownTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        String digest = digest(token);
        Known before = known.getIfPresent(digest);
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.token();
        }
        Jwt good = decoder.decode(token);
        Instant now = clock.instant();
        Instant end = good.getExpiresAt();
        if (end != null && now.isBefore(end)) {
            known.put(digest, new Known(good, end.isBefore(now.plus(LONGEST)) ? end : now.plus(LONGEST)));
        }
        return good;
    }

    /** The issuer has other keys now: each token is looked at again. */
    void forget() {
        known.invalidateAll();
    }

    private static String digest(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
