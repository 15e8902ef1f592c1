package org.leadgraph;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider outside the service: it publishes its key over HTTP and signs a token for anybody. */
final class IdentityProvider {
    private final HttpServer server;
    private final ECKey key;
    private final CodeSignIn codeSignIn;

    IdentityProvider() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        codeSignIn = new CodeSignIn(server, this::tokenFor);
        server.start();
    }

    /** Its pages for people. */
    CodeSignIn codeSignIn() {
        return codeSignIn;
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI keys() {
        return issuer().resolve("/keys");
    }

    /** Of a user whose employer does not matter. */
    String tokenFor(String userId) {
        return tokenFor(userId, "XX0000000");
    }

    String tokenFor(String userId, String employerOri) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer().toString())
                .audience("leadgraph")
                .subject(userId)
                .claim("idp", "test")
                .claim("family_name", "Last")
                .claim("given_name", "First")
                .claim("employer_ori", employerOri)
                .claim("email", userId + ".example")
                .claim("email_verified", true)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(3))))
                .build();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
