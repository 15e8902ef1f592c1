package org.leadgraph.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.NotPermitted;
import org.springframework.security.oauth2.jwt.Jwt;

/** A user on a Bolt connection, who signed in with a token that was valid then. The connection may outlive the token; what is asked after that is refused. */
public final class Visitor {
    private final Jwt token;
    private final Duration clockSkew;
    private final @Nullable String source;

    Visitor(Jwt token, Duration clockSkew, @Nullable String source) {
        this.token = token;
        this.clockSkew = clockSkew;
        this.source = source;
    }

    /** Who it is; empty when the token does not say, and then nothing is answered. */
    public String userId() {
        return Objects.requireNonNullElse(token.getSubject(), "");
    }

    /** Address that the connection comes from; null when it is not known. */
    public @Nullable String source() {
        return source;
    }

    /**
     * Who asks now.
     *
     * @throws NotPermitted
     *             when the token has ended
     */
    public Identity identity(Clock clock) {
        Instant end = Objects.requireNonNull(token.getExpiresAt()).plus(clockSkew);
        if (!clock.instant().isBefore(end)) {
            throw new NotPermitted(IdentityProblem.UNAUTHENTICATED, "Your token has expired. Connect again with a current one.");
        }
        return Identity.of(token);
    }
}
