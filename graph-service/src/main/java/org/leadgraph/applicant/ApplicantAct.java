package org.leadgraph.applicant;

import static org.leadgraph.act.Reach.RECORDS_SEEN;
import static org.leadgraph.act.Role.POINT_OF_CONTACT;
import static org.leadgraph.act.Terms.may;

import org.leadgraph.act.Act;
import org.leadgraph.act.Terms;

/** Acts about applicants for employment: consents on file, and challenges of records. */
enum ApplicantAct implements Act {
    APPLICANT_CONSENT_RECORD(may("put an applicant's signed consent on file", "Q-01").through("recordApplicantConsent")),
    APPLICANT_CONSENT_WITHDRAW(may("withdraw an applicant's consent", "Q-01").through("withdrawApplicantConsent")),
    APPLICANT_CONSENTS_LOOK(may("see the agency's consents on file", "Q-01").through("applicantConsents")),
    RECORD_CHALLENGE(may("challenge a record for an applicant", "Q-05").about(RECORDS_SEEN).through("challengeRecord")),
    CHALLENGE_ANSWER(may("answer a challenge of one of the agency's records", "Q-07", POINT_OF_CONTACT).through("answerChallenge")),
    CHALLENGE_ESCALATE(may("bring an unanswered challenge before the FBI N-DEx Unit", "Q-08").through("escalateChallenge")),
    CHALLENGES_LOOK(may("see challenges that the agency has a part in", "Q-05").through("challenges"));

    private final Terms terms;

    ApplicantAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
