package org.leadgraph.metrics;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What a center achieves, over the caller's view. */
@Controller
class MetricsController {
    private final Metrics metrics;

    MetricsController(Metrics metrics) {
        this.metrics = metrics;
    }

    @QueryMapping
    MetricsReport metrics(@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime to,
            @Argument @Nullable List<String> oris,
            @ContextValue Search search) {
        return metrics.of(search, from, to, oris);
    }

    @QueryMapping
    String metricsCsv(@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime to, @Argument @Nullable List<String> oris,
            @ContextValue Search search) {
        return MetricsCsv.of(metrics.of(search, from, to, oris));
    }
}
