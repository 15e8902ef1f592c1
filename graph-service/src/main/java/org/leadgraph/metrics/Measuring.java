package org.leadgraph.metrics;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.analysis.MatchedGuns;
import org.leadgraph.metrics.Gathered.End;
import org.leadgraph.metrics.Gathered.Exhibit;
import org.leadgraph.metrics.Gathered.First;
import org.leadgraph.metrics.Gathered.Gun;
import org.leadgraph.metrics.Gathered.Incident;
import org.leadgraph.metrics.LeadPairs.LeadPair;
import org.leadgraph.metrics.Measured.Part;
import org.leadgraph.metrics.LeadWorkTimes.Worked;

/** Computes each metric by the formula that it declares. */
final class Measuring {
    private static final List<String> BANDS = List.of("UNDER_30_DAYS", "UNDER_90_DAYS", "UNDER_1_YEAR", "UNDER_3_YEARS", "OVER_3_YEARS");
    private static final List<String> BANDS_IN_WORDS = List.of("under 30 days", "30 to 89 days", "90 days to a year", "1 to 3 years",
            "3 years or more");
    private static final int MANY_EVENTS = 6;

    private final Gathered gathered;
    private final Owners owners;
    private final List<Exhibit> exhibits;
    private final LeadPairs leads;
    private final List<Incident> shootings;
    private final LinkedIncidents linked;
    private final List<Worked> worked;

    Measuring(Gathered gathered, Owners owners) {
        this(gathered, owners, List.of());
    }

    /**
     * @param worked
     *            leads on the own desk, declared in the period
     */
    Measuring(Gathered gathered, Owners owners, List<Worked> worked) {
        this.worked = worked;
        this.gathered = gathered;
        this.owners = owners;
        exhibits = gathered.exhibits().stream().filter(each -> each.acquiredAt() != null || each.enteredAt() != null).toList();
        leads = new LeadPairs(gathered.leads());
        shootings = gathered.incidents().stream().filter(Incident::shooting).toList();
        linked = new LinkedIncidents(gathered.matches());
    }

    List<Measured> all() {
        return Arrays.stream(Metric.values()).map(this::of).toList();
    }

    private Measured of(Metric metric) {
        return switch (metric) {
            case EXHIBITS -> Measured.count(metric, exhibits.size(),
                    List.of(new Part("casings", number(exhibits, each -> !each.tested())),
                            new Part("test fires", number(exhibits, Exhibit::tested))),
                    gathered.exhibits().size() - exhibits.size());
            case COLLECTION_TO_ENTRY -> hours(metric, exhibits.stream().map(Measuring::untilEntry).toList());
            case ENTRY_TO_LEAD -> hours(metric, leads.all().stream().map(pair -> pair.hoursSince(End::enteredAt)).toList());
            case COLLECTION_TO_LEAD -> hours(metric, leads.all().stream().map(pair -> pair.hoursSince(End::acquiredAt)).toList());
            case LEADS -> Measured.count(metric, leads.all().size(), states(), 0);
            case HITS -> Measured.count(metric, leads.hits(), List.of(), 0);
            case HIT_SHARE -> Measured.share(metric, leads.count("HIT"), leads.all().size());
            case CONFIRMED_SHARE -> Measured.share(metric, leads.count("HIT"), leads.count("HIT", "NOT_CONFIRMED", "INCONCLUSIVE"));
            case LEADS_PER_EXHIBIT -> Measured.share(metric, leads.all().size(), exhibits.size());
            case CROSS_AGENCY_LEADS -> ofLeads(metric, pair -> owners.several(pair.oris()));
            case SHARING_BROUGHT -> ofLeads(metric, pair -> !owners.own(pair.oris()));
            case LINKED_BY_SHARING -> linkedBySharing(metric);
            case SHOOTINGS_LINKED -> shootingsLinked(metric);
            case EVENTS_PER_GUN -> eventsPerGun(metric);
            case REPEAT_GUNS_OUT -> {
                List<MatchedGuns.Gun> guns = linked.gunsAt(gathered.incidents());
                yield Measured.share(metric, number(guns, gun -> !gun.recovered()), guns.size());
            }
            case GUNS_LINKED -> {
                Set<String> matched = linked.exhibits();
                yield Measured.share(metric, number(gathered.guns(), gun -> gun.testFires().stream().anyMatch(matched::contains)),
                        gathered.guns().size());
            }
            case GUNS_TRACED -> Measured.share(metric, number(gathered.guns(), Gun::traced), gathered.guns().size());
            case TIME_TO_FIRST_SHOOTING -> firstShootings(metric);
            case ARRESTS_LINKED -> arrests(metric, shootings.stream().filter(linked::links).toList());
            case ARRESTS_UNLINKED -> arrests(metric, shootings.stream().filter(each -> !linked.links(each)).toList());
            case OUTCOMES_KNOWN -> Measured.share(metric, distinct(Incident::decided), distinct(Incident::arrests));
            case LEADS_GIVEN -> Measured.share(metric, number(worked, each -> each.givenAt() != null), worked.size());
            case LEAD_TO_ASSIGNMENT -> hours(metric, worked.stream().map(each -> between(each.declaredAt(), each.givenAt())).toList());
            case ASSIGNMENT_TO_OUTCOME -> hours(metric, worked.stream().filter(each -> each.givenAt() != null)
                    .map(each -> between(each.givenAt(), each.outcomeAt())).toList());
            case LEADS_HELPED -> leadsHelped(metric);
        };
    }

