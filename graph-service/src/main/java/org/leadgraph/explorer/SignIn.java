package org.leadgraph.explorer;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.TokenIssuer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** How people sign in on the page: as a demo person, or at the identity provider whose tokens the service accepts, with a code and PKCE. */
@Component
class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Anybody may open the page, and each time would wait for an identity provider that is away. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(15);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
    };

    private final ExplorerSettings settings;
    private final String issuer;
    private final boolean demo;
    private final Clock clock;
    private volatile @Nullable Way known;
    private @Nullable Instant asked;

    SignIn(ExplorerSettings settings, @Value("${leadgraph.identity.issuer-uri:}") String issuer, ObjectProvider<TokenIssuer> ownIssuer,
            Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.clock = clock;
        this.demo = ownIssuer.stream().findAny().isPresent();
    }

    /**
     * @param demo
     *            whether one chooses a demo person; then the rest is empty
     * @param clientId
     *            the page's name at the identity provider; empty when it has none, so that nobody can sign in on the page
     * @param authorizationUri
     *            where people sign in; empty while the identity provider does not say
     * @param tokenUri
     *            where a code becomes a token; empty while the identity provider does not say
     */
    record Way(boolean demo, String clientId, String scopes, String authorizationUri, String tokenUri) {}

    Way way() {
        Way before = known;
        if (before != null) {
            return before;
        }
        if (demo || settings.clientId() == null || settings.clientId().isBlank()) {
            return known = new Way(demo, "", "", "", "");
        }
        if (settings.authorizationUri() != null && settings.tokenUri() != null) {
            return known = at(settings.authorizationUri().toString(), settings.tokenUri().toString());
        }
        return mayAsk() ? learned() : at("", "");
    }

    /** One page at a time asks, and not soon after one that has. */
    private synchronized boolean mayAsk() {
        Instant now = clock.instant();
        if (asked != null && asked.plus(ASKED_AGAIN).isAfter(now)) {
            return false;
        }
        asked = now;
        return true;
    }

    private Way learned() {
        Way learned = fetched();
        if (!learned.authorizationUri().isEmpty() && !learned.tokenUri().isEmpty()) {
            known = learned;
        }
        return learned;
    }

    private Way fetched() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        try {
            Map<String, Object> metadata = RestClient.builder().requestFactory(requests).build().get()
                    .uri(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")).retrieve().body(METADATA);
            return metadata == null
                    ? at("", "")
                    : at(String.valueOf(metadata.getOrDefault("authorization_endpoint", "")),
                            String.valueOf(metadata.getOrDefault("token_endpoint", "")));
        } catch (RestClientException | IllegalArgumentException e) {
            log.warn("The page cannot offer to sign in: the identity provider's metadata cannot be read ({})", e.getClass().getName());
            return at("", "");
        }
    }

    private Way at(String authorizationUri, String tokenUri) {
        return new Way(false, String.valueOf(settings.clientId()), String.join(" ", settings.scopes()), authorizationUri, tokenUri);
    }
}
