package org.leadgraph.firearm;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FirearmTypes {
    @Bean
    RecordType<Firearm> firearmType() {
        return new RecordType<>(RecordKind.FIREARM, Firearm::new);
    }

    @Bean
    RecordType<Trace> traceType() {
        return new RecordType<>(RecordKind.TRACE, Trace::new);
    }

    @Bean
    RecordType<TraceDetail> traceDetailType() {
        return new RecordType<>(RecordKind.TRACE_DETAIL, TraceDetail::new);
    }

    @Bean
    LinkList.Offered firearmLists() {
        return LinkList.Offered.of(LinkList.out("firearms", LinkKind.RECOVERED).to(RecordKind.FIREARM),
                LinkList.in("recoveries", LinkKind.RECOVERED).at(RecordKind.FIREARM), LinkList.out("firearms", LinkKind.POSSESSED),
                LinkList.out("traces", LinkKind.TRACED),
                LinkList.either("sameAs", LinkKind.SAME_AS).at(RecordKind.FIREARM).to(RecordKind.FIREARM));
    }
}
