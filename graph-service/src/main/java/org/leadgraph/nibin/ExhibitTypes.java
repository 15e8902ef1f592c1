package org.leadgraph.nibin;

import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.RecordType;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExhibitTypes {
    @Bean
    RecordType<Casing> casingType() {
        return new RecordType<>(RecordKind.CASING, Casing::new);
    }

    @Bean
    RecordType<TestFire> testFireType() {
        return new RecordType<>(RecordKind.TEST_FIRE, TestFire::new);
    }

    @Bean
    LinkList.Offered exhibitLists() {
        return LinkList.Offered.of(LinkList.out("exhibits", LinkKind.RECOVERED).to(RecordKind.CASING, RecordKind.TEST_FIRE),
                LinkList.either("leads", LinkKind.NIBIN_LEAD),
                LinkList.in("incidents", LinkKind.RECOVERED).at(RecordKind.CASING, RecordKind.TEST_FIRE),
                LinkList.in("firearms", LinkKind.TEST_FIRED), LinkList.out("testFires", LinkKind.TEST_FIRED));
    }
}
