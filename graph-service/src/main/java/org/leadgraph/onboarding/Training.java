package org.leadgraph.onboarding;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.act.Role;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Classes that users register for, new ones without standing too, and wishes for others (J-17). That somebody was trained is recorded elsewhere. */
@Service
class Training {
    private static final FreeText LINE = FreeText.line(500);

    private static final NamedQuery<TrainingClass> ANNOUNCED = NamedQuery.of("onboarding/new-class", Training::trainingClass);
    private static final KeptList<TrainingClass> CLASSES = KeptList.byNumber("onboarding/classes", Training::trainingClass,
            TrainingClass::number);
    private static final NamedQuery<TrainingClass> REGISTERED = NamedQuery.of("onboarding/register", Training::trainingClass);
    private static final NamedQuery<Wish> NEW_WISH = NamedQuery.of("onboarding/new-training-request", Training::wish);
    private static final KeptList<Wish> WISHES = KeptList.byNumber("onboarding/training-requests", Training::wish,
            Wish::number);

    private final Acts acts;
    private final Looks looks;
    private final PolicyWriter policy;

    Training(Acts acts, Looks looks, PolicyWriter policy) {
        this.acts = acts;
        this.looks = looks;
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
     *            how many of the caller's agency have registered; of all agencies for the NESS team
     * @param registered
     *            whether the caller has
     */
    record TrainingClass(long number, String classId, String title, Mode mode, ZonedDateTime startsAt, int registrations,
            boolean registered) {}

    /** A wish for customised or in-person training. */
    record Wish(long number, String userId, String agencyId, String wish, ZonedDateTime at) {}

    TrainingClass announce(Initiator by, String title, Mode mode, OffsetDateTime startsAt) {
        String fit = LINE.required("title", title);
        return acts.perform(by, OnboardingAct.TRAINING_ANNOUNCE, Map.of("mode", mode.name()), (actor, tx) -> tx.run(ANNOUNCED,
                Map.of("facts",
                        Map.of("title", fit, "mode", mode.name(), "startsAt", startsAt.atZoneSameInstant(ZoneOffset.UTC), "by",
                                actor.userId())))
                .getFirst());
    }

    TrainingClass register(Initiator by, String classId) {
        return acts.perform(by, OnboardingAct.TRAINING_REGISTER, Map.of("classId", classId), (actor, tx) -> {
            TrainingClass registered = tx.run(REGISTERED,
                    Map.of("agencyId", actor.agencyId(), "classId", classId, "userId", actor.userId(), "at", policy.now()))
                    .stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new NotFound(OnboardingProblem.CLASS_UNKNOWN, "There is no such class. Ask trainingClasses for the list.",
                                    "J-17"));
            // The refusal undoes the registration.
            if (!registered.startsAt().isAfter(policy.now())) {
                throw new InvalidRequest(OnboardingProblem.CLASS_OVER,
                        "The class has begun. Register for another, or ask for one (requestTraining).",
                        "J-17");
            }
            return registered;
        });
    }

    Wish request(Initiator by, String wish) {
        String fit = LINE.required("wish", wish);
        return acts.perform(by, OnboardingAct.TRAINING_REQUEST, Map.of(), (actor, tx) -> tx.run(NEW_WISH,
                Map.of("facts", Map.of("userId", actor.userId(), "agencyId", actor.agencyId(), "wish", fit, "at", policy.now())))
                .getFirst());
    }

    Connection classes(Initiator by, PageRequest page) {
        return looks.page(by, OnboardingAct.TRAINING_LOOK, CLASSES, page, actor -> {
            Map<String, @Nullable Object> which = new HashMap<>();
            which.put("userId", actor.userId());
            // How many come from elsewhere is for those who hold the class.
            which.put("agencyId", actor.holds(Role.NESS_TEAM) ? null : actor.agencyId());
            return which;
        });
    }

    Connection requests(Initiator by, PageRequest page) {
        return looks.page(by, OnboardingAct.TRAINING_REQUESTS_LOOK, WISHES, page, _ -> Map.of());
    }

    private static TrainingClass trainingClass(Row row) {
        return new TrainingClass(row.number("number"), row.text("classId"), row.text("title"),
                Mode.valueOf(row.text("mode")), row.moment("startsAt"), (int) row.number("registrations"),
                row.flag("registered"));
    }

    private static Wish wish(Row row) {
        return new Wish(row.number("number"), row.text("userId"), row.text("agencyId"),
                row.text("wish"), row.moment("at"));
    }
}
