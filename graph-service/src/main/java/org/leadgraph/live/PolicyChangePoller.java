package org.leadgraph.live;

import org.leadgraph.graph.PolicyEpoch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks into the graph for policy changes, one small query for all subscriptions of this process. */
@Component
@EnableConfigurationProperties(PolicyChangeSettings.class)
class PolicyChangePoller implements PolicyChanges {
    private static final Logger log = LoggerFactory.getLogger(PolicyChangePoller.class);

    private final PolicyEpoch epoch;
    private final Flux<Object> seen;

    PolicyChangePoller(PolicyEpoch epoch, PolicyChangeSettings settings) {
        this.epoch = epoch;
        seen = Flux.interval(settings.lookEvery())
                .onBackpressureDrop()
                .concatMap(
                        _ -> Mono.fromCallable(this::now).subscribeOn(Schedulers.boundedElastic())
                                .onErrorResume(PolicyChangePoller::later),
                        1)
                .share();
    }

    @Override
    public Object now() {
        return epoch.now();
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
