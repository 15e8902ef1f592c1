package org.leadgraph.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may come in over HTTP.
 *
 * @param issuerUri
 *            the identity provider: its tokens are accepted, and no others
 * @param jwkSetUri
 *            where its keys are; absent to learn that from the issuer's metadata
 * @param audience
 *            what a token must be meant for
 * @param clockSkew
 *            how far the issuer's clock may be off
 * @param allowedOrigins
 *            origins of web pages that may call this service; the service's own pages need no entry
 * @param tlsAtProxy
 *            whether a proxy in front of the service ends TLS; then nothing is answered that did not come to it over TLS
 * @param largestBody
 *            largest GraphQL request
 */
@ConfigurationProperties("leadgraph.access")
record AccessSettings(@Nullable URI issuerUri, @Nullable URI jwkSetUri, @DefaultValue("leadgraph") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue List<String> allowedOrigins, @DefaultValue("false") boolean tlsAtProxy, @DefaultValue("64KB") DataSize largestBody) {
    boolean hasIssuer() {
        return issuerUri != null && !issuerUri.toString().isBlank();
    }
}
