package org.leadgraph.incident;

import org.leadgraph.graph.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentTypes {
    @Bean
    RecordType<Shooting> shootingType() {
        return new RecordType<>("Shooting", Shooting::new);
    }

    @Bean
    RecordType<FirearmRecovery> firearmRecoveryType() {
        return new RecordType<>("FirearmRecovery", FirearmRecovery::new);
    }

    @Bean
    RecordType<Person> personType() {
        return new RecordType<>("Person", Person::new);
    }

    @Bean
    RecordType<Location> locationType() {
        return new RecordType<>("Location", Location::new);
    }
}
