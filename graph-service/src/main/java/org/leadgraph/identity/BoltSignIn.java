package org.leadgraph.identity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Signs people in over Bolt by the same tokens, and with the same entries in the log, as over HTTP. */
@Component
public class BoltSignIn {
    private static final Logger log = LoggerFactory.getLogger(BoltSignIn.class);

    private final JwtDecoder decoder;
    private final Duration clockSkew;
    private final Logons logons;

    BoltSignIn(JwtDecoder decoder, TokenSettings settings, Logons logons) {
        this.decoder = decoder;
        this.clockSkew = settings.clockSkew();
        this.logons = logons;
    }

    /**
     * Empty when the token is not good.
     *
     * @throws Problem
     *             when signing in cannot be logged now
     */
    public Optional<Visitor> signIn(String token, @Nullable String source) {
        try {
            Jwt good = decoder.decode(token);
            logons.accepted(good, source, "BOLT");
            return Optional.of(new Visitor(good, clockSkew, source));
        } catch (JwtException refusal) {
            log.warn("Refused a token over Bolt from {}: {}", source, SentToken.reason(refusal));
            logons.refused(token, source, SentToken.reason(refusal));
            return Optional.empty();
        } catch (Problem unavailable) {
            throw unavailable;
        } catch (RuntimeException failure) {
            log.error("A sign-in over Bolt could not be logged ({}), so it was refused", failure.getClass().getName());
            return Optional.empty();
        }
    }
}
