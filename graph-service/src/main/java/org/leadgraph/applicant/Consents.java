package org.leadgraph.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Notice to applicants and their signed consent: on file before anybody searches with use code J. */
@Service
class Consents {
    private static final FreeText REFERENCE = FreeText.lines(200);
    private static final FreeText STATEMENT = FreeText.lines(2_000);

    private static final NamedQuery<Consent> NOTE = NamedQuery.of("applicant/record-consent", Consent::of);
    private static final NamedQuery<Consent> END = NamedQuery.of("applicant/withdraw-consent", Consent::of);
    private static final KeptList<Consent> OF_AGENCY = KeptList.newestFirst("applicant/consents-of-agency", Consent::of,
            Consent::recordedAt,
            Consent::reference);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    Consents(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /** A consent that is put on file. */
    record Signed(String reference, LocalDate noticeGivenOn, LocalDate signedOn, String statement) {}

    Consent record(Initiator by, Signed consent) {
        return acts.perform(by, ApplicantAct.APPLICANT_CONSENT_RECORD, Map.of("reference", consent.reference()), (actor, tx) -> {
            ZonedDateTime now = now();
            if (consent.signedOn().isAfter(now.toLocalDate()) || consent.noticeGivenOn().isAfter(consent.signedOn())) {
                throw new InvalidRequest(ApplicantProblem.DATE_INVALID,
                        "Notice comes first, then the signature, and neither may be in the future. Enter the consent when it is signed.",
                        "Q-01");
            }
            return tx
                    .run(NOTE,
                            Map.of("byAgency", actor.agencyId(), "reference", REFERENCE.required("reference", consent.reference()), "act",
                                    ActIds.of(by, "CONSENT", consent.reference()), "facts",
                                    Map.of("noticeGivenOn", consent.noticeGivenOn(), "signedOn", consent.signedOn(), "statement",
                                            STATEMENT.required("statement", consent.statement()), "by", actor.userId(), "at", now)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(ApplicantProblem.CONSENT_KNOWN,
                            "Your agency already has a consent with this reference. Withdraw that one first, or use another reference.",
                            "Q-01"));
        });
    }

    Consent withdraw(Initiator by, String reference) {
        return acts.perform(by, ApplicantAct.APPLICANT_CONSENT_WITHDRAW, Map.of("reference", reference),
                (actor, tx) -> tx.run(END, Map.of("byAgency", actor.agencyId(), "reference", reference, "now", now()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(ApplicantProblem.CONSENT_UNKNOWN,
                                "Your agency has no consent with this reference. List them with `applicantConsents`.")));
    }

    /** Consents that the caller's agency has on file, newest first, withdrawn ones too. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, ApplicantAct.APPLICANT_CONSENTS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
