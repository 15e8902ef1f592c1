package org.leadgraph.applicant;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.Pages;
import org.leadgraph.permission.RecordsInReach;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.permission.Texts;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Redress for applicants: the denying agency passes a challenge on, the owner answers in writing, and after 30 days the FBI N-DEx Unit is asked. */
@Controller
class ChallengeController {

    private static final NamedQuery<Challenge> NOTE = NamedQuery.of("applicant/challenge", Challenge::of);
    private static final NamedQuery<Challenge> ONE = NamedQuery.of("applicant/challenge-by-id", Challenge::of);
    private static final NamedQuery<Challenge> STEP = NamedQuery.of("applicant/challenge-step", Challenge::of);
    private static final NamedQuery<Challenge> OF_AGENCY = NamedQuery.of("applicant/challenges-of-agency", Challenge::of);

    private final Acts acts;
    private final RecordsInReach records;
    private final Agencies agencies;
    private final Consents consents;
    private final Pages pages;
    private final Clock clock;

    ChallengeController(Acts acts, RecordsInReach records, Agencies agencies, Consents consents, Pages pages, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.agencies = agencies;
        this.consents = consents;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the owner finds. */
    enum Finding {
        CONFIRMED, TO_BE_CORRECTED
    }

    /** A challenge as its two agencies see it; with whom to contact at the owner. */
    record ChallengeView(String id, String recordId, String applicant, String statement, String state, String denyingAgencyId,
            @Nullable Agency owner, String challengedBy, ZonedDateTime challengedAt, ZonedDateTime answerDue,
            @Nullable ZonedDateTime escalatedAt, @Nullable ZonedDateTime answeredAt, @Nullable String answer) {}

    @MutationMapping
    ChallengeView challengeRecord(@Argument String recordId, @Argument String applicant, @Argument String statement,
            @ContextValue Search search) {
        return acts.perform(search, ApplicantAct.RECORD_CHALLENGE, Map.of("recordId", recordId, "applicant", applicant), (actor, tx) -> {
            if (!consents.onFile(actor.userId(), applicant)) {
                throw new NotFound(ApplicantProblem.CONSENT_UNKNOWN,
                        "Your agency has no consent with this reference, so it cannot have searched for this applicant. List consents with `applicantConsents`.",
                        "Q-01");
            }
            Found record = records.seen(search, List.of(recordId)).getFirst();
            String text = Texts.fit("statement", statement, Texts.LONG);
            return view(tx.run(NOTE, Map.of("challengeId", ActIds.of(search, "CHALLENGE", recordId, applicant), "facts",
                    Map.of("about", recordId, "applicant", applicant, "statement", text, "byAgency", actor.agencyId(), "toAgency",
                            record.owner(), "by", actor.userId(), "at", now(), "state", "OPEN")))
                    .getFirst());
        });
    }

    @MutationMapping
    ChallengeView answerChallenge(@Argument String challengeId, @Argument Finding finding, @Argument String answer,
            @ContextValue Search search) {
        return acts.perform(search, ApplicantAct.CHALLENGE_ANSWER, Map.of("challengeId", challengeId, "finding", finding.name()),
                (actor, tx) -> {
                    Challenge challenge = challenge(tx, challengeId, actor.agencyId());
                    if (!challenge.ownerId().equals(actor.agencyId())) {
                        throw new NotFound(ApplicantProblem.CHALLENGE_UNKNOWN, "No record of your agency is challenged under this id.",
                                "Q-07");
                    }
                    if (!challenge.isOpen()) {
                        throw new InvalidRequest(ApplicantProblem.CHALLENGE_STEP,
                                "This challenge was answered already (" + challenge.stored()
                                        + "). The applicant may challenge the record anew.",
                                "Q-07");
                    }
                    return view(tx.run(STEP, Map.of("challengeId", challengeId, "facts", Map.of("state", finding.name(), "answer",
                            Texts.fit("answer", answer, Texts.LONG), "answeredBy", actor.userId(), "answeredAt", now()))).getFirst());
                });
    }

    @MutationMapping
    ChallengeView escalateChallenge(@Argument String challengeId, @ContextValue Search search) {
        return acts.perform(search, ApplicantAct.CHALLENGE_ESCALATE, Map.of("challengeId", challengeId), (actor, tx) -> {
            Challenge challenge = challenge(tx, challengeId, actor.agencyId());
            if (!challenge.mayEscalate(now())) {
                throw new InvalidRequest(ApplicantProblem.CHALLENGE_STEP, challenge.stored().equals("OPEN")
                        ? "The owner has until " + challenge.answerDue() + " to answer. After that the FBI N-DEx Unit can be asked."
                        : "This challenge is " + challenge.stored() + ". Only one that is open for 30 days goes to the FBI N-DEx Unit.",
                        "Q-08");
            }
            return view(tx.run(STEP, Map.of("challengeId", challengeId, "facts",
                    Map.of("state", "ESCALATED", "escalatedBy", actor.userId(), "escalatedAt", now()))).getFirst());
        });
    }

    @QueryMapping
    Connection challenges(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, ApplicantAct.CHALLENGES_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after), this::view);
    }

    private static Challenge challenge(SystemTransaction tx, String challengeId, String agencyId) {
        return tx.run(ONE, Map.of("challengeId", challengeId, "agencyId", agencyId)).stream().findFirst().orElseThrow(
                () -> new NotFound(ApplicantProblem.CHALLENGE_UNKNOWN,
                        "Your agency has no part in a challenge with this id. List challenges with `challenges`."));
    }

    private ChallengeView view(Challenge challenge) {
        return new ChallengeView(challenge.id(), challenge.recordId(), challenge.applicant(), challenge.statement(),
                challenge.state(now()), challenge.deniedBy(), agencies.withId(challenge.ownerId()).orElse(null), challenge.byUser(),
                challenge.at(), challenge.answerDue(), challenge.escalatedAt(), challenge.answeredAt(), challenge.answer());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
