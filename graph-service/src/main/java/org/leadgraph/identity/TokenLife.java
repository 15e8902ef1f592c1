package org.leadgraph.identity;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token lives for a bounded time, and was not issued in the future. One that was stolen or forgotten ends by itself. */
final class TokenLife implements OAuth2TokenValidator<Jwt> {
    private final TokenSettings settings;
    private final Clock clock;

    TokenLife(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        Instant end = token.getExpiresAt();
        Instant issued = issued(token, end);
        if (issued != null && issued.isAfter(now.plus(settings.clockSkew()))) {
            return refused("The token was issued in the future");
        }
        // Without its beginning only the rest of its life is known.
        Instant from = issued == null || issued.isAfter(now) ? now : issued;
        if (end != null && end.isAfter(from.plus(settings.longestLife()).plus(settings.clockSkew()))) {
            return refused("The token lives longer than leadgraph.identity.longest-life allows");
        }
        return OAuth2TokenValidatorResult.success();
    }

    /** Spring Security puts a second before the end where a token does not say when it was issued. */
    static @Nullable Instant issued(Jwt token, @Nullable Instant end) {
        Instant issued = token.getIssuedAt();
        return issued == null || end == null || issued.equals(end.minusSeconds(1)) ? null : issued;
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
