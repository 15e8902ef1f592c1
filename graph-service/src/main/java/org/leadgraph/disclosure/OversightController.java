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
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.audit.LogEvent;
import org.leadgraph.audit.SearchOutcome;
import org.leadgraph.audit.StoredEntry;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Agreements that nobody uses, and what of the log was deleted. */
@Controller
class OversightController {

    private static final NamedQuery<String> PARTNERS = NamedQuery.of("disclosure/partners-of-agency",
            row -> String.valueOf(row.text("agencyId")));

    private final Acts acts;
    private final Agencies agencies;
    private final SystemGraph graph;
    private final LogScan log;
    private final Clock clock;

    OversightController(Acts acts, Agencies agencies, SystemGraph graph, LogScan log, Clock clock) {
        this.acts = acts;
        this.agencies = agencies;
        this.graph = graph;
        this.log = log;
        this.clock = clock;
    }

    /** Partners between which nothing was shown in the part of the log that was read. */
    record Dormant(List<String> agencyIds, ZonedDateTime readTo, @Nullable String next) {
        public boolean isComplete() {
            return next == null;
        }
    }

    /** Everything that had been kept long enough was deleted then. With which entry the log begins since would tell how many there were. */
    record Deletion(ZonedDateTime at) {}

    @QueryMapping
    Dormant dormantAgreements(@Argument int days, @Argument List<String> among, @Argument @Nullable String position,
            @ContextValue Search search) {
        Actor actor = acts.actor(search, DisclosureAct.DORMANT_AGREEMENTS_LOOK);
        String own = actor.agencyId();
        if (days < 1 || days > 365) {
            throw new InvalidRequest(DisclosureProblem.REPORT_LIMIT, "`days` is 1 to 365.", "S-08");
        }
        Set<String> silent = new TreeSet<>(graph.read(PARTNERS, Map.of("agencyId", own)));
        if (position != null || !among.isEmpty()) {
            silent.retainAll(new HashSet<>(among));
        }
        Map<String, String> ownerOfOri = new HashMap<>();
        Set<String> both = new HashSet<>(silent);
        both.add(own);
        agencies.orisOf(both).forEach((agency, oris) -> oris.forEach(ori -> ownerOfOri.put(ori, agency)));
        Instant since = clock.instant().minus(Duration.ofDays(days));
        LogPart<String> part = log.read(actor, new LogScan.Span(since.atOffset(ZoneOffset.UTC), null, position), 1, entry -> {
            if (entry.entry() instanceof SearchOutcome outcome) {
                heard(outcome, own, ownerOfOri, silent);
            }
            return null;
        });
        return new Dormant(List.copyOf(silent), part.readTo(), part.next());
    }

    /** Takes out the partners that this search shows something of, or whose user it shows something of ours to. */
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

    @QueryMapping
    LogPart<Deletion> logDeletions(@Argument int first, @Argument @Nullable String position, @ContextValue Search search) {
        return log.read(acts.actor(search, DisclosureAct.LOG_DELETIONS_LOOK), new LogScan.Span(null, null, position), first,
                OversightController::deletion);
    }

    static @Nullable Deletion deletion(StoredEntry entry) {
        return entry.entry() instanceof LogEvent.SegmentsDeleted ? new Deletion(entry.time().atZone(ZoneOffset.UTC)) : null;
    }
}
