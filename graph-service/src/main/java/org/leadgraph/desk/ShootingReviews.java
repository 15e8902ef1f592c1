package org.leadgraph.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.analysis.MatchedGuns.Gun;
import org.leadgraph.desk.Desk.Read;
import org.leadgraph.desk.DeskReader.Recovered;
import org.leadgraph.desk.ShootingReview.ReviewedChain;
import org.leadgraph.desk.ShootingReview.ReviewedIncident;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Puts together what a weekly shooting review looks at, of the own agency and in the caller's view. */
@Service
class ShootingReviews {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST_INCIDENTS = 200;
    private static final int MOST_CHAINS = 50;
    private static final int MOST_RECORDS = 20;

    private final Desk desk;
    private final RecordTypes types;
    private final Clock clock;

    ShootingReviews(Desk desk, RecordTypes types, Clock clock) {
        this.desk = desk;
        this.types = types;
        this.clock = clock;
    }

    /** From its beginning up to, and without, its end. */
    private record Period(ZonedDateTime from, ZonedDateTime to) {
        boolean holds(ZonedDateTime at) {
            return !at.toInstant().isBefore(from.toInstant()) && at.toInstant().isBefore(to.toInstant());
        }

        boolean holds(IncidentOfLead incident) {
            return holds(incident.at().atZone(ZoneOffset.UTC));
        }
    }

    ShootingReview of(Search search, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        DeskReader reader = desk.reader(search.open());
        ZonedDateTime newest = to == null ? reader.newest(clock.instant()) : null;
        ZonedDateTime end = to != null
                ? to.toZonedDateTime()
                : (newest == null ? clock.instant().atZone(ZoneOffset.UTC) : newest.withZoneSameInstant(ZoneOffset.UTC))
                        .truncatedTo(ChronoUnit.DAYS).plusDays(1);
        Period period = new Period(from != null ? from.toZonedDateTime() : end.minus(WEEK), end);
        if (!period.from().isBefore(end) || Duration.between(period.from(), end).compareTo(LONGEST) > 0) {
            throw new InvalidRequest(DeskProblem.REVIEW_PERIOD_INVALID,
                    "A review is of at least a moment and at most 92 days. Choose another period.",
                    "X-08");
        }
        List<Recovered> recovered = reader.incidents(period.from(), end, 2 * MOST_INCIDENTS);
        Read read = desk.read(search, recovered);
        List<ReviewedIncident> incidents = recovered.stream().map(each -> incident(read.onDesk(), each)).toList();
        List<Chain> chains = chains(read.onDesk(), recovered, period);
        return new ShootingReview(period.from(), end, some(incidents, each -> each.incident().node().label().equals("Shooting")),
                some(incidents, each -> !each.incident().node().label().equals("Shooting")),
                shown(chains.stream().filter(chain -> chain.inPeriod() + chain.declared() > 0)
                        .sorted(Comparator.comparing((Chain chain) -> -chain.incidents().size()).thenComparing(Chain.NEWEST_FIRST))),
                shown(chains.stream().filter(chain -> !chain.gun().recovered()
                        && chain.incidents().getFirst().at().isAfter(end.minus(YEAR).toInstant())
                        && chain.incidents().getFirst().at().isBefore(end.toInstant())).sorted(Chain.NEWEST_FIRST)),
                read.leads().stream().filter(DeskLead::overdue).limit(MOST_CHAINS).toList());
    }

    private static List<ReviewedIncident> some(List<ReviewedIncident> all, Predicate<ReviewedIncident> which) {
        return all.stream().filter(which).limit(MOST_INCIDENTS).toList();
    }

    private ReviewedIncident incident(OnDesk onDesk, Recovered of) {
        Set<String> linked = new TreeSet<>();
        of.exhibits().stream().map(onDesk.guns()::get).filter(Objects::nonNull).forEach(gun -> linked.addAll(gun.incidents()));
        linked.remove(of.incidentId());
        return new ReviewedIncident(types.typed(Objects.requireNonNull(onDesk.incidents().get(of.incidentId())).record()),
                typed(onDesk.these(linked)), linked.size());
    }

    private List<GraphRecord> typed(List<IncidentOfLead> incidents) {
        return incidents.stream().limit(MOST_RECORDS).map(each -> types.typed(each.record())).toList();
    }

    /**
     * A gun at two incidents or more.
     *
     * @param incidents
     *            newest first
     * @param inPeriod
     *            how many of them happened in the period
     * @param declared
     *            between how many pairs of its exhibits a lead was declared in the period
     */
    private record Chain(Gun gun, List<IncidentOfLead> incidents, int inPeriod, int declared) {
        static final Comparator<Chain> NEWEST_FIRST = Comparator.comparing((Chain chain) -> chain.incidents().getFirst().at()).reversed()
                .thenComparing(chain -> chain.incidents().getFirst().id());
    }

    /** Those with an exhibit of the agency. */
    private static List<Chain> chains(OnDesk onDesk, List<Recovered> recovered, Period period) {
        Set<String> own = new HashSet<>();
        onDesk.leads().values().forEach(pairs -> pairs.forEach(pair -> own.addAll(pair.ends())));
        recovered.forEach(each -> own.addAll(each.exhibits()));
        Map<Gun, Set<Set<String>>> declared = new HashMap<>();
        onDesk.matches().stream().filter(each -> period.holds(each.at())).forEach(each -> {
            Gun gun = onDesk.guns().get(each.match().one());
            if (gun != null) {
                declared.computeIfAbsent(gun, _ -> new HashSet<>()).add(Set.of(each.match().one(), each.match().other()));
            }
        });
        return onDesk.guns().entrySet().stream().filter(each -> own.contains(each.getKey())).map(Map.Entry::getValue).distinct()
                .map(gun -> {
                    List<IncidentOfLead> incidents = onDesk.these(gun.incidents());
                    return new Chain(gun, incidents, (int) incidents.stream().filter(period::holds).count(),
                            declared.getOrDefault(gun, Set.of()).size());
                }).filter(chain -> !chain.incidents().isEmpty()).toList();
    }

    private List<ReviewedChain> shown(Stream<Chain> chains) {
        return chains.limit(MOST_CHAINS)
                .map(chain -> new ReviewedChain(typed(chain.incidents()), chain.incidents().size(), chain.inPeriod(),
                        chain.declared(), chain.gun().recovered()))
                .toList();
    }
}
