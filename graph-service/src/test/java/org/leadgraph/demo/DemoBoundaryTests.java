package org.leadgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.AbstractEnvironment;

class DemoBoundaryTests {
    private final ApplicationContextRunner service = new ApplicationContextRunner().withUserConfiguration(DemoConfiguration.class,
            DemoController.class);
    private final ApplicationContextRunner onThisMachine = service.withPropertyValues("server.address=127.0.0.1");

    @Test
    void hasNoDemoWithoutTheProfile() {
        service.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(DemoIssuer.class).doesNotHaveBean(DemoController.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "demo,test", "test,demo"})
    void startsTheDemoAlone(String profiles) {
        onThisMachine.withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DemoIssuer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo,production", "production,demo", "demo,test,staging", "demo,Demo"})
    void refusesTheDemoTogetherWithAnotherProfile(String profiles) {
        onThisMachine.withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", ""})
    void refusesADemoForOtherMachines(String address) {
        service.withPropertyValues("spring.profiles.active=demo", "server.address=" + address)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @Test
    void startsADemoBehindAWallThatTheOperatorNames() {
        service.withPropertyValues("spring.profiles.active=demo", "server.address=0.0.0.0", "leadgraph.demo.beyond-loopback=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"leadgraph.demo.enabled=true", "leadgraph.demo.beyond-loopback=true"})
    void refusesTracesOfTheDemoElsewhere(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
        service.withPropertyValues(setting, AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME + "=production")
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }

    @Test
    void refusesTheIssuerWithoutTheProfile() {
        service.withBean(DemoIssuer.class, () -> new DemoIssuer("leadgraph", Clock.systemUTC()))
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(RefusedToStart.class));
    }
}
