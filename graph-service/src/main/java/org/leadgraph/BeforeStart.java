package org.leadgraph;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** What can be known to be wrong as soon as the settings are read is said then, in seconds, and nothing is opened. */
final class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        new Settings(environment).check();
        new Place(environment).check();
    }
}
