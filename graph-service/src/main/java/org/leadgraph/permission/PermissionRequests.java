package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Asking owners for permission (R-02, L-06): one request for each owner of the records that are asked about. */
@Service
class PermissionRequests {
    private static final FreeText NOTE = FreeText.lines(2_000);

    private final Acts acts;
    private final Looks looks;
    private final RecordsInReach records;
    private final Clock clock;

    PermissionRequests(Acts acts, Looks looks, RecordsInReach records, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.records = records;
        this.clock = clock;
    }

    /** The requests that were made, by the owner's agency id. */
    List<PermissionRequest> ask(Search search, List<String> recordIds, List<OfficialUse> intendedUses, String note) {
        List<String> uses = OfficialUse.names(intendedUses);
        return acts.perform(search, PermissionAct.PERMISSION_REQUEST, Map.of("recordIds", recordIds, "intendedUses", uses), _ -> {
            NOTE.required("note", note);
            UseRules.requireFitting(intendedUses, search.purpose().useCode());
            return records.seenOrPointedAt(search, recordIds);
        }, (actor, tx, seen) -> {
            String text = NOTE.required("note", note);
            Map<String, List<Found>> byOwner = seen.stream()
                    .collect(Collectors.groupingBy(Found::owner, TreeMap::new, Collectors.toList()));
            if (byOwner.containsKey(actor.agencyId())) {
                throw new InvalidRequest(PermissionProblem.OWN_RECORD,
                        "One of these records is your own agency's and needs no permission. Leave it out.", "R-02");
            }
            ZonedDateTime now = now();
            List<PermissionRequest> asked = new ArrayList<>();
            byOwner.forEach((owner, theirs) -> asked.add(PermissionRequest.of(Requests.ask(tx, ActIds.of(search, owner, theirs, uses, text),
                    Map.of("by", actor.userId(), "byAgency", actor.agencyId(), "toAgency", owner, "useCode",
                            search.purpose().useCode().name(), "intendedUses", uses, "note", text, "at", now),
                    theirs), now)));
            return asked;
        });
    }

    /** What the caller's agency has asked for, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        ZonedDateTime now = now();
        return looks.at(by, PermissionAct.PERMISSION_REQUESTS_OWN_LOOK, (actor, kept) -> kept.page(Requests.OF_AGENCY, page,
                Map.of("agencyId", actor.agencyId()), each -> PermissionRequest.of(each, now)));
    }

    /**
     * What the caller's agency was asked for, newest first.
     *
     * @param states
     *            of the answer; all when empty
     */
    Connection toAgency(Initiator by, List<String> states, PageRequest page) {
        ZonedDateTime now = now();
        return looks.at(by, PermissionAct.PERMISSION_REQUESTS_LOOK, (actor, kept) -> kept.page(Requests.TO_AGENCY, page,
                Map.of("agencyId", actor.agencyId(), "states", states), each -> PermissionRequest.of(each, now)));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
