package org.leadgraph.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted.
 *
 * @param issuerUri
 *            the identity provider: its tokens are accepted, and no others
 * @param jwkSetUri
 *            where its keys are; absent to learn that from the issuer's metadata
 * @param audience
 *            what a token must be meant for
 * @param clockSkew
 *            how far the issuer's clock may be off
 */
@ConfigurationProperties("leadgraph.identity")
record TokenSettings(@Nullable URI issuerUri, @Nullable URI jwkSetUri, @DefaultValue("leadgraph") String audience,
        @DefaultValue("30s") Duration clockSkew) {
    boolean hasIssuer() {
        return issuerUri != null && !issuerUri.toString().isBlank();
    }
}
