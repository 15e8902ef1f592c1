package org.leadgraph.quality;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.quality.QualitySample.Finding;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Figures and samples of the agency's own records. */
@Controller
class QualityController {
    private final DataQualities figures;
    private final QualitySamples samples;

    QualityController(DataQualities figures, QualitySamples samples) {
        this.figures = figures;
        this.samples = samples;
    }

    @QueryMapping
    DataQuality dataQuality(@Argument @Nullable OffsetDateTime from, @Argument @Nullable OffsetDateTime before,
            @ContextValue Search search) {
        return figures.of(search, zoned(from), zoned(before));
    }

    @QueryMapping
    Connection qualitySamples(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return samples.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @MutationMapping
    QualitySample drawQualitySample(@Argument int size, @Argument @Nullable OffsetDateTime since, @ContextValue Search search) {
        return samples.draw(search, size, zoned(since));
    }

    @MutationMapping
    QualitySample noteQualityFinding(@Argument String sample, @Argument String record, @Argument Finding finding,
            @Argument @Nullable String note,
            @ContextValue Search search) {
        return samples.note(Initiator.of(search), sample, record, finding, note);
    }

    @MutationMapping
    QualitySample signOffQualitySample(@Argument String sample, @ContextValue Search search) {
        return samples.signOff(Initiator.of(search), sample);
    }

    private static @Nullable ZonedDateTime zoned(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toZonedDateTime();
    }
}
