package org.leadgraph.arrest;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArrestTypes {
    @Bean
    RecordType<Arrest> arrestType() {
        return new RecordType<>(RecordKind.ARREST, Arrest::new);
    }

    @Bean
    LinkList.Offered arrestLists() {
        return LinkList.Offered.of(LinkList.out("arrests", LinkKind.LED_TO), LinkList.in("incidents", LinkKind.LED_TO),
                LinkList.in("arrests", LinkKind.ARREST_OF), LinkList.out("people", LinkKind.ARREST_OF));
    }
}
