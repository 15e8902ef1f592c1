package org.leadgraph.disclosure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.audit.SearchOutcome;
import org.leadgraph.audit.StoredEntry;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The ledger of disclosures of an agency's records (P-05): who, when, under which code and reason, as record or pointer. */
@Controller
class DisclosureController {

    private final Acts acts;
    private final Agencies agencies;
    private final LogScan log;

    DisclosureController(Acts acts, Agencies agencies, LogScan log) {
        this.acts = acts;
        this.agencies = agencies;
        this.log = log;
    }

    /** Narrows the ledger; all conditions must hold. */
    record DisclosureFilter(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before, @Nullable String recordId,
            @Nullable String userId, @Nullable String agencyId, @Nullable Boolean pointers, boolean withOwnUsers) {
        static final DisclosureFilter NONE = new DisclosureFilter(null, null, null, null, null, null, false);

        boolean covers(SearchOutcome outcome, String ownAgency) {
            var requester = outcome.search().requester();
            return (userId == null || userId.equals(requester.userId())) && (agencyId == null || agencyId.equals(requester.agencyId()))
                    && (withOwnUsers || !requester.agencyId().equals(ownAgency));
        }
    }

    @QueryMapping
    LogPart<Shown> disclosures(@Argument @Nullable DisclosureFilter filter, @Argument int first, @Argument @Nullable String position,
            @ContextValue Search search) {
        Actor actor = acts.actor(search, DisclosureAct.DISCLOSURES_LOOK);
        Set<String> oris = new HashSet<>(agencies.orisOf(List.of(actor.agencyId())).getOrDefault(actor.agencyId(), List.of()));
        DisclosureFilter wanted = filter == null ? DisclosureFilter.NONE : filter;
        return log.read(actor, new LogScan.Span(wanted.from(), wanted.before(), position), first,
                entry -> shown(entry, wanted, actor.agencyId(), oris));
    }

    static @Nullable Shown shown(StoredEntry entry, DisclosureFilter wanted, String agencyId, Set<String> oris) {
        if (!(entry.entry() instanceof SearchOutcome outcome) || !wanted.covers(outcome, agencyId)) {
            return null;
        }
        List<String> records = Boolean.TRUE.equals(wanted.pointers())
                ? List.of()
                : ids(outcome.disclosedRecords(), oris, wanted.recordId());
        List<String> pointers = Boolean.FALSE.equals(wanted.pointers())
                ? List.of()
                : ids(outcome.disclosedPointers(), Set.of(agencyId), wanted.recordId());
        boolean computed = wanted.recordId() == null && wanted.pointers() == null && outcome.computedFrom().contains(agencyId);
        if (records.isEmpty() && pointers.isEmpty() && !computed) {
            return null;
        }
        var search = outcome.search();
        return new Shown(entry.time().atZone(ZoneOffset.UTC), search.requester().userId(), search.requester().agencyId(),
                search.purpose().useCode(), search.purpose().searchReason(), search.purpose().reasonType(), records, pointers,
                computed);
    }

    private static List<String> ids(Map<String, List<String>> byOwner, Set<String> owners, @Nullable String recordId) {
        List<String> ids = new ArrayList<>();
        byOwner.forEach((owner, theirs) -> {
            if (owners.contains(owner)) {
                theirs.stream().filter(id -> recordId == null || recordId.equals(id)).forEach(ids::add);
            }
        });
        return ids;
    }
}
