package org.leadgraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.identity.Identity;
import org.leadgraph.problem.NotPermitted;
import org.springframework.security.oauth2.jwt.JwtException;

class EmbedTokensTests {
    private static final Identity ANN = new Identity("idp", "ann@avon", "Last", "First", "IL0000010");
    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");
    private static final List<String> RECORDS = List.of("a", "b");

    private final Moving clock = new Moving();
    private final EmbedTokens tokens = new EmbedTokens(clock);

    /** A clock that a test moves. */
    private static final class Moving extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Embed embed(Duration life) {
        return new Embed("e-1", ANN.userId(), "https://desk.example", RECORDS, List.of(EmbedDocument.RECORDS),
                Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 24-1"), BEGIN.atZone(ZoneOffset.UTC),
                BEGIN.plus(life).atZone(ZoneOffset.UTC));
    }

    @Test
    @DisplayName("H-06 a token grants what it was made for, to the person for whom it was made")
    void grantsWhatItWasMadeFor() {
        EmbedGrant grant = tokens.read(tokens.sign(embed(Duration.ofHours(12)), ANN).token());

        assertThat(grant.person()).isEqualTo(ANN);
        assertThat(grant.embedId()).isEqualTo("e-1");
        assertThat(grant.why()).isEqualTo(Map.of("X-Use-Code", "C", "X-Search-Reason", "Case 24-1"));
        assertThat(grant.require("https://desk.example", "RECORDS", List.of("b"))).isEqualTo(EmbedDocument.RECORDS);
        assertThat(grant.require("https://desk.example", "RECORDS", RECORDS)).isEqualTo(EmbedDocument.RECORDS);
    }

    @Test
    @DisplayName("H-06 with origin, document or records wrong, each alone, it grants nothing")
    void grantsNothingElse() {
        EmbedGrant grant = tokens.read(tokens.sign(embed(Duration.ofHours(12)), ANN).token());

        for (String origin : List.of("https://other.example", "https://desk.example.other.example", "https://desk.example:444",
                "http://desk.example", "https://desk.example/", "null", "")) {
            assertThat(refusal(grant, origin, "RECORDS", RECORDS)).as(origin).isEqualTo("EMBED_NOT_COVERED");
        }
        assertThat(refusal(grant, null, "RECORDS", RECORDS)).isEqualTo("EMBED_NOT_COVERED");
        for (String document : List.of("CONNECTED_SHOOTINGS", "records", "{ me { userId } }", "")) {
            assertThat(refusal(grant, "https://desk.example", document, RECORDS)).as(document).isEqualTo("EMBED_NOT_COVERED");
        }
        assertThat(refusal(grant, "https://desk.example", null, RECORDS)).isEqualTo("EMBED_NOT_COVERED");
        assertThat(refusal(grant, "https://desk.example", "RECORDS", List.of("a", "c"))).isEqualTo("EMBED_NOT_COVERED");
        assertThat(refusal(grant, "https://desk.example", "RECORDS", List.of())).isEqualTo("EMBED_NOT_COVERED");
        assertThat(refusal(grant, "https://desk.example", "RECORDS", null)).isEqualTo("EMBED_NOT_COVERED");
    }

    private static String refusal(EmbedGrant grant, @Nullable String origin, @Nullable String document, @Nullable List<String> records) {
        NotPermitted refused = catchThrowableOfType(NotPermitted.class, () -> grant.require(origin, document, records));
        return refused == null ? "granted" : refused.code();
    }

    @Test
    @DisplayName("H-06 it lives a quarter of an hour, and never beyond the end of its embed")
    void ends() {
        EmbedTokens.Signed signed = tokens.sign(embed(Duration.ofHours(12)), ANN);
        EmbedTokens.Signed last = tokens.sign(embed(Duration.ofMinutes(4)), ANN);
        assertThat(signed.expiresAt()).isEqualTo(BEGIN.plus(Duration.ofMinutes(15)));
        assertThat(last.expiresAt()).isEqualTo(BEGIN.plus(Duration.ofMinutes(4)));

        clock.now = BEGIN.plus(Duration.ofMinutes(4)).plusSeconds(1);
        assertThat(tokens.read(signed.token()).embedId()).isEqualTo("e-1");
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.read(last.token()));
        clock.now = BEGIN.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.read(signed.token()));
    }

    @Test
    @DisplayName("H-06 tokens of another key, kind, issuer or audience, changed ones and unsigned ones are refused")
    void knowsItsOwn() throws Exception {
        String good = tokens.sign(embed(Duration.ofHours(12)), ANN).token();
        String[] parts = good.split("\\.");
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        String changed = parts[0] + "." + encoded(claims.replace("ann@avon", "eve@avon")) + "." + parts[2];
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"" + EmbedTokens.KIND + "\"}") + "." + parts[1] + ".";

        for (String bad : List.of(new EmbedTokens(clock).sign(embed(Duration.ofHours(12)), ANN).token(), changed, unsigned, "", "x",
                "a.b.c", good.substring(1), signedElsewhere(good))) {
            assertThatExceptionOfType(JwtException.class).as(bad).isThrownBy(() -> tokens.read(bad));
        }
        assertThat(tokens.read(good).person().userId()).isEqualTo("ann@avon");
    }

    private static String encoded(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** All claims are right, and the header names our key; the key is another. */
    private static String signedElsewhere(String good) throws Exception {
        SignedJWT ours = SignedJWT.parse(good);
        JWTClaimsSet claims = ours.getJWTClaimsSet();
        SignedJWT theirs = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(EmbedTokens.KIND))
                .keyID(ours.getHeader().getKeyID()).build(), claims);
        theirs.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()));
        return theirs.serialize();
    }
}
