package org.leadgraph.nibin;

import org.leadgraph.graph.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExhibitTypes {
    @Bean
    RecordType<Casing> casingType() {
        return new RecordType<>("Casing", Casing::new);
    }

    @Bean
    RecordType<TestFire> testFireType() {
        return new RecordType<>("TestFire", TestFire::new);
    }
}
