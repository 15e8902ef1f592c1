package org.leadgraph.applicant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.permission.Pages;
import org.leadgraph.permission.Texts;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Notice to applicants and their signed consent: on file before anybody searches with use code J. */
@Controller
class ConsentController {

    private static final NamedQuery<Consent> NOTE = NamedQuery.of("applicant/record-consent", Consent::of);
    private static final NamedQuery<Consent> END = NamedQuery.of("applicant/withdraw-consent", Consent::of);
    private static final NamedQuery<Consent> OF_AGENCY = NamedQuery.of("applicant/consents-of-agency", Consent::of);

    private final Acts acts;
    private final Pages pages;
    private final Clock clock;

    ConsentController(Acts acts, Pages pages, Clock clock) {
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    /** A consent; the reference is the agency's own name for the applicant's file. */
    record Consent(String reference, LocalDate noticeGivenOn, LocalDate signedOn, String statement, String recordedBy, ZonedDateTime at,
            @Nullable ZonedDateTime withdrawnAt) implements Pages.Dated {
        static Consent of(Row row) {
            Map<String, Object> facts = row.fact("consent").asMap();
            return new Consent((String) facts.get("reference"), (LocalDate) facts.get("noticeGivenOn"), (LocalDate) facts.get("signedOn"),
                    (String) facts.get("statement"), (String) facts.get("by"), (ZonedDateTime) facts.get("at"),
                    (ZonedDateTime) facts.get("withdrawnAt"));
        }

        @Override
        public String id() {
            return reference;
        }

        public ZonedDateTime recordedAt() {
            return at;
        }
    }

    @MutationMapping
    Consent recordApplicantConsent(@Argument String reference, @Argument LocalDate noticeGivenOn, @Argument LocalDate signedOn,
            @Argument String statement, @ContextValue Search search) {
        return acts.perform(search, ApplicantAct.APPLICANT_CONSENT_RECORD, Map.of("reference", reference), (actor, tx) -> {
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            if (signedOn.isAfter(now.toLocalDate()) || noticeGivenOn.isAfter(signedOn)) {
                throw new InvalidRequest(ApplicantProblem.DATE_INVALID,
                        "Notice comes first, then the signature, and both before today. Record the consent when it is signed.", "Q-01");
            }
            return tx.run(NOTE, Map.of("byAgency", actor.agencyId(), "reference", Texts.fit("reference", reference, Texts.SHORT), "act",
                    ActIds.of(search, "CONSENT", reference), "facts",
                    Map.of("noticeGivenOn", noticeGivenOn, "signedOn", signedOn, "statement", Texts.fit("statement", statement, Texts.LONG),
                            "by",
                            actor.userId(), "at", now)))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidRequest(ApplicantProblem.CONSENT_KNOWN,
                            "Your agency has a consent with this reference already. Withdraw it first, or give this one a reference of its own.",
                            "Q-01"));
        });
    }

    @MutationMapping
    Consent withdrawApplicantConsent(@Argument String reference, @ContextValue Search search) {
        return acts.perform(search, ApplicantAct.APPLICANT_CONSENT_WITHDRAW, Map.of("reference", reference), (actor, tx) -> tx
                .run(END, Map.of("byAgency", actor.agencyId(), "reference", reference, "now", clock.instant().atZone(ZoneOffset.UTC)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(ApplicantProblem.CONSENT_UNKNOWN,
                        "Your agency has no consent with this reference. List them with `applicantConsents`.")));
    }

    @QueryMapping
    Connection applicantConsents(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, ApplicantAct.APPLICANT_CONSENTS_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after), each -> each);
    }
}
