package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.metrics.Metric.ARRESTS_LINKED;
import static org.leadgraph.metrics.Metric.ARRESTS_UNLINKED;
import static org.leadgraph.metrics.Metric.COLLECTION_TO_ENTRY;
import static org.leadgraph.metrics.Metric.COLLECTION_TO_LEAD;
import static org.leadgraph.metrics.Metric.CONFIRMED_SHARE;
import static org.leadgraph.metrics.Metric.CROSS_AGENCY_LEADS;
import static org.leadgraph.metrics.Metric.ENTRY_TO_LEAD;
import static org.leadgraph.metrics.Metric.EVENTS_PER_GUN;
import static org.leadgraph.metrics.Metric.EXHIBITS;
import static org.leadgraph.metrics.Metric.GUNS_LINKED;
import static org.leadgraph.metrics.Metric.GUNS_TRACED;
import static org.leadgraph.metrics.Metric.HITS;
import static org.leadgraph.metrics.Metric.HIT_SHARE;
import static org.leadgraph.metrics.Metric.LEADS;
import static org.leadgraph.metrics.Metric.LEADS_PER_EXHIBIT;
import static org.leadgraph.metrics.Metric.LINKED_BY_SHARING;
import static org.leadgraph.metrics.Metric.OUTCOMES_KNOWN;
import static org.leadgraph.metrics.Metric.REPEAT_GUNS_OUT;
import static org.leadgraph.metrics.Metric.SHARING_BROUGHT;
import static org.leadgraph.metrics.Metric.SHOOTINGS_LINKED;
import static org.leadgraph.metrics.Metric.TIME_TO_FIRST_SHOOTING;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.analysis.MatchedGuns.Match;
import org.leadgraph.metrics.Gathered.End;
import org.leadgraph.metrics.Gathered.Exhibit;
import org.leadgraph.metrics.Gathered.First;
import org.leadgraph.metrics.Gathered.Gun;
import org.leadgraph.metrics.Gathered.Incident;
import org.leadgraph.metrics.Gathered.Lead;
import org.leadgraph.metrics.Gathered.Matched;
import org.leadgraph.metrics.Measured.Part;

/**
 * Each formula, on figures that were worked out by hand. Shootings 1 to 5 and the recovery R are of the own agency (ORIs A and A2), P is a partner's shooting (ORI B). Exhibits a to e, p and
 * the test fire t.
 *
 * <pre>
 * a@1 - b@2          one gun at two shootings, not recovered
 * c@3 - p@P          another, which only the partner's record links
 * d@4 - t@R          a third, in custody
 * e@5                alone
 * </pre>
 */
