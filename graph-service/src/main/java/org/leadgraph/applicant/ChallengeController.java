package org.leadgraph.applicant;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.applicant.Challenges.Finding;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ChallengeController {
    private final Challenges challenges;
    private final Agencies agencies;
    private final Clock clock;

    ChallengeController(Challenges challenges, Agencies agencies, Clock clock) {
        this.challenges = challenges;
        this.agencies = agencies;
        this.clock = clock;
    }

    @MutationMapping
    Challenge challengeRecord(@Argument String recordId, @Argument String applicant, @Argument String statement,
            @ContextValue Search search) {
        return challenges.challenge(search, recordId, applicant, statement);
    }

    @MutationMapping
    Challenge answerChallenge(@Argument String challengeId, @Argument Finding finding, @Argument String answer,
            @ContextValue Search search) {
        return challenges.answer(Initiator.of(search), challengeId, finding, answer);
    }

    @MutationMapping
    Challenge escalateChallenge(@Argument String challengeId, @ContextValue Search search) {
        return challenges.escalate(Initiator.of(search), challengeId);
    }

    @QueryMapping
    Connection challenges(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return challenges.ofAgency(Initiator.of(search), new PageRequest(first, after));
    }

    @SchemaMapping
    String state(Challenge challenge) {
        return challenge.state(clock.instant().atZone(ZoneOffset.UTC));
    }

    /** With whom to contact at the owner. */
    @BatchMapping
    Map<Challenge, Agency> owner(List<Challenge> several) {
        Map<String, Agency> byId = agencies.withIds(several.stream().map(Challenge::ownerId).distinct().toList());
        return several.stream().distinct().filter(each -> byId.containsKey(each.ownerId())).collect(
                Collectors.toMap(each -> each, each -> byId.get(each.ownerId())));
    }
}
