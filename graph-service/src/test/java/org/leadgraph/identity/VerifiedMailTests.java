package org.leadgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedMailTests {
    private static Jwt token(Object address, Object verified) {
        return Jwt.withTokenValue("token").header("alg", "ES256").claim("email", address).claim("email_verified", verified).build();
    }

    @Test
    @DisplayName("G-01 mail goes to an address that the identity provider has verified, and to one alone")
    void isVerified() {
        assertThat(VerifiedMail.of(token("ann.o'neil+leads@police.example", true))).contains("ann.o'neil+leads@police.example");
        assertThat(VerifiedMail.of(token("ann@police.example", false))).isEmpty();
        assertThat(VerifiedMail.of(token("ann@police.example", "true"))).isEmpty();
        for (String wrong : List.of("ann", "ann@", "@police.example", "ann@police.example, eve@elsewhere.example",
                "Ann <ann@police.example>",
                "ann@police.example\r\nBcc: eve@elsewhere.example", "ann@police.example ", "a".repeat(250) + "@police.example",
                "ann@-.example")) {
            assertThat(VerifiedMail.of(token(wrong, true))).as(wrong).isEmpty();
        }
    }
}