class MeasuringTests {
    private static final ZonedDateTime BEGIN = ZonedDateTime.of(2024, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Owners OWNERS = new Owners(Map.of("A", "own", "A2", "own", "B", "partner"), "own");

    private final List<Exhibit> exhibits = new ArrayList<>(
            List.of(exhibit("a", 0, 24), exhibit("b", 0, 24.5), exhibit("c", 0, 48), exhibit("d", 0, 169),
                    new Exhibit("t", true, at(0), at(1000)), new Exhibit("e", false, at(5), at(4)), new Exhibit("x", false, null, at(3)),
                    new Exhibit("y", false, null, null)));
    private final List<Incident> incidents = new ArrayList<>(
            List.of(shooting("1", "a"), shooting("2", "b", "arrest-1", "arrest-2"), shooting("3", "c"),
                    shooting("4", "d", "arrest-2"), shooting("5", "e", "arrest-3"),
                    new Incident("R", false, List.of("t"), List.of("g1", "g2"), List.of("arrest-4"), List.of("arrest-4"))));
    private final List<Matched> matches = new ArrayList<>(
            List.of(matched("a", "b", "1", "2", false, "A", "A2"), matched("b", "a", "2", "1", false, "A", "A2"),
                    matched("c", "p", "3", "P", false, "A", "B"), matched("d", "t", "4", "R", true, "A")));
    private final List<Gun> guns = new ArrayList<>(List.of(new Gun("g1", true, List.of("t")), new Gun("g2", false, List.of())));
    private final List<First> firsts = new ArrayList<>();
    private final List<Lead> leads = new ArrayList<>(List.of(
            lead("a", "A", "b", "A2", "LEAD", 30, 1), lead("b", "A2", "a", "A", "LEAD", 30, 1), lead("a", "A", "b", "A2", "HIT", 40, 2),
            lead("c", "A", "p", "B", "LEAD", 100, 1), lead("d", "A", "t", "A", "NOT_CONFIRMED", 1100, 1)));

    @Test
    @DisplayName("X-01 exhibits that were collected are counted by kind; those without any moment are named as left out")
    void countsExhibits() {
        Measured measured = of(EXHIBITS);

        assertThat(measured.value()).isEqualTo(7);
        assertThat(measured.parts()).containsExactly(new Part("casings", 6), new Part("test fires", 1));
        assertThat(measured.leftOut()).isOne();
    }

    @Test
    @DisplayName("X-01, X-07 hours from collection to entry: the median, and how many took 24 and 48 hours at most; what contradicts itself or is not recorded is left out and counted")
    void measuresEntry() {
        Measured measured = of(COLLECTION_TO_ENTRY);

        assertThat(measured.value()).isEqualTo(48);
        assertThat(measured.cases()).isEqualTo(5);
        assertThat(measured.leftOut()).isEqualTo(2);
        assertThat(measured.spread()).isEqualTo(new Spread(48, null, 1, 3, null, null));
        assertThat(measured.parts()).extracting(Part::count).containsExactly(1, 2, 0, 1, 1);
    }

    @Test
    @DisplayName("X-07 of ten values and more, the ninth of ten and the shares within 24 and 48 hours are said")
    void saysSharesOfEnough() {
        exhibits.clear();
        IntStream.rangeClosed(1, 20).forEach(i -> exhibits.add(exhibit("x" + i, 0, 6 * i)));
        Collections.shuffle(exhibits, new java.util.Random(1));

        assertThat(of(COLLECTION_TO_ENTRY).spread()).isEqualTo(new Spread(63, 108.0, 4, 8, 0.2, 0.4));
    }

    @Test
    @DisplayName("D-05, X-07 a lead is timely from the later of the two entries, and of the two collections, to the first time it was declared")
    void measuresLeads() {
        Measured sinceEntry = of(ENTRY_TO_LEAD);
        Measured sinceCollection = of(COLLECTION_TO_LEAD);

        // a-b: 30 - 24.5; c-p: 100 - 60; d-t: 1100 - 1000.
        assertThat(sinceEntry.value()).isEqualTo(40);
        assertThat(sinceEntry.spread()).isEqualTo(new Spread(40, null, 1, 2, null, null));
        // a-b: 30; c-p: 100 - 50; d-t: 1100.
        assertThat(sinceCollection.value()).isEqualTo(50);
        assertThat(sinceCollection.leftOut()).isZero();
    }

    @Test
    @DisplayName("X-07 several leads between two exhibits are one, with the state of the newest; a hit joins two cases; of few cases no share is said, only the counts")
    void countsLeadsAndHits() {
        assertThat(of(LEADS).value()).isEqualTo(3);
        assertThat(of(LEADS).parts()).extracting(Part::count).containsExactly(1, 1, 1, 0);
        assertThat(of(HITS).value()).isEqualTo(1);
        assertCounted(HIT_SHARE, 1, 3);
        assertCounted(CONFIRMED_SHARE, 1, 2);
        assertCounted(LEADS_PER_EXHIBIT, 3, 7);
    }

    @Test
    @DisplayName("X-07 shares and ratios of ten cases and more are said beside their counts")
    void saysSharesOfManyLeads() {
        leads.clear();
        for (int i = 0; i < 12; i++) {
            leads.add(lead("k" + i, "A", "l" + i, i < 3 ? "B" : "A2", i < 6 ? "HIT" : "LEAD", 200, 1));
        }
        exhibits.clear();
        IntStream.range(0, 48).forEach(i -> exhibits.add(exhibit("x" + i, 0, 1)));

        assertThat(of(HIT_SHARE).value()).isEqualTo(0.5);
        assertThat(of(CROSS_AGENCY_LEADS).value()).isEqualTo(0.25);
        assertThat(of(LEADS_PER_EXHIBIT).value()).isEqualTo(0.25);
        assertThat(of(LEADS_PER_EXHIBIT).counted()).isEqualTo(12);
        assertThat(of(CONFIRMED_SHARE).value()).as("of six").isNull();
    }

    @Test
    @DisplayName("X-08 leads across agencies, not across ORIs of one; what sharing brought: leads with a partner's exhibit, and shootings that the own records alone would not link")
    void tellsWhatSharingBrought() {
        assertCounted(CROSS_AGENCY_LEADS, 1, 3);
        assertCounted(SHARING_BROUGHT, 1, 3);
        assertCounted(LINKED_BY_SHARING, 1, 4);
    }

    @Test
    @DisplayName("X-09 shootings that a gun links to a shooting, to a recovery alone, or to nothing; incidents per repeat gun")
    void countsLinkedShootings() {
        assertCounted(SHOOTINGS_LINKED, 3, 5);
        assertThat(of(SHOOTINGS_LINKED).parts()).extracting(Part::count).containsExactly(3, 1, 1);
        assertThat(of(EVENTS_PER_GUN).value()).isEqualTo(2);
        assertThat(of(EVENTS_PER_GUN).cases()).isEqualTo(3);

        matches.add(matched("b", "z", "2", "P", false, "A", "B"));

        assertThat(of(EVENTS_PER_GUN).value()).isEqualTo(2.33);
        assertThat(of(EVENTS_PER_GUN).parts()).extracting(Part::count).containsExactly(2, 1, 0, 0, 0);
    }

    @Test
    @DisplayName("X-05 repeat guns of which no test fire is seen are still out; a gun that was at none of the measured incidents does not count")
    void countsGunsStillOut() {
        assertCounted(REPEAT_GUNS_OUT, 2, 3);

        matches.add(matched("q", "r", "Q1", "Q2", false, "B"));

        assertCounted(REPEAT_GUNS_OUT, 2, 3);
    }

    @Test
    @DisplayName("X-01, X-02 recovered guns with a lead and with a trace")
    void countsRecoveredGuns() {
        assertCounted(GUNS_LINKED, 1, 2);
        assertCounted(GUNS_TRACED, 1, 2);
    }

    @Test
    @DisplayName("X-02, E-03 time to first shooting: where an owner gives bands for one gun, no median is made of the days of others; contradicting dates are left out")
    void neverWorksWithDaysWhereThereAreBands() {
        firsts.addAll(List.of(new First(10L, "UNDER_30_DAYS"), new First(40L, "UNDER_90_DAYS"), new First(-4L, "DATES_CONTRADICT")));

        assertThat(of(TIME_TO_FIRST_SHOOTING).value()).isEqualTo(25);
        assertThat(of(TIME_TO_FIRST_SHOOTING).parts()).extracting(Part::count).containsExactly(1, 1, 0, 0, 0);
        assertThat(of(TIME_TO_FIRST_SHOOTING).leftOut()).isOne();

        firsts.add(new First(null, "OVER_3_YEARS"));

        assertThat(of(TIME_TO_FIRST_SHOOTING).value()).isNull();
        assertThat(of(TIME_TO_FIRST_SHOOTING).spread()).isNull();
        assertThat(of(TIME_TO_FIRST_SHOOTING).cases()).isEqualTo(3);
        assertThat(of(TIME_TO_FIRST_SHOOTING).parts()).extracting(Part::count).containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    @DisplayName("X-04, X-06 arrests of linked and of unlinked shootings stand beside each other with their counts, and the caveat says what they are not; arrests whose outcome is recorded, each once")
    void setsArrestsBesideEachOther() {
        assertCounted(ARRESTS_LINKED, 2, 4);
        assertCounted(ARRESTS_UNLINKED, 1, 1);
        assertThat(of(ARRESTS_LINKED).caveat()).contains("not in the data yet", "no proof");
        assertCounted(OUTCOMES_KNOWN, 1, 4);
    }

    @Test
    @DisplayName("X-01 of nothing, nothing is made: no value is invented, and every metric is there")
    void measuresNothing() {
        List<Measured> all = new Measuring(new Gathered(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), OWNERS).all();

        assertThat(all).extracting(Measured::metric).containsExactly(Metric.values());
        assertThat(all).allSatisfy(each -> {
            assertThat(each.cases()).isZero();
            assertThat(each.few()).isTrue();
            assertThat(each.spread()).isNull();
            assertThat(each.value()).isIn(null, 0.0);
        });
        assertThat(all.stream().filter(each -> each.unit() != Unit.COUNT)).allSatisfy(each -> assertThat(each.value()).isNull());
    }

    private void assertCounted(Metric metric, int counted, int cases) {
        Measured measured = of(metric);
        assertThat(measured.counted()).isEqualTo(counted);
        assertThat(measured.cases()).isEqualTo(cases);
        assertThat(measured.value()).as("a share of a handful").isNull();
        assertThat(measured.few()).isTrue();
    }

    private Measured of(Metric metric) {
        return new Measuring(new Gathered(exhibits, incidents, leads, matches, guns, firsts), OWNERS).all().get(metric.ordinal());
    }

    private static ZonedDateTime at(double hours) {
        return BEGIN.plusMinutes(Math.round(60 * hours));
    }

    private static Exhibit exhibit(String id, double collected, double entered) {
        return new Exhibit(id, false, at(collected), at(entered));
    }

    /** With the arrests that it led to; none of them has an outcome. */
    private static Incident shooting(String id, String exhibit, String... arrests) {
        return new Incident(id, true, List.of(exhibit), List.of(), List.of(arrests), List.of());
    }

    private static Matched matched(String one, String other, String atOne, String atOther, boolean tested, String... oris) {
        Set<String> shootings = atOther.equals("R") ? Set.of(atOne) : Set.of(atOne, atOther);
        return new Matched(new Match(one, other, atOne, atOther, tested), shootings, Set.of(oris));
    }

    private Lead lead(String one, String oneOri, String other, String otherOri, String status, double at, long version) {
        return new Lead(end(one, oneOri), end(other, otherOri), "L", status, at(at), at(at + version), version);
    }

    private End end(String id, String ori) {
        @Nullable
        Exhibit own = exhibits.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        return new End(id, ori, own == null ? at(50) : own.acquiredAt(), own == null ? at(60) : own.enteredAt(), List.of("case of " + id));
    }
}
