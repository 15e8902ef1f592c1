package org.leadgraph.onboarding;

import java.util.List;
import java.util.Map;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Versions of the memorandum, and the own agency's memoranda (J-18). */
@Controller
class MemorandumController {
    private static final int MOST_POINTS = 50;

    private final Acts acts;
    private final Memoranda memoranda;

    MemorandumController(Acts acts, Memoranda memoranda) {
        this.acts = acts;
        this.memoranda = memoranda;
    }

    @MutationMapping
    Memoranda.Version publishMemorandum(@Argument String summary, @Argument List<String> checklist, @ContextValue Search search) {
        String fit = Texts.required(summary, "summary");
        if (checklist.isEmpty() || checklist.size() > MOST_POINTS) {
            throw new InvalidRequest(OnboardingProblem.TEXT_INVALID, "A checklist has 1 to " + MOST_POINTS + " points. Send them in order.",
                    "J-05");
        }
        List<String> points = checklist.stream().map(point -> Texts.required(point, "A point of the checklist")).toList();
        return acts.perform(search, OnboardingAct.MEMORANDUM_PUBLISH, Map.of(), (actor, tx) -> memoranda.publish(tx, actor, fit, points));
    }

    @QueryMapping
    List<Memoranda.Version> memorandumVersions(@ContextValue Search search) {
        acts.actor(search, OnboardingAct.MEMORANDUM_LOOK);
        return memoranda.versions();
    }

    @QueryMapping
    List<Memoranda.OnFile> ownMemoranda(@ContextValue Search search) {
        Actor actor = acts.actor(search, OnboardingAct.MEMORANDUM_LOOK);
        return memoranda.of(actor.agencyId());
    }
}
