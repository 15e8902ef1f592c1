package org.leadgraph.onboarding;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Classes that users register for, new ones without standing too, and wishes for others (J-17). That somebody was trained is recorded elsewhere. */
@Controller
class TrainingController {

    private static final NamedQuery<TrainingClass> ANNOUNCED = NamedQuery.of("onboarding/new-class", TrainingController::trainingClass);
    private static final NamedQuery<TrainingClass> CLASSES = NamedQuery.of("onboarding/classes", TrainingController::trainingClass);
    private static final NamedQuery<TrainingClass> REGISTERED = NamedQuery.of("onboarding/register", TrainingController::trainingClass);
    private static final NamedQuery<Wish> NEW_WISH = NamedQuery.of("onboarding/new-training-request", TrainingController::wish);
    private static final NamedQuery<Wish> WISHES = NamedQuery.of("onboarding/training-requests", TrainingController::wish);

    private final Acts acts;
    private final SystemGraph graph;
    private final PolicyWriter policy;

    TrainingController(Acts acts, SystemGraph graph, PolicyWriter policy) {
        this.acts = acts;
        this.graph = graph;
        this.policy = policy;
    }

    /** How a class is held. */
    enum Mode {
        ONLINE, IN_PERSON
    }

    /**
     * A class.
     *
     * @param registrations
     *            how many have registered
     * @param registered
     *            whether the caller has
     */
    record TrainingClass(long number, String classId, String title, Mode mode, ZonedDateTime startsAt, int registrations,
            boolean registered) {}

    /** A wish for customised or in-person training. */
    record Wish(long number, String userId, String agencyId, String wish, ZonedDateTime at) {}

    @MutationMapping
    TrainingClass announceTraining(@Argument String title, @Argument Mode mode, @Argument OffsetDateTime startsAt,
            @ContextValue Search search) {
        String fit = Texts.required(title, "title");
        return acts.perform(search, OnboardingAct.TRAINING_ANNOUNCE, Map.of("mode", mode.name()), (actor, tx) -> tx.run(ANNOUNCED,
                Map.of("facts",
                        Map.of("title", fit, "mode", mode.name(), "startsAt", startsAt.atZoneSameInstant(ZoneOffset.UTC), "by",
                                actor.userId())))
                .getFirst());
    }

    @MutationMapping
    TrainingClass registerForTraining(@Argument String classId, @ContextValue Search search) {
        return acts.perform(search, OnboardingAct.TRAINING_REGISTER, Map.of("classId", classId), (actor, tx) -> {
            TrainingClass registered = tx.run(REGISTERED, Map.of("classId", classId, "userId", actor.userId(), "at", policy.now()))
                    .stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new NotFound(OnboardingProblem.CLASS_UNKNOWN, "There is no such class. Ask trainingClasses.", "J-17"));
            // The refusal undoes the registration.
            if (!registered.startsAt().isAfter(policy.now())) {
                throw new InvalidRequest(OnboardingProblem.CLASS_OVER,
                        "The class has begun. Register for another, or ask for one (requestTraining).",
                        "J-17");
            }
            return registered;
        });
    }

    @MutationMapping
    Wish requestTraining(@Argument String wish, @ContextValue Search search) {
        String fit = Texts.required(wish, "wish");
        return acts.perform(search, OnboardingAct.TRAINING_REQUEST, Map.of(), (actor, tx) -> tx.run(NEW_WISH,
                Map.of("facts", Map.of("userId", actor.userId(), "agencyId", actor.agencyId(), "wish", fit, "at", policy.now())))
                .getFirst());
    }

    @QueryMapping
    Connection trainingClasses(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        Actor actor = acts.actor(search, OnboardingAct.TRAINING_LOOK);
        PageRequest page = new PageRequest(first, after);
        return NumberedPage.of(
                graph.read(CLASSES, Map.of("userId", actor.userId(), "before", NumberedPage.before(page), "limit", first + 1)),
                page, TrainingClass::number, each -> each);
    }

    @QueryMapping
    Connection trainingRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        acts.actor(search, OnboardingAct.TRAINING_REQUESTS_LOOK);
        PageRequest page = new PageRequest(first, after);
        return NumberedPage.of(graph.read(WISHES, Map.of("before", NumberedPage.before(page), "limit", first + 1)), page, Wish::number,
                each -> each);
    }

    private static TrainingClass trainingClass(Row row) {
        return new TrainingClass(row.number("number"), String.valueOf(row.text("classId")), String.valueOf(row.text("title")),
                Mode.valueOf(String.valueOf(row.text("mode"))), (ZonedDateTime) row.value("startsAt"), (int) row.number("registrations"),
                row.flag("registered"));
    }

    private static Wish wish(Row row) {
        return new Wish(row.number("number"), String.valueOf(row.text("userId")), String.valueOf(row.text("agencyId")),
                String.valueOf(row.text("wish")), (ZonedDateTime) row.value("at"));
    }
}
