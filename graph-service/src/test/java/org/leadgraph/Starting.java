package org.leadgraph;

import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Services start one after another in a JVM: Spring sets up the logging of the whole JVM at each start, and two that do so at once disturb each other. */
final class Starting {
    private static final Object ONE = new Object();

    private Starting() {
    }

    static ConfigurableApplicationContext alone(Supplier<ConfigurableApplicationContext> start) {
        synchronized (ONE) {
            return start.get();
        }
    }
}
