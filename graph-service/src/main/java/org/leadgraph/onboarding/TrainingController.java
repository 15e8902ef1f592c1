package org.leadgraph.onboarding;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.onboarding.Training.Mode;
import org.leadgraph.onboarding.Training.TrainingClass;
import org.leadgraph.onboarding.Training.Wish;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Training classes, and wishes for others. */
@Controller
class TrainingController {
    private final Training training;

    TrainingController(Training training) {
        this.training = training;
    }

    @MutationMapping
    TrainingClass announceTraining(@Argument String title, @Argument Mode mode, @Argument OffsetDateTime startsAt,
            @ContextValue Search search) {
        return training.announce(Initiator.of(search), title, mode, startsAt);
    }

    @MutationMapping
    TrainingClass registerForTraining(@Argument String classId, @ContextValue Search search) {
        return training.register(Initiator.of(search), classId);
    }

    @MutationMapping
    Wish requestTraining(@Argument String wish, @ContextValue Search search) {
        return training.request(Initiator.of(search), wish);
    }

    @QueryMapping
    Connection trainingClasses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return training.classes(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Connection trainingRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return training.requests(Initiator.of(search), new PageRequest(first, after));
    }
}
