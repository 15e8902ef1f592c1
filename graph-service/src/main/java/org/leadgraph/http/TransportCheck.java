package org.leadgraph.http;

import java.util.Set;
import java.util.stream.Stream;
import org.leadgraph.identity.TokenIssuer;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Refuses to start if answers would travel unencrypted: outside the demo the service uses TLS itself, is behind a proxy that does, or can only be reached
 * from this machine. Source: N-DEx manual 3.1, 1.4.5 (requirement A-27).
 */
class TransportCheck implements BeanFactoryPostProcessor {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Environment environment;

    TransportCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // Where the demo may be reached from is its own rule. A port below zero is none: files are loaded so.
        boolean demo = beans.getBeanNamesForType(TokenIssuer.class, true, false).length > 0;
        if (demo || environment.getProperty("server.port", Integer.class, 8080) < 0) {
            return;
        }
        boolean behindProxy = environment.getProperty("leadgraph.http.tls-at-proxy", Boolean.class, false);
        if (behindProxy && environment.getProperty("server.forward-headers-strategy", "none").equalsIgnoreCase("none")) {
            throw new RefusedToStart(
                    "The settings say that a proxy ends TLS, but the service would ignore what the proxy says about a request.",
                    "Set server.forward-headers-strategy to native beside leadgraph.http.tls-at-proxy.");
        }
        if (!behindProxy && !speaksTls() && !LOOPBACK.contains(environment.getProperty("server.address", ""))) {
            throw new RefusedToStart("The service would answer other machines over plain HTTP.",
                    "Give it a certificate (server.ssl.bundle or server.ssl.key-store), or set leadgraph.http.tls-at-proxy to true where a proxy ends TLS, or "
                            + "server.address to 127.0.0.1.");
        }
    }

    private boolean speaksTls() {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate").anyMatch(name -> environment.containsProperty("server.ssl." + name));
    }
}
