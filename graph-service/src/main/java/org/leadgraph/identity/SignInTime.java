package org.leadgraph.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * When a person signed in, as a token tells it: the claim {@code auth_time}, or when the token was issued. A token that tells neither may be of any age.
 *
 * <p>
 * Source: RFC 9068, 2.2.1.
 */
public final class SignInTime {
    private static final String AUTH_TIME = "auth_time";

    private SignInTime() {
    }

    /** When something ends that lasts this long after the person's sign-in; with the token where the sign-in's time is not known. */
    public static Instant lastsUntil(Jwt token, Duration longest, Instant now) {
        Instant end = token.getExpiresAt() == null ? now : token.getExpiresAt();
        Instant from = signedIn(token, end);
        if (from == null) {
            return end.isBefore(now.plus(longest)) ? end : now.plus(longest);
        }
        return (from.isAfter(now) ? now : from).plus(longest);
    }

    private static @Nullable Instant signedIn(Jwt token, Instant end) {
        Instant issued = TokenLife.issued(token, end);
        return switch (token.getClaims().get(AUTH_TIME)) {
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case Instant moment -> moment;
            case null -> issued;
            // What cannot be read tells nothing.
            default -> null;
        };
    }
}
