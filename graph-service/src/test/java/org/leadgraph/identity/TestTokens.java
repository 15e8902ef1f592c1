package org.leadgraph.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;

/** An identity provider's tokens, valid by default. */
public final class TestTokens implements TokenIssuer {
    private final String issuer;
    private final ECKey key;

    public TestTokens(String issuer) {
        this(issuer, "test");
    }

    TestTokens(String issuer, String keyId) {
        this.issuer = issuer;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String issuer() {
        return issuer;
    }

    @Override
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(publicKeys());
    }

    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    public String valid() {
        return with(_ -> {
        });
    }

    public String expired() {
        return expiringIn(Duration.ofMinutes(-5));
    }

    public String expiringIn(Duration time) {
        return with(claims -> claims.expirationTime(Date.from(Instant.now().plus(time))));
    }

    public String with(Consumer<JWTClaimsSet.Builder> change) {
        return signedBy(key, change);
    }

    /** With this issuer's name and key id, but signed by somebody else. */
    public String forgedBy(TestTokens other) {
        return signedBy(other.key, _ -> {
        });
    }

    public String unsigned() {
        return new PlainJWT(claims(_ -> {
        })).serialize();
    }

    /** Signed with the public key used as if it were a shared secret. */
    public String confusedAlgorithm() {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims(_ -> {
            }));
            token.sign(new MACSigner(key.toECPublicKey().getEncoded()));
            return token.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String signedBy(ECKey signer, Consumer<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims(change));
            token.sign(new ECDSASigner(signer));
            return token.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer)
                .audience("leadgraph")
                .subject("jdoe@example")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        change.accept(claims);
        return claims.build();
    }
}
