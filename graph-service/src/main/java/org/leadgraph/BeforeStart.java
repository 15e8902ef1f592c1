package org.leadgraph;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Checks what can be checked as soon as the settings are known, and refuses to start within seconds, before anything is opened. */
final class BeforeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        new Settings(environment).check();
        new Place(environment).check();
    }
}
