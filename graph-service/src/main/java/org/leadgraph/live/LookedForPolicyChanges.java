package org.leadgraph.live;

import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks into the graph for policy changes, one small query for all subscriptions of this process. */
@Component
@EnableConfigurationProperties(AlertSettings.class)
class LookedForPolicyChanges implements PolicyChanges {
    private static final Logger log = LoggerFactory.getLogger(LookedForPolicyChanges.class);

    private static final NamedQuery<Object> EPOCH = NamedQuery.of("live/policy-epoch", row -> row.number("epoch"));

    private final SystemGraph graph;
    private final Flux<Object> seen;

    LookedForPolicyChanges(SystemGraph graph, AlertSettings settings) {
        this.graph = graph;
        seen = Flux.interval(settings.lookEvery())
                .onBackpressureDrop()
                .concatMap(
                        _ -> Mono.fromCallable(this::now).subscribeOn(Schedulers.boundedElastic())
                                .onErrorResume(LookedForPolicyChanges::later),
                        1)
                .share();
    }

    @Override
    public Object now() {
        return graph.read(EPOCH, Map.of()).getFirst();
    }

    @Override
    public Flux<Object> seen() {
        return seen;
    }

    private static Mono<Object> later(Throwable failure) {
        log.warn("It cannot be looked for policy changes now ({})", failure.getClass().getName());
        return Mono.empty();
    }
}
