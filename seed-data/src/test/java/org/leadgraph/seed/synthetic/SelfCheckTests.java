package org.leadgraph.seed.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leadgraph.model.LinkKind.NIBIN_LEAD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Loaded;

/** The shape of a city's world, as counted from its rows, against the numbers that it was made for. */
class SelfCheckTests {
    private static Loaded city;
    private static final Map<String, List<String>> exhibitsOfGun = new HashMap<>();
    private static final Map<String, ZonedDateTime> occurredAt = new HashMap<>();
    private static List<List<String>> leads;

    @BeforeAll
    static void count() {
        var world = SyntheticWorld.of(Scale.CITY, SyntheticWorld.DEMO_SEED);
        city = new Loaded(world);
        leads = city.rows(NIBIN_LEAD);
        world.truth().getFirst().rows().map(SourceRow::values)
                .forEach(row -> exhibitsOfGun.computeIfAbsent(row.get(2), _ -> new ArrayList<>()).add(row.get(0)));
        for (var file : List.of(RecordKind.SHOOTING, RecordKind.FIREARM_RECOVERY)) {
            city.each(file, row -> occurredAt.put(row.get(0), Instant.parse(row.get(5)).atZone(ZoneId.of(row.get(6)))));
        }
    }

    @Test
    void gunsHaveAsManyExhibitsAsLeadsPerAcquisitionImply() {
        double exhibits = exhibitsOfGun.values().stream().mapToInt(List::size).sum();

        assertThat(exhibits / exhibitsOfGun.size()).isCloseTo(1.49, within(0.02));
        assertThat(leads.size() / exhibits).isCloseTo(0.33, within(0.01));
        assertThat(share(exhibitsOfGun.values(), it -> it.size() == 1)).isCloseTo(0.76, within(0.01));
    }

    @Test
    void oneRecoveredGunInSixHasALead() {
        var led = leads.stream().flatMap(row -> List.of(row.get(1), row.get(3)).stream()).collect(Collectors.toSet());

        assertThat(share(city.rows(LinkKind.TEST_FIRED), row -> led.contains(row.get(3)))).isCloseTo(0.18, within(0.02));
    }

    @Test
    void aQuarterOfLeadsCrossAgencies() {
        assertThat(share(leads, row -> !city.ownerOf.get(row.get(1)).equals(city.ownerOf.get(row.get(3))))).isCloseTo(0.25, within(0.02));
    }

    @Test
    void gunsComeBackAfterTwoMonths() {
        var gaps = new ArrayList<Long>();
        for (var exhibits : exhibitsOfGun.values()) {
            var times = exhibits.stream().map(it -> occurredAt.get(city.incidentOf.get(it))).sorted().toList();
            for (int i = 1; i < times.size(); i++) {
                gaps.add(Duration.between(times.get(i - 1), times.get(i)).toHours());
            }
        }
        gaps.sort(Comparator.naturalOrder());

        assertThat(gaps.get(gaps.size() / 2) / 24.0).isCloseTo(59, within(5.0));
    }

    @Test
    void leadsAloneMakeSmallComponentsAndPeopleOneLarge() {
        var joined = new Components();
        leads.stream().filter(row -> !row.get(5).equals("NOT_CONFIRMED"))
                .forEach(row -> joined.join(city.incidentOf.get(row.get(1)), city.incidentOf.get(row.get(3))));
        assertThat(joined.largest()).isBetween(20, (int) (occurredAt.size() * 0.005));

        city.each(LinkKind.INVOLVED, row -> joined.join(row.get(1), row.get(3)));
        city.rows(LinkKind.SAME_AS).stream().filter(row -> row.get(0).equals("Person"))
                .forEach(row -> joined.join(row.get(1), row.get(3)));
        assertThat((double) joined.largestOf(occurredAt.keySet()) / occurredAt.size()).isBetween(0.25, 0.60);
    }

    @Test
    void theTruthAgreesWithTrueLeads() {
        var joined = new Components();
        leads.stream().filter(row -> !row.get(5).equals("NOT_CONFIRMED"))
                .forEach(row -> joined.join(city.incidentOf.get(row.get(1)), city.incidentOf.get(row.get(3))));
        var nameOf = new HashMap<String, String>();
        var names = new HashSet<String>();
        SyntheticWorld.of(Scale.CITY, SyntheticWorld.DEMO_SEED).truth().get(2).rows().map(SourceRow::values).forEach(row -> {
            var name = row.get(2);
            assertThat(nameOf.computeIfAbsent(joined.root(row.get(0)), _ -> name)).isEqualTo(name);
            names.add(name);
        });

        assertThat(nameOf).hasSize(names.size());
    }

    @Test
    void hoursAndWeekdaysAreThoseOfTheSource() {
        for (int hour = 0; hour < 24; hour++) {
            var wanted = hour;
            assertThat(100 * share(occurredAt.values(), it -> it.getHour() == wanted)).isCloseTo(Calendar.HOURS[hour], within(1.0));
        }
        for (int day = 0; day < 7; day++) {
            var wanted = day + 1;
            assertThat(100 * share(occurredAt.values(), it -> it.getDayOfWeek().getValue() == wanted)).isCloseTo(Calendar.WEEKDAYS[day],
                    within(1.0));
        }
    }

    @Test
    void aFifthOfTheAgenciesHaveMostOfTheEvents() {
        var events = occurredAt.keySet().stream().collect(Collectors.groupingBy(it -> city.ownerOf.get(it), Collectors.counting()));
        var busiest = events.values().stream().sorted(Comparator.reverseOrder()).limit(Scale.CITY.agencies() / 5).mapToLong(Long::longValue)
                .sum();

        assertThat((double) busiest / occurredAt.size()).isBetween(0.80, 0.92);
    }

    private static <T> double share(java.util.Collection<T> all, java.util.function.Predicate<T> wanted) {
        return (double) all.stream().filter(wanted).count() / all.size();
    }
}
