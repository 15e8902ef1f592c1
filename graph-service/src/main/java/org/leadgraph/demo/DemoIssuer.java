package org.leadgraph.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.leadgraph.identity.TokenIssuer;

/** Issues tokens for demo users. The key is made at the start and never leaves the process, so a restart ends every token. */
final class DemoIssuer implements TokenIssuer {
    static final String ISSUER = "urn:leadgraph:demo";
    static final Duration LIFETIME = Duration.ofHours(1);

    private final String audience;
    private final Clock clock;
    private final ECKey key;

    DemoIssuer(String audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java runtime cannot make a P-256 key.", e);
        }
    }

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    String tokenFor(DemoPerson person) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(ISSUER)
                .audience(audience)
                .subject(person.userId())
                .claim("idp", "demo")
                .claim("family_name", person.lastName())
                .claim("given_name", person.firstName())
                .claim("employer_ori", person.employerOri())
                .claim("email", person.userId() + ".invalid")
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The demo token cannot be signed.", e);
        }
        return token.serialize();
    }
}
