package org.leadgraph.permission;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.VisibilityRules;
import org.springframework.stereotype.Service;

/** Passing records on to another authorised agency, and the log of it (W-01). */
@Service
class Disseminations {
    /** How long an exigent use covers what is passed on: exigent circumstances allow immediate use, not use later on. */
    private static final Duration IMMEDIATELY = Duration.ofHours(24);

    private static final Pattern ORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{7}");
    private static final FreeText RECIPIENT = FreeText.lines(200);
    private static final FreeText PURPOSE = FreeText.lines(2_000);

    private static final NamedQuery<Dissemination> NOTE = NamedQuery.of("permission/disseminate", Dissemination::of);
    private static final KeptList<Dissemination> OF_AGENCY = KeptList.newestFirst("permission/disseminations-of-agency", Dissemination::of,
            Dissemination::releasedAt, Dissemination::id);

    private final Acts acts;
    private final Looks looks;
    private final RecordsInReach records;
    private final RecordUses uses;
    private final Clock clock;

    Disseminations(Acts acts, Looks looks, RecordsInReach records, RecordUses uses, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.records = records;
        this.uses = uses;
        this.clock = clock;
    }

    /** To whom records were passed on, and what for. */
    record Recipient(String ori, String name, String purpose) {}

    Dissemination record(Search search, List<String> recordIds, Recipient recipient) {
        Map<String, Object> about = Map.of("recordIds", recordIds, "recipientOri", recipient.ori());
        return acts.perform(search, PermissionAct.RECORDS_DISSEMINATE, about, _ -> {
            if (!ORI.matcher(recipient.ori()).matches() || !VisibilityRules.isAuthorised(recipient.ori())) {
                throw new InvalidRequest(PermissionProblem.RECIPIENT_INVALID,
                        "The recipient needs the ORI of a criminal justice agency that is authorised: nine characters, the ninth of an authorised class.",
                        "M-13");
            }
            return records.seen(search, recordIds);
        }, (actor, tx, seen) -> {
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            List<Found> exigent = passedOnExigently(search, actor, seen, now);
            String to = RECIPIENT.required("recipient", recipient.name());
            String why = PURPOSE.required("purpose", recipient.purpose());
            String id = ActIds.of(search, "DISSEMINATION", recordIds, recipient.ori(), to, why);
            if (!exigent.isEmpty()) {
                Notices.tell(tx, id, exigent,
                        Map.of("kind", "EXIGENT_DISSEMINATION", "use", OfficialUse.SECONDARY_DISSEMINATION.name(), "note",
                                "Passed on to " + recipient.ori() + ". " + why, "by", actor.userId(), "byAgency", actor.agencyId(), "at",
                                now));
            }
            return tx.run(NOTE, Map.of("disseminationId", id, "byAgency", actor.agencyId(), "recipientOri", recipient.ori(), "facts",
                    Map.of("about", seen.stream().map(Found::recordId).toList(), "recipientOri", recipient.ori(), "recipient", to,
                            "purpose", why, "by", actor.userId(), "byAgency", actor.agencyId(), "at", now)))
                    .getFirst();
        });
    }

    /**
     * What the caller's agency has passed on, newest first.
     *
     * @param outsideAgreementsOnly
     *            only to agencies that it had no agreement with
     */
    Connection ofAgency(Initiator by, boolean outsideAgreementsOnly, PageRequest page) {
        return looks.page(by, PermissionAct.DISSEMINATIONS_LOOK, OF_AGENCY, page,
                actor -> Map.of("agencyId", actor.agencyId(), "outsideOnly", outsideAgreementsOnly));
    }

    /** Others' records that go on under an exigent use, of which their owners are told again; refuses those that nothing covers. */
    private List<Found> passedOnExigently(Search search, Actor actor, List<Found> seen, ZonedDateTime now) {
        List<Found> exigent = new ArrayList<>();
        for (Found each : seen) {
            if (each.owner().equals(actor.agencyId())) {
                continue;
            }
            if (uses.usedExigently(actor.agencyId(), each.recordId(), OfficialUse.SECONDARY_DISSEMINATION, now.minus(IMMEDIATELY))) {
                exigent.add(each);
            } else {
                UseRules.covering(each.recordId(), uses.requests(actor.agencyId(), each.recordId()), OfficialUse.SECONDARY_DISSEMINATION,
                        search.purpose().useCode().name(), now);
            }
        }
        return exigent;
    }
}
