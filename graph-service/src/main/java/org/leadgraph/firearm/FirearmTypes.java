package org.leadgraph.firearm;

import org.leadgraph.graph.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FirearmTypes {
    @Bean
    RecordType<Firearm> firearmType() {
        return new RecordType<>("Firearm", Firearm::new);
    }

    @Bean
    RecordType<Trace> traceType() {
        return new RecordType<>("Trace", Trace::new);
    }

    @Bean
    RecordType<TraceDetail> traceDetailType() {
        return new RecordType<>("TraceDetail", TraceDetail::new);
    }
}
