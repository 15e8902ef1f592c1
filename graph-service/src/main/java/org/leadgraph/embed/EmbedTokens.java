package org.leadgraph.embed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.leadgraph.identity.Identity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Signs embed tokens, and knows them again. The key is made at the start and never leaves the process: a restart ends every token, and whoever embeds asks for the next one. Kind, issuer, audience and
 * key differ from those of sign-in tokens, so neither is taken for the other.
 */
@Component
class EmbedTokens {
    static final Duration LIFE = Duration.ofMinutes(15);
    static final String ISSUER = "urn:leadgraph:embed";
    static final String KIND = "leadgraph-embed+jwt";

    private final Clock clock;
    private final ECKey key;
    private final NimbusJwtDecoder decoder;

    EmbedTokens(Clock clock) {
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).algorithm(JWSAlgorithm.ES256).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make a P-256 key.", e);
        }
        JwtTimestampValidator notExpired = new JwtTimestampValidator(Duration.ZERO);
        notExpired.setClock(clock);
        notExpired.setAllowEmptyExpiryClaim(false);
        decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())))
                .jwsAlgorithms(all -> all.add(SignatureAlgorithm.ES256)).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(new JwtTypeValidator(KIND), notExpired,
                new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(ISSUER))));
    }

    /**
     * A token.
     *
     * @param expiresAt
     *            a quarter of an hour from now, or sooner where the embed is over before
     */
    record Signed(String token, Instant expiresAt) {}

    Signed sign(Embed embed, Identity person) {
        // A token's moments have no fractions of a second.
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant end = Instant.ofEpochSecond(embed.until().toEpochSecond());
        Instant expiresAt = end.isBefore(now.plus(LIFE)) ? end : now.plus(LIFE);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(KIND)).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(ISSUER).audience(ISSUER).jwtID(UUID.randomUUID().toString())
                        .subject(person.userId())
                        .claim("idp", person.identityProvider())
                        .claim("family_name", person.lastName())
                        .claim("given_name", person.firstName())
                        .claim("employer_ori", person.employerOri())
                        .claim(EmbedGrant.EMBED, embed.id())
                        .claim(EmbedGrant.ORIGIN, embed.origin())
                        .claim(EmbedGrant.RECORDS, embed.recordIds())
                        .claim(EmbedGrant.DOCUMENTS, embed.documents().stream().map(Enum::name).toList())
                        .claim(EmbedGrant.WHY, embed.why())
                        .issueTime(Date.from(now)).expirationTime(Date.from(expiresAt)).build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The embed token cannot be signed.", e);
        }
        return new Signed(token.serialize(), expiresAt);
    }

    /**
     * What a token grants.
     *
     * @throws JwtException
     *             when it is none of ours, or has expired
     */
    EmbedGrant read(String token) {
        Jwt good = decoder.decode(token);
        return EmbedGrant.of(good);
    }
}
