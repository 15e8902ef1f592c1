package org.leadgraph.vehicle;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VehicleTypes {
    @Bean
    RecordType<Vehicle> vehicleType() {
        return new RecordType<>(RecordKind.VEHICLE, Vehicle::new);
    }

    @Bean
    LinkList.Offered vehicleLists() {
        return LinkList.Offered.of(LinkList.out("vehicles", LinkKind.VEHICLE_AT), LinkList.in("incidents", LinkKind.VEHICLE_AT),
                LinkList.out("vehicles", LinkKind.DRIVES), LinkList.in("people", LinkKind.DRIVES),
                LinkList.either("sameAs", LinkKind.SAME_AS).at(RecordKind.VEHICLE).to(RecordKind.VEHICLE));
    }
}
