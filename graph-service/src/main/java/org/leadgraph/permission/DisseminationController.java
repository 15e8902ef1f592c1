package org.leadgraph.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.VisibilityRules;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Passing records on to another authorised agency, and the log of it (W-01). */
@Controller
class DisseminationController {
    /** How long an exigent use covers what is passed on: exigent circumstances allow immediate use, not use later on. */
    private static final Duration IMMEDIATELY = Duration.ofHours(24);

    private static final NamedQuery<Dissemination> NOTE = NamedQuery.of("permission/disseminate", Dissemination::of);
    private static final NamedQuery<Dissemination> OF_AGENCY = NamedQuery.of("permission/disseminations-of-agency", Dissemination::of);

    private final Acts acts;
    private final RecordsInReach records;
    private final RecordUses uses;
    private final Pages pages;
    private final Clock clock;

    DisseminationController(Acts acts, RecordsInReach records, RecordUses uses, Pages pages, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.uses = uses;
        this.pages = pages;
        this.clock = clock;
    }

    @MutationMapping
    Dissemination recordDissemination(@Argument List<String> recordIds, @Argument String recipientOri, @Argument String recipient,
            @Argument String purpose, @ContextValue Search search) {
        return acts.perform(search, PermissionAct.RECORDS_DISSEMINATE, Map.of("recordIds", recordIds, "recipientOri", recipientOri),
                (actor, tx) -> {
                    if (!recipientOri.matches("[A-Z]{2}[A-Z0-9]{7}") || !VisibilityRules.isAuthorised(recipientOri)) {
                        throw new InvalidRequest(PermissionProblem.RECIPIENT_INVALID,
                                "The recipient needs the ORI of a criminal justice agency that is authorised: nine characters, the ninth of an authorised class.",
                                "M-13");
                    }
                    List<Found> seen = records.seen(search, recordIds);
                    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
                    List<Found> exigent = new ArrayList<>();
                    for (Found each : seen) {
                        if (each.owner().equals(actor.agencyId())) {
                            continue;
                        }
                        if (uses.usedExigently(actor.agencyId(), each.recordId(), OfficialUse.SECONDARY_DISSEMINATION,
                                now.minus(IMMEDIATELY))) {
                            exigent.add(each);
                        } else {
                            UseRules.covering(each.recordId(), uses.requests(actor.agencyId(), each.recordId()),
                                    OfficialUse.SECONDARY_DISSEMINATION,
                                    search.purpose().useCode().name(), now);
                        }
                    }
                    String to = Texts.fit("recipient", recipient, Texts.SHORT);
                    String why = Texts.fit("purpose", purpose, Texts.LONG);
                    String id = ActIds.of(search, "DISSEMINATION", recordIds, recipientOri, to, why);
                    if (!exigent.isEmpty()) {
                        Notices.tell(tx, id, exigent,
                                Map.of("kind", "EXIGENT_DISSEMINATION", "use", OfficialUse.SECONDARY_DISSEMINATION.name(), "note",
                                        "Passed on to " + recipientOri + ". " + why, "by", actor.userId(), "byAgency", actor.agencyId(),
                                        "at",
                                        now));
                    }
                    return tx.run(NOTE, Map.of("disseminationId", id, "byAgency", actor.agencyId(), "recipientOri", recipientOri, "facts",
                            Map.of("about", seen.stream().map(Found::recordId).toList(), "recipientOri", recipientOri, "recipient", to,
                                    "purpose",
                                    why,
                                    "by", actor.userId(), "byAgency", actor.agencyId(), "at", now)))
                            .getFirst();
                });
    }

    @QueryMapping
    Connection disseminations(@Argument boolean outsideAgreementsOnly, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.DISSEMINATIONS_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId, "outsideOnly", outsideAgreementsOnly), new PageRequest(first, after),
                each -> each);
    }
}
