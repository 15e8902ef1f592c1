package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Asking the owner for permission, and looking at what one's agency asked for (R-02, L-06). */
@Controller
class RequestController {

    private final Acts acts;
    private final RecordsInReach records;
    private final Pages pages;
    private final Clock clock;

    RequestController(Acts acts, RecordsInReach records, Pages pages, Clock clock) {
        this.acts = acts;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    /** One request for each owner, by the owner's agency id. */
    @MutationMapping
    List<RequestView> requestPermission(@Argument List<String> recordIds, @Argument List<OfficialUse> intendedUses, @Argument String note,
            @ContextValue Search search) {
        List<String> uses = uses(intendedUses);
        return acts.perform(search, PermissionAct.PERMISSION_REQUEST, Map.of("recordIds", recordIds, "intendedUses", uses), (actor, tx) -> {
            String text = Texts.fit("note", note, Texts.LONG);
            UseRules.requireFitting(intendedUses, search.purpose().useCode());
            Map<String, List<Found>> byOwner = records.seenOrPointedAt(search, recordIds).stream().collect(
                    Collectors.groupingBy(Found::owner, TreeMap::new, Collectors.toList()));
            if (byOwner.containsKey(actor.agencyId())) {
                throw new InvalidRequest(PermissionProblem.OWN_RECORD,
                        "One of these records is your own agency's, which needs no permission. Leave it out.", "R-02");
            }
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            List<RequestView> asked = new ArrayList<>();
            byOwner.forEach((owner, theirs) -> asked.add(RequestView.of(Requests.ask(tx,
                    ActIds.of(search, owner, theirs, uses, text),
                    Map.of("by", actor.userId(), "byAgency", actor.agencyId(), "toAgency", owner, "useCode",
                            search.purpose().useCode().name(),
                            "intendedUses", uses, "note", text, "at", now),
                    theirs), now)));
            return asked;
        });
    }

    @QueryMapping
    Connection myPermissionRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.PERMISSION_REQUESTS_OWN_LOOK).agencyId();
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return pages.page(Requests.OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after),
                request -> RequestView.of(request, now));
    }

    static List<String> uses(List<OfficialUse> uses) {
        if (uses.isEmpty()) {
            throw new InvalidRequest(PermissionProblem.USES_REQUIRED, "Name at least one official use.", "R-05");
        }
        return uses.stream().distinct().sorted().map(OfficialUse::name).toList();
    }
}
