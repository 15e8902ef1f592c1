package org.leadgraph.alert;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.access.Changes;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks into the graph for policy changes, acts and loads, one small query for all subscriptions of this process. */
@Component
@EnableConfigurationProperties(AlertSettings.class)
class LookedForChanges implements Changes {
    private static final Logger log = LoggerFactory.getLogger(LookedForChanges.class);

    /** Counts, and times as text; equal when nothing has happened. */
    private record Marks(long epoch, long acts, long loads, @Nullable String lastLoad) {}

    private static final NamedQuery<Marks> MARKS = NamedQuery.of("alert/changes",
            row -> new Marks(row.number("epoch"), row.number("acts"), row.number("loads"), row.text("lastLoad")));

    private final SystemGraph graph;
    private final Flux<Object> seen;

    LookedForChanges(SystemGraph graph, AlertSettings settings) {
        this.graph = graph;
        seen = Flux.interval(settings.lookEvery())
                .onBackpressureDrop()
                .concatMap(
                        _ -> Mono.fromCallable(this::now).subscribeOn(Schedulers.boundedElastic()).onErrorResume(LookedForChanges::later),
                        1)
                .share();
    }

    @Override
    public Object now() {
        List<Marks> marks = graph.read(MARKS, Map.of());
        return marks.getFirst();
    }

    @Override
    public Flux<Object> seen() {
        return seen;
    }

    private static Mono<Object> later(Throwable failure) {
        log.warn("It cannot be looked for changes now ({})", failure.getClass().getName());
        return Mono.empty();
    }
}
