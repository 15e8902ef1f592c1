package org.leadgraph.disclosure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;
import org.springframework.stereotype.Service;

/** The ledger of disclosures of an agency's records (P-05): who, when, under which code and reason, as record or pointer. */
@Service
class Disclosures {

    private final Looks looks;
    private final Agencies agencies;
    private final LogScan log;

    Disclosures(Looks looks, Agencies agencies, LogScan log) {
        this.looks = looks;
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

    LogPart<Shown> toOthers(Initiator by, @Nullable DisclosureFilter filter, int first, @Nullable String position) {
        DisclosureFilter wanted = filter == null ? DisclosureFilter.NONE : filter;
        return looks.at(by, DisclosureAct.DISCLOSURES_LOOK, (actor, _) -> {
            Set<String> oris = new HashSet<>(agencies.orisOf(List.of(actor.agencyId())).getOrDefault(actor.agencyId(), List.of()));
            return log.read(actor, new LogScan.Span(wanted.from(), wanted.before(), position), wanted(actor.agencyId(), oris, wanted),
                    first,
                    entry -> shown(entry, wanted, actor.agencyId(), oris));
        });
    }

    static Wanted wanted(String ownAgency, Set<String> oris, DisclosureFilter filter) {
        Set<String> any = oris.stream().map(Terms::shows).collect(Collectors.toSet());
        any.add(Terms.shows(ownAgency));
        Wanted wanted = Wanted.any(any).and(Terms.SEARCH);
        wanted = filter.userId() == null ? wanted : wanted.and(Terms.user(filter.userId()));
        wanted = filter.agencyId() == null ? wanted : wanted.and(Terms.by(filter.agencyId()));
        return filter.withOwnUsers() ? wanted : wanted.without(Terms.by(ownAgency));
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
