package org.leadgraph.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** Issues tokens inside this process, in place of an identity provider. Exists only in the demo. */
public interface TokenIssuer {
    /** Claim {@code iss} of its tokens. */
    String issuer();

    /** Its public keys. */
    JWKSource<SecurityContext> keys();
}