    private static @Nullable Double between(ZonedDateTime from, @Nullable ZonedDateTime to) {
        return to == null ? null : LeadPairs.hours(from, to);
    }

    private Measured leadsHelped(Metric metric) {
        List<Worked> said = worked.stream().filter(each -> each.outcome() != null).toList();
        Part[] parts = LeadWorkTimes.OUTCOMES.stream()
                .map(outcome -> new Part(outcome, number(said, each -> outcome.equals(each.outcome()))))
                .toArray(Part[]::new);
        return Measured.share(metric, said.size() - parts[parts.length - 1].count(), said.size(), parts);
    }

    private static @Nullable Double untilEntry(Exhibit exhibit) {
        return exhibit.acquiredAt() == null || exhibit.enteredAt() == null
                ? null
                : LeadPairs.hours(exhibit.acquiredAt(), exhibit.enteredAt());
    }

    private static Measured hours(Metric metric, List<@Nullable Double> all) {
        List<Double> hours = all.stream().filter(Objects::nonNull).toList();
        int[] upTo = {24, 48, 7 * 24, 30 * 24, Integer.MAX_VALUE};
        String[] words = {"24 hours or less", "24 to 48 hours", "2 to 7 days", "7 to 30 days", "over 30 days"};
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < upTo.length; i++) {
            int over = i == 0 ? -1 : upTo[i - 1];
            int most = upTo[i];
            parts.add(new Part(words[i], number(hours, each -> each > over && each <= most)));
        }
        Spread spread = Spread.ofHours(hours);
        return new Measured(metric, spread == null ? null : spread.median(), hours.size(), null, parts, spread, all.size() - hours.size());
    }

    private List<Part> states() {
        return List.of(new Part("not examined", leads.count("LEAD")), new Part("hits", leads.count("HIT")),
                new Part("not confirmed", leads.count("NOT_CONFIRMED")),
                new Part("inconclusive", leads.count("INCONCLUSIVE")));
    }

    private Measured ofLeads(Metric metric, Predicate<LeadPair> which) {
        return Measured.share(metric, (int) leads.all().stream().filter(which).count(), leads.all().size());
    }

    private Measured linkedBySharing(Metric metric) {
        LinkedIncidents alone = new LinkedIncidents(gathered.matches().stream().filter(each -> owners.own(each.oris())).toList());
        List<Incident> all = shootings.stream().filter(linked::links).toList();
        return Measured.share(metric, number(all, each -> !alone.links(each)), all.size());
    }

    private Measured shootingsLinked(Metric metric) {
        int toShooting = number(shootings, linked::linksToShooting);
        int toAny = number(shootings, linked::links);
        return Measured.share(metric, toShooting, shootings.size(), new Part("linked to a shooting", toShooting),
                new Part("linked to a recovery alone", toAny - toShooting), new Part("not linked", shootings.size() - toAny));
    }

    private Measured eventsPerGun(Metric metric) {
        List<Integer> events = linked.gunsAt(gathered.incidents()).stream().map(gun -> gun.incidents().size()).toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 2; i < MANY_EVENTS; i++) {
            int exactly = i;
            parts.add(new Part(i + " incidents", number(events, each -> each == exactly)));
        }
        parts.add(new Part(MANY_EVENTS + " incidents or more", number(events, each -> each >= MANY_EVENTS)));
        Double mean = events.isEmpty()
                ? null
                : Math.round(100 * events.stream().mapToInt(Integer::intValue).average().orElseThrow()) / 100.0;
        return new Measured(metric, mean, events.size(), null, parts, Spread.of(events.stream().map(Integer::doubleValue).toList()), 0);
    }

    /** Days only where all are in days: of the others nothing but the band is known, and a median of some would be of other guns. */
    private Measured firstShootings(Metric metric) {
        List<First> firsts = gathered.firsts().stream().filter(first -> BANDS.contains(first.band())).toList();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < BANDS.size(); i++) {
            String band = BANDS.get(i);
            parts.add(new Part(BANDS_IN_WORDS.get(i), number(firsts, first -> first.band().equals(band))));
        }
        boolean inDays = firsts.stream().allMatch(first -> first.days() != null);
        Spread spread = inDays ? Spread.of(firsts.stream().map(first -> (double) Objects.requireNonNull(first.days())).toList()) : null;
        return new Measured(metric, spread == null ? null : spread.median(), firsts.size(), null, parts, spread,
                gathered.firsts().size() - firsts.size());
    }

    private static Measured arrests(Metric metric, List<Incident> shootings) {
        return Measured.share(metric, number(shootings, each -> !each.arrests().isEmpty()), shootings.size());
    }

    private int distinct(Function<Incident, List<String>> ids) {
        Set<String> all = new HashSet<>();
        gathered.incidents().forEach(each -> all.addAll(ids.apply(each)));
        return all.size();
    }

    private static <T> int number(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
