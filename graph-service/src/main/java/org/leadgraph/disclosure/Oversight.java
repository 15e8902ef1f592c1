package org.leadgraph.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.ledger.LogEvent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Service;

/** Agreements without use, and what of the log was deleted. */
@Service
class Oversight {

    private static final NamedQuery<String> PARTNERS = NamedQuery.of("disclosure/partners-of-agency",
            row -> row.text("agencyId"));

    private final Looks looks;
    private final Agencies agencies;
    private final LogScan log;
    private final Clock clock;

    Oversight(Looks looks, Agencies agencies, LogScan log, Clock clock) {
        this.looks = looks;
        this.agencies = agencies;
        this.log = log;
        this.clock = clock;
    }

    /** Partners between which nothing was shown in the part of the log that was read. */
    record Dormant(List<String> agencyIds, ZonedDateTime readTo, @Nullable String next, List<String> missing) {
        public boolean isComplete() {
            return next == null && missing.isEmpty();
        }
    }

    /** Everything that had been kept long enough was deleted then. With which entry the log begins since would tell how many there were. */
    record Deletion(ZonedDateTime at) {}

    Dormant dormantAgreements(Initiator by, int days, List<String> among, @Nullable String position) {
        return looks.at(by, DisclosureAct.DORMANT_AGREEMENTS_LOOK, (actor, kept) -> {
            if (days < 1 || days > 365) {
                throw new InvalidRequest(DisclosureProblem.REPORT_LIMIT, "`days` is 1 to 365.", "S-08");
            }
            Set<String> silent = new TreeSet<>(kept.read(PARTNERS, Map.of("agencyId", actor.agencyId())));
            if (position != null || !among.isEmpty()) {
                silent.retainAll(new HashSet<>(among));
            }
            return dormant(actor, days, silent, position);
        });
    }

    private Dormant dormant(Actor actor, int days, Set<String> silent, @Nullable String position) {
        String own = actor.agencyId();
        Map<String, String> ownerOfOri = new HashMap<>();
        Set<String> both = new HashSet<>(silent);
        both.add(own);
        agencies.orisOf(both).forEach((agency, oris) -> oris.forEach(ori -> ownerOfOri.put(ori, agency)));
        Instant since = clock.instant().minus(Duration.ofDays(days));
        LogPart<String> part = log.read(actor, new LogScan.Span(since.atOffset(ZoneOffset.UTC), null, position),
                () -> between(own, ownerOfOri, silent), 1, entry -> {
                    if (entry.entry() instanceof SearchOutcome outcome) {
                        heard(outcome, own, ownerOfOri, silent);
                    }
                    return null;
                });
        return new Dormant(List.copyOf(silent), part.readTo(), part.next(), part.missing());
    }

    /** Searches of one side that showed something of the other. */
    static Wanted between(String own, Map<String, String> ownerOfOri, Set<String> silent) {
        Set<String> ours = new HashSet<>(Set.of(Terms.by(own), Terms.shows(own)));
        Set<String> theirs = new HashSet<>();
        silent.forEach(partner -> theirs.addAll(Set.of(Terms.by(partner), Terms.shows(partner))));
        ownerOfOri.forEach((ori, owner) -> {
            if (owner.equals(own)) {
                ours.add(Terms.shows(ori));
            } else if (silent.contains(owner)) {
                theirs.add(Terms.shows(ori));
            }
        });
        return Wanted.any(ours).andAny(theirs).and(Terms.SEARCH);
    }

    /** Takes out the partners that this search shows something of, or whose user it shows some of the agency's records to. */
    static void heard(SearchOutcome outcome, String own, Map<String, String> ownerOfOri, Set<String> silent) {
        Set<String> owners = new HashSet<>(outcome.disclosedPointers().keySet());
        owners.addAll(outcome.computedFrom());
        outcome.disclosedRecords().keySet().forEach(ori -> owners.add(ownerOfOri.getOrDefault(ori, "")));
        String asking = outcome.search().requester().agencyId();
        if (asking.equals(own)) {
            silent.removeAll(owners);
        } else if (owners.contains(own)) {
            silent.remove(asking);
        }
    }

    LogPart<Deletion> logDeletions(Initiator by, int first, @Nullable String position) {
        return looks.at(by, DisclosureAct.LOG_DELETIONS_LOOK,
                (actor, _) -> log.read(actor, new LogScan.Span(null, null, position), Wanted.any(Set.of(Terms.DELETION)), first,
                        Oversight::deletion));
    }

    static @Nullable Deletion deletion(StoredEntry entry) {
        return entry.entry() instanceof LogEvent.SegmentsDeleted ? new Deletion(entry.time().atZone(ZoneOffset.UTC)) : null;
    }
}
