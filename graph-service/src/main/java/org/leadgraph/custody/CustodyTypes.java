package org.leadgraph.custody;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustodyTypes {
    @Bean
    RecordType<Booking> bookingType() {
        return new RecordType<>(RecordKind.BOOKING, Booking::new);
    }

    @Bean
    RecordType<Incarceration> incarcerationType() {
        return new RecordType<>(RecordKind.INCARCERATION, Incarceration::new);
    }

    @Bean
    RecordType<Supervision> supervisionType() {
        return new RecordType<>(RecordKind.SUPERVISION, Supervision::new);
    }

    @Bean
    LinkList.Offered custodyLists() {
        return LinkList.Offered.of(LinkList.out("bookings", LinkKind.BOOKED_AS), LinkList.in("arrests", LinkKind.BOOKED_AS),
                LinkList.in("bookings", LinkKind.BOOKING_OF), LinkList.out("people", LinkKind.BOOKING_OF),
                LinkList.in("incarcerations", LinkKind.INCARCERATION_OF), LinkList.out("people", LinkKind.INCARCERATION_OF),
                LinkList.in("supervisions", LinkKind.SUPERVISION_OF), LinkList.out("people", LinkKind.SUPERVISION_OF));
    }
}
