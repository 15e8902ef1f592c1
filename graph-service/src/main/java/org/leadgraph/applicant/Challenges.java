package org.leadgraph.applicant;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.RecordsInReach;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.ApplicantConsents;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Redress for applicants: the denying agency passes a challenge on, the owner answers in writing, and after 30 days the FBI N-DEx Unit is asked. */
@Service
class Challenges {
    private static final FreeText LONG = FreeText.lines(2_000);

    private static final NamedQuery<Challenge> NOTE = NamedQuery.of("applicant/challenge", Challenge::of);
    private static final NamedQuery<Challenge> ONE = NamedQuery.of("applicant/challenge-by-id", Challenge::of);
    private static final NamedQuery<Challenge> STEP = NamedQuery.of("applicant/challenge-step", Challenge::of);
    private static final KeptList<Challenge> OF_AGENCY = KeptList.newestFirst("applicant/challenges-of-agency", Challenge::of,
            Challenge::challengedAt,
            Challenge::id);

    private final Acts acts;
    private final Looks looks;
    private final RecordsInReach records;
    private final ApplicantConsents consents;
    private final Clock clock;

    Challenges(Acts acts, Looks looks, RecordsInReach records, ApplicantConsents consents, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.records = records;
        this.consents = consents;
        this.clock = clock;
    }

    /** What the owner finds. */
    enum Finding {
        CONFIRMED,
        TO_BE_CORRECTED
    }

    /** Passes an applicant's challenge of a record on to its owner. */
    Challenge challenge(Search search, String recordId, String applicant, String statement) {
        return acts.perform(search, ApplicantAct.RECORD_CHALLENGE, Map.of("recordId", recordId, "applicant", applicant), (actor, tx) -> {
            if (!consents.onFile(actor.userId(), applicant)) {
                throw new NotFound(ApplicantProblem.CONSENT_UNKNOWN,
                        "Your agency has no consent with this reference, so it cannot have searched for this applicant. List consents with `applicantConsents`.",
                        "Q-01");
            }
            Found record = records.seen(search, List.of(recordId)).getFirst();
            String text = LONG.required("statement", statement);
            return tx.run(NOTE, Map.of("challengeId", ActIds.of(search, "CHALLENGE", recordId, applicant), "facts",
                    Map.of("about", recordId, "applicant", applicant, "statement", text, "byAgency", actor.agencyId(), "toAgency",
                            record.owner(), "by", actor.userId(), "at", now(), "state", "OPEN")))
                    .getFirst();
        });
    }

    /** The owner's answer in writing. */
    Challenge answer(Initiator by, String challengeId, Finding finding, String answer) {
        return acts.perform(by, ApplicantAct.CHALLENGE_ANSWER, Map.of("challengeId", challengeId, "finding", finding.name()),
                (actor, tx) -> {
                    Challenge challenge = one(tx, challengeId, actor.agencyId());
                    if (!challenge.ownerId().equals(actor.agencyId())) {
                        throw new NotFound(ApplicantProblem.CHALLENGE_UNKNOWN, "Your agency has no challenge with this id.",
                                "Q-07");
                    }
                    if (!challenge.isOpen()) {
                        throw new InvalidRequest(ApplicantProblem.CHALLENGE_STEP_NOT_NEXT,
                                "This challenge was answered already (" + challenge.stored()
                                        + "). The applicant may challenge the record again.",
                                "Q-07");
                    }
                    return step(tx, challengeId, Map.of("state", finding.name(), "answer", LONG.required("answer", answer), "answeredBy",
                            actor.userId(), "answeredAt", now()));
                });
    }

    /** Brings a challenge that the owner has not answered in its time before the FBI N-DEx Unit. */
    Challenge escalate(Initiator by, String challengeId) {
        return acts.perform(by, ApplicantAct.CHALLENGE_ESCALATE, Map.of("challengeId", challengeId), (actor, tx) -> {
            Challenge challenge = one(tx, challengeId, actor.agencyId());
            if (!challenge.mayEscalate(now())) {
                throw new InvalidRequest(ApplicantProblem.CHALLENGE_STEP_NOT_NEXT, challenge.stored().equals("OPEN")
                        ? "The owner has until " + challenge.answerDue() + " to answer. After that the FBI N-DEx Unit can be asked."
                        : "This challenge is " + challenge.stored() + ". Only one that is open for 30 days goes to the FBI N-DEx Unit.",
                        "Q-08");
            }
            return step(tx, challengeId, Map.of("state", "ESCALATED", "escalatedBy", actor.userId(), "escalatedAt", now()));
        });
    }

    /** Challenges that the caller's agency has a part in, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, ApplicantAct.CHALLENGES_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    private static Challenge one(SystemTransaction tx, String challengeId, String agencyId) {
        return tx.run(ONE, Map.of("challengeId", challengeId, "agencyId", agencyId)).stream().findFirst().orElseThrow(
                () -> new NotFound(ApplicantProblem.CHALLENGE_UNKNOWN,
                        "Your agency has no part in a challenge with this id. List challenges with `challenges`."));
    }

    private static Challenge step(SystemTransaction tx, String challengeId, Map<String, Object> facts) {
        return tx.run(STEP, Map.of("challengeId", challengeId, "facts", facts)).getFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
