package org.leadgraph.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** An issuer of tokens inside this process, accepted instead of an identity provider. There is none outside the demo. */
public interface TokenIssuer {
    /** Claim {@code iss} of its tokens. */
    String issuer();

    /** Its public keys. */
    JWKSource<SecurityContext> keys();
}
