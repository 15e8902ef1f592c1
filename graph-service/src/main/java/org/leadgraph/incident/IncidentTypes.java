package org.leadgraph.incident;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentTypes {
    @Bean
    RecordType<Shooting> shootingType() {
        return new RecordType<>(RecordKind.SHOOTING, Shooting::new);
    }

    @Bean
    RecordType<FirearmRecovery> firearmRecoveryType() {
        return new RecordType<>(RecordKind.FIREARM_RECOVERY, FirearmRecovery::new);
    }

    @Bean
    RecordType<Person> personType() {
        return new RecordType<>(RecordKind.PERSON, Person::new);
    }

    @Bean
    RecordType<Location> locationType() {
        return new RecordType<>(RecordKind.LOCATION, Location::new);
    }

    @Bean
    LinkList.Offered incidentLists() {
        return LinkList.Offered.of(LinkList.out("people", LinkKind.INVOLVED), LinkList.in("incidents", LinkKind.INVOLVED),
                LinkList.out("locations", LinkKind.OCCURRED_AT), LinkList.in("incidents", LinkKind.OCCURRED_AT),
                LinkList.out("addresses", LinkKind.ADDRESS_OF),
                LinkList.either("sameAs", LinkKind.SAME_AS).at(RecordKind.PERSON).to(RecordKind.PERSON));
    }
}
