package org.leadgraph.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadgraph.identity.TokenIssuer;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Keeps the demo's sign-in, which asks for no password, away from everything real. Runs before any bean is made: with the profile {@code demo} it allows no
 * other profile and only the loopback address; without it, no setting of the demo.
 */
class DemoBoundary implements BeanFactoryPostProcessor {
    /** Set by people who run the demo in a container whose own port is closed to other machines. */
    static final String BEYOND_LOOPBACK = "leadgraph.demo.beyond-loopback";
    private static final Set<String> MAY_JOIN = Set.of("demo", "test");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Environment environment;

    DemoBoundary(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            refuseOtherProfiles();
            refuseOtherMachines();
        } else {
            refuseTraces(beans);
        }
    }

    private void refuseOtherProfiles() {
        List<String> others = new ArrayList<>(List.of(environment.getActiveProfiles()));
        others.removeAll(MAY_JOIN);
        if (!others.isEmpty()) {
            throw new RefusedToStart(
                    "The profile demo is active together with " + String.join(", ", others)
                            + "; in the demo everybody can sign in as everybody.",
                    "Start with the profile demo only, or without it.");
        }
    }

    private void refuseOtherMachines() {
        String address = environment.getProperty("server.address", "");
        if (!LOOPBACK.contains(address) && !environment.getProperty(BEYOND_LOOPBACK, Boolean.class, false)) {
            throw new RefusedToStart("The demo would be reachable from other machines, and in the demo everybody can sign in as everybody.",
                    "Set server.address to 127.0.0.1. Only where something else keeps other machines out, as in a container: set "
                            + BEYOND_LOOPBACK
                            + " to true.");
        }
    }

    private void refuseTraces(ConfigurableListableBeanFactory beans) {
        if (Binder.get(environment).bind("leadgraph.demo", Bindable.mapOf(String.class, Object.class)).isBound()) {
            throw new RefusedToStart("A setting under leadgraph.demo is present, but the profile demo is not active.",
                    "Remove the settings under leadgraph.demo, or start with the profile demo only.");
        }
        if (beans.getBeanNamesForType(TokenIssuer.class, true, false).length > 0) {
            throw new RefusedToStart("An issuer of tokens inside this process is present, but the profile demo is not active.",
                    "Start with the profile demo only, or remove the issuer.");
        }
    }
}
