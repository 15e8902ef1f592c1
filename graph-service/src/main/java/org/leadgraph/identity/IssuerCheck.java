package org.leadgraph.identity;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Refuses to start without exactly one trustworthy issuer. Runs before any bean is made, hence before the database is opened. */
class IssuerCheck implements BeanFactoryPostProcessor {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private final Environment environment;

    IssuerCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        TokenSettings settings = Binder.get(environment).bindOrCreate("leadgraph.identity", TokenSettings.class);
        boolean ownIssuer = beans.getBeanNamesForType(TokenIssuer.class, true, false).length > 0;
        if (ownIssuer && settings.hasIssuer()) {
            throw new RefusedToStart("The demo issues its own tokens, but an identity provider is set too.",
                    "Start without the profile demo, or remove leadgraph.identity.issuer-uri.");
        }
        if (!ownIssuer && !settings.hasIssuer()) {
            throw new RefusedToStart("No identity provider is set, so no caller could be recognised.",
                    "Set leadgraph.identity.issuer-uri to the issuer of your identity provider's tokens, or start with the profile demo to look around.");
        }
        requireProtected("leadgraph.identity.issuer-uri", settings.issuerUri());
        requireProtected("leadgraph.identity.jwk-set-uri", settings.jwkSetUri());
    }

    /** Somebody who can change the keys on their way can sign in as anybody. */
    private static void requireProtected(String name, @Nullable URI uri) {
        if (uri == null || uri.toString().isBlank() || "https".equals(uri.getScheme())) {
            return;
        }
        if (!"http".equals(uri.getScheme()) || !LOOPBACK_NAMES.contains(uri.getHost())) {
            throw new RefusedToStart("The identity provider's keys would be fetched without protection.",
                    "Set " + name + " to an https address.");
        }
    }
}
