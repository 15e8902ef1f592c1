package org.leadgraph.library;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.guard.inside.GraphValue;
import org.leadgraph.library.VisibleWorld.Item;
import org.leadgraph.library.VisibleWorld.Link;
import tools.jackson.databind.JsonNode;

/** Queries of the library against answers that are computed here, without Cypher, from everything that the caller sees of the demo world. */
@WithDemoWorld
class LibraryAnswersIT {
    private static final String ATHENA = "athena@il-sample";
    private static final String RUN = "query($name: String!, $parameters: JSON) { runLibraryQuery(name: $name, parameters: $parameters) { columns rows truncation { reason } } }";
    private static final Comparator<Item> BY_TIME = comparing(Item::at).thenComparing(Item::id);
    private static final Comparator<Item> BY_ID = comparing(Item::id);
    private static final Set<String> LINKING = Set.of("LEAD", "HIT");
    private static final double EARTH_RADIUS_METERS = 6_378_140;

    private final ServiceUnderTest service = ServiceUnderTest.started();
    private final VisibleWorld world = VisibleWorld.of(service.bean(ScopedGraph.class), "C:" + ATHENA);

    @Test
    @DisplayName("C-10 repeat-locations")
    void repeatLocations() {
        record Place(Item place, List<Item> shootings, long days) {}
        List<List<String>> expected = world.items("Location").map(place -> {
            List<Item> shootings = world.near(place, "OCCURRED_AT").stream().filter(item -> item.label().equals("Shooting")).sorted(BY_TIME)
                    .toList();
            return new Place(place, shootings, shootings.isEmpty() ? 0 : days(shootings.getFirst(), shootings.getLast()));
        }).filter(each -> each.shootings().size() >= 3)
                .sorted(comparing((Place each) -> -each.shootings().size()).thenComparing(Place::days)
                        .thenComparing(each -> each.place().id()))
                .map(each -> List.of(each.place().id(), ids(each.shootings()), String.valueOf(each.days()))).toList();

        compare("repeat-locations", Map.of("shootings", 3), expected);
    }

    @Test
    @DisplayName("C-10 near-repeats")
    void nearRepeats() {
        ZonedDateTime since = day("2023-01-01");
        ZonedDateTime until = day("2025-01-01");
        List<Item> shootings = world.items("Shooting").sorted(BY_TIME).toList();
        List<List<String>> expected = new ArrayList<>();
        for (Item earlier : shootings) {
            for (Item later : shootings) {
                if (BY_TIME.compare(earlier, later) < 0 && !earlier.at().isBefore(since) && earlier.at().isBefore(until)
                        && days(earlier, later) <= 30) {
                    Double meters = meters(earlier, later);
                    if (meters != null && meters <= 2_000) {
                        expected.add(List.of(earlier.id(), later.id(), String.valueOf(days(earlier, later)),
                                String.valueOf(Math.round(meters)),
                                String.valueOf(leads(earlier).anyMatch(lead -> world.incidents(far(earlier, lead)).contains(later)))));
                    }
                }
            }
        }

        compare("near-repeats", Map.of("since", "2023-01-01", "until", "2024-12-31", "meters", 2_000, "days", 30), expected);
    }

    @Test
    @DisplayName("D-01 busiest-lead-numbers")
    void busiestLeadNumbers() {
        Map<String, List<Link>> numbers = world.links("NIBIN_LEAD").stream().filter(LibraryAnswersIT::links)
                .collect(Collectors.groupingBy(lead -> String.valueOf(lead.facts().get("leadNumber")), TreeMap::new, Collectors.toList()));
        List<Map.Entry<Integer, List<String>>> found = new ArrayList<>();
        numbers.forEach((number, leads) -> {
            List<Item> incidents = leads.stream().flatMap(lead -> Stream.of(lead.from(), lead.to()))
                    .flatMap(each -> world.incidents(each).stream())
                    .distinct().sorted(BY_TIME).toList();
            if (incidents.size() >= 3) {
                found.add(Map.entry(incidents.size(), List.of(number, ids(incidents), agencies(incidents),
                        String.valueOf(leads.stream().filter(lead -> "HIT".equals(lead.facts().get("status"))).count()),
                        String.valueOf(days(incidents.getFirst(), incidents.getLast())))));
            }
        });
        found.sort(comparing((Map.Entry<Integer, List<String>> each) -> -each.getKey()).thenComparing(each -> each.getValue().getFirst()));

        compare("busiest-lead-numbers", Map.of(), found.stream().map(Map.Entry::getValue).toList());
    }

    @Test
    @DisplayName("C-06 victims-who-became-suspects")
    void victimsWhoBecameSuspects() {
        record Found(Item victim, Item earlier, Item suspect, Item later, String role) {}
        List<List<String>> expected = world.links("INVOLVED").stream().filter(link -> "VICTIM".equals(link.facts().get("role")))
                .flatMap(link -> {
                    Item victim = world.item(link.to());
                    Item earlier = world.item(link.from());
                    return same(victim).flatMap(person -> world.linksOf(person.id(), "INVOLVED").stream()
                            .filter(other -> Set.of("SUSPECT", "ARRESTEE").contains(String.valueOf(other.facts().get("role"))))
                            .map(other -> new Found(victim, earlier, person, world.item(other.from()),
                                    String.valueOf(other.facts().get("role")))));
                }).filter(each -> each.earlier().at().isBefore(each.later().at()) && days(each.earlier(), each.later()) <= 3_650)
                .distinct()
                .sorted(comparing((Found each) -> days(each.earlier(), each.later())).thenComparing(Found::victim, BY_ID)
                        .thenComparing(Found::earlier, BY_ID)
                        .thenComparing(Found::suspect, BY_ID).thenComparing(Found::later, BY_ID).thenComparing(Found::role))
                .map(each -> List.of(each.victim().id(), each.earlier().id(), each.suspect().id(), each.later().id(), each.role(),
                        String.valueOf(days(each.earlier(), each.later()))))
                .toList();

        compare("victims-who-became-suspects", Map.of("days", 3_650), expected);
    }

    @Test
    @DisplayName("C-06 people-seen-together")
    void peopleSeenTogether() {
        Map<List<String>, Set<Item>> pairs = new HashMap<>();
        world.items("Shooting", "FirearmRecovery").forEach(incident -> {
            List<String> people = world.near(incident, "INVOLVED").stream().map(Item::id).toList();
            people.forEach(one -> people.stream().filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> pairs.computeIfAbsent(List.of(one, other), _ -> new TreeSet<>(BY_TIME)).add(incident)));
        });
        List<List<String>> expected = pairs.entrySet().stream().filter(pair -> pair.getValue().size() >= 2)
                .sorted(comparing((Map.Entry<List<String>, Set<Item>> pair) -> -pair.getValue().size())
                        .thenComparing(pair -> pair.getKey().get(0))
                        .thenComparing(pair -> pair.getKey().get(1)))
                .map(pair -> List.of(pair.getKey().get(0), pair.getKey().get(1), ids(pair.getValue()))).toList();

        compare("people-seen-together", Map.of(), expected);
    }

    @Test
    @DisplayName("B-02 casings-without-lead")
    void casingsWithoutLead() {
        List<List<String>> expected = world.items("Shooting")
                .filter(shooting -> !shooting.at().isBefore(day("2024-01-01")) && shooting.at().isBefore(day("2024-03-01")))
                .filter(shooting -> leads(shooting).findAny().isEmpty())
                .sorted(comparing(Item::at).reversed().thenComparing(Item::id))
                .map(shooting -> List.of(shooting.id(),
                        ids(world.near(shooting, "RECOVERED").stream().filter(item -> item.label().equals("Casing"))
                                .sorted(comparing((Item casing) -> casing.text("exhibitNumber")).thenComparing(Item::id)).toList())))
                .filter(row -> !row.get(1).equals("[]")).toList();

        compare("casings-without-lead", Map.of("since", "2024-01-01", "until", "2024-02-29"), expected);
    }

    @Test
    @DisplayName("F-01 guns-across-agencies")
    void gunsAcrossAgencies() {
        record Found(Item gun, List<Item> incidents, Collection<String> agencies) {}
        List<List<String>> expected = world.items("Firearm").map(gun -> {
            List<Item> incidents = world.near(gun, "TEST_FIRED").stream().flatMap(fired -> world.byLeads(fired.id(), 6).keySet().stream())
                    .flatMap(exhibit -> world.incidents(exhibit).stream()).distinct().sorted(BY_TIME).toList();
            return new Found(gun, incidents, names(incidents));
        }).filter(each -> each.agencies().size() >= 2)
                .sorted(comparing((Found each) -> -each.agencies().size()).thenComparing(each -> -each.incidents().size())
                        .thenComparing(Found::gun, BY_ID))
                .map(each -> List.of(each.gun().id(), agencies(each.incidents()), ids(each.incidents()))).toList();

        compare("guns-across-agencies", Map.of(), expected);
    }

    @Test
    @DisplayName("C-09 people-across-agencies")
    void peopleAcrossAgencies() {
        record Found(Item person, List<Item> incidents) {}
        List<List<String>> expected = world.items("Person")
                .map(person -> new Found(person,
                        same(person).flatMap(each -> world.near(each, "INVOLVED").stream()).distinct().sorted(BY_TIME).toList()))
                .filter(each -> names(each.incidents()).size() >= 2)
                .sorted(comparing((Found each) -> -names(each.incidents()).size()).thenComparing(each -> -each.incidents().size())
                        .thenComparing(Found::person, BY_ID))
                .map(each -> List.of(each.person().id(), agencies(each.incidents()), ids(each.incidents()))).toList();

        compare("people-across-agencies", Map.of(), expected);
    }

    @Test
    @DisplayName("D-01 shooting-chain, from every incident of the demo's story and some others")
    void shootingChain() {
        int longest = 0;
        List<Item> starts = world.items("Shooting", "FirearmRecovery").filter(incident -> leads(incident).findAny().isPresent()).toList();
        for (int i = 0; i < starts.size(); i += Math.max(1, starts.size() / 40)) {
            Item start = starts.get(i);
            Map<Item, Integer> steps = new HashMap<>(Map.of(start, 0));
            List<Item> open = List.of(start);
            for (int step = 1; step <= 3; step++) {
                List<Item> next = new ArrayList<>();
                for (Item one : open) {
                    leads(one).filter(LibraryAnswersIT::links).flatMap(lead -> world.incidents(far(one, lead)).stream()).forEach(other -> {
                        Double meters = meters(one, other);
                        if (Math.abs(days(one, other)) <= 300 && meters != null && meters <= 20_000 && !steps.containsKey(other)) {
                            next.add(other);
                        }
                    });
                }
                for (Item other : next) {
                    steps.put(other, step);
                }
                open = next;
            }
            steps.remove(start);
            longest = Math.max(longest, steps.values().stream().max(Integer::compare).orElse(0));
            List<List<String>> expected = steps.entrySet().stream()
                    .sorted(comparing((Map.Entry<Item, Integer> each) -> each.getValue()).thenComparing(Map.Entry::getKey, BY_TIME))
                    .map(each -> List.of(each.getKey().id(), String.valueOf(each.getValue()), String.valueOf(days(start, each.getKey()))))
                    .toList();

            assertThat(answer("shooting-chain", Map.of("from", start.id(), "days", 300, "meters", 20_000, "limit", 500))).as(start.id())
                    .isEqualTo(expected);
        }
        assertThat(longest).as("most steps of a chain").isGreaterThan(1);
    }

    @Test
    @DisplayName("D-01 leads-updated-lately")
    void leadsUpdatedLately() {
        ZonedDateTime end = day("2024-07-02");
        List<List<String>> expected = world.links("NIBIN_LEAD").stream()
                .filter(lead -> Set.of("HIT", "NOT_CONFIRMED").contains(String.valueOf(lead.facts().get("status"))))
                .filter(lead -> updated(lead).isBefore(end) && !updated(lead).isBefore(end.minusDays(120)))
                .sorted(comparing(LibraryAnswersIT::updated).reversed()
                        .thenComparing(lead -> String.valueOf(lead.facts().get("leadNumber")))
                        .thenComparing(Link::from).thenComparing(Link::to))
                .map(lead -> List.of(String.valueOf(lead.facts().get("leadNumber")), String.valueOf(lead.facts().get("status")),
                        updated(lead).toString(),
                        String.valueOf(updated(lead).equals(lead.facts().get("createdAt"))), lead.from(), lead.to(),
                        ids(Stream.of(lead.from(), lead.to()).flatMap(exhibit -> world.incidents(exhibit).stream()).distinct()
                                .sorted(BY_TIME).toList())))
                .toList();

        compare("leads-updated-lately", Map.of("on", "2024-07-01", "days", 120, "statuses", List.of("HIT", "NOT_CONFIRMED")), expected);
    }

    @Test
    @DisplayName("F-01 unconfirmed-leads-by-gets: each of the four parts counted by hand")
    void unconfirmedLeadsByGets() {
        ZonedDateTime on = day("2024-07-01");
        Set<List<String>> expected = new LinkedHashSet<>();
        Map<List<String>, Item> later = new HashMap<>();
        for (Link lead : world.links("NIBIN_LEAD")) {
            if (!"LEAD".equals(lead.facts().get("status"))) {
                continue;
            }
            for (Item first : world.incidents(lead.from())) {
                for (Item second : world.incidents(lead.to())) {
                    Item one = first.at().isAfter(second.at()) ? second : first;
                    Item other = one == first ? second : first;
                    long age = ChronoUnit.DAYS.between(other.at(), on);
                    if (first == second || !other.at().isBefore(on.plusDays(1)) || age > 90) {
                        continue;
                    }
                    String number = String.valueOf(lead.facts().get("leadNumber"));
                    Double meters = meters(one, other);
                    int geography = meters == null || meters > 100_000 ? 0 : meters <= 1_000 ? 3 : meters <= 10_000 ? 2 : 1;
                    long events = Math.min(3,
                            world.links("NIBIN_LEAD").stream().filter(each -> number.equals(each.facts().get("leadNumber")))
                                    .flatMap(each -> Stream.of(each.from(), each.to())).flatMap(each -> world.incidents(each).stream())
                                    .distinct().count() - 1);
                    int time = age <= 30 ? 3 : age <= 90 ? 2 : age <= 180 ? 1 : 0;
                    boolean gun = Stream.of(lead.from(), lead.to()).anyMatch(each -> world.item(each).label().equals("TestFire"));
                    long solvability = (gun ? 1 : 0) + (hasRole(one, other, "SUSPECT", "ARRESTEE") ? 1 : 0)
                            + (hasRole(one, other, "WITNESS", "PERSON_OF_INTEREST") ? 1 : 0);
                    List<String> row = Stream
                            .of(number, one.id(), other.id(), geography + events + time + solvability, geography, events, time, solvability)
                            .map(String::valueOf).toList();
                    expected.add(row);
                    later.put(row, other);
                }
            }
        }
        List<List<String>> sorted = expected.stream()
                .sorted(comparing((List<String> row) -> -Long.parseLong(row.get(3)))
                        .thenComparing(row -> later.get(row).at(), Comparator.reverseOrder())
                        .thenComparing(List::getFirst).thenComparing(row -> row.get(1)).thenComparing(row -> row.get(2)))
                .toList();

        compare("unconfirmed-leads-by-gets", Map.of("on", "2024-07-01", "days", 90), sorted);
    }

    @Test
    @DisplayName("A-01 evidence-paths: as long as the shortest way, and as many as there are")
    void evidencePaths() {
        String from = "b384025ec03518f0c30e12ea4dcb2f21";
        List<Item> targets = world
                .byLeads(world.near(world.item(from), "RECOVERED").stream().filter(item -> item.label().equals("TestFire")).findFirst()
                        .orElseThrow().id(), 2)
                .keySet().stream().flatMap(exhibit -> world.incidents(exhibit).stream()).filter(item -> !item.id().equals(from))
                .distinct().sorted(BY_ID).toList();
        assertThat(targets).isNotEmpty();
        for (Item to : targets) {
            Map<String, Integer> steps = new HashMap<>(Map.of(from, 0));
            Map<String, Long> ways = new HashMap<>(Map.of(from, 1L));
            for (int step = 1; step <= 8 && !steps.containsKey(to.id()); step++) {
                int now = step;
                Map<String, Long> next = new HashMap<>();
                steps.entrySet().stream().filter(each -> each.getValue() == now - 1)
                        .forEach(each -> evidence(each.getKey()).filter(link -> !steps.containsKey(link.other(each.getKey())))
                                .forEach(link -> next.merge(link.other(each.getKey()), ways.get(each.getKey()), Long::sum)));
                next.forEach((id, count) -> {
                    steps.put(id, now);
                    ways.put(id, count);
                });
            }

            List<List<String>> rows = answer("evidence-paths", Map.of("from", from, "to", to.id(), "limit", 50));
            assertThat(rows).as(to.id()).hasSize(Math.toIntExact(Math.min(50, ways.getOrDefault(to.id(), 0L))))
                    .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(String.valueOf(steps.get(to.id()))));
        }
    }

    @Test
    @DisplayName("F-01 guns-recovered-far-away")
    void gunsRecoveredFarAway() {
        record Found(Item gun, Item shooting, Item recovery, long meters) {}
        List<List<String>> expected = world.items("Firearm").flatMap(gun -> {
            Item first = world.near(gun, "TEST_FIRED").stream().flatMap(fired -> world.byLeads(fired.id(), 6).keySet().stream())
                    .flatMap(exhibit -> world.incidents(exhibit).stream()).filter(incident -> incident.label().equals("Shooting"))
                    .min(BY_TIME).orElse(null);
            return world.near(gun, "RECOVERED").stream()
                    .filter(recovery -> recovery.label().equals("FirearmRecovery") && first != null && meters(first, recovery) != null)
                    .map(recovery -> new Found(gun, first, recovery, Math.round(meters(first, recovery))));
        }).filter(each -> each.meters() >= 5_000)
                .sorted(comparing((Found each) -> -each.meters()).thenComparing(Found::gun, BY_ID).thenComparing(Found::recovery, BY_ID))
                .map(each -> List.of(each.gun().id(), each.shooting().id(), each.recovery().id(), String.valueOf(each.meters()),
                        String.valueOf(days(each.shooting(), each.recovery()))))
                .toList();

        compare("guns-recovered-far-away", Map.of("meters", 5_000), expected);
    }

    @Test
    @DisplayName("K-01 hits-across-states")
    void hitsAcrossStates() {
        Set<List<String>> found = new HashSet<>();
        for (Link lead : world.links("NIBIN_LEAD")) {
            if (!"HIT".equals(lead.facts().get("status"))) {
                continue;
            }
            for (Item one : world.incidents(lead.from())) {
                for (Item other : world.incidents(lead.to())) {
                    for (Item here : world.near(one, "OCCURRED_AT")) {
                        for (Item there : world.near(other, "OCCURRED_AT")) {
                            if (!here.text("state").equals(there.text("state"))) {
                                found.add(List.of(String.valueOf(lead.facts().get("leadNumber")), one.id(), here.text("state"), other.id(),
                                        there.text("state"),
                                        String.valueOf(world.agencyNamed(String.valueOf(lead.facts().get("confirmingAgency"))))));
                            }
                        }
                    }
                }
            }
        }

        compare("hits-across-states", Map.of(),
                found.stream().sorted(
                        comparing((List<String> row) -> row.get(0)).thenComparing(row -> row.get(1)).thenComparing(row -> row.get(3)))
                        .toList());
    }

    private Stream<Link> evidence(String id) {
        return Stream.of("NIBIN_LEAD", "RECOVERED", "TEST_FIRED", "INVOLVED", "POSSESSED", "OCCURRED_AT", "ADDRESS_OF", "SAME_AS")
                .flatMap(type -> world.linksOf(id, type).stream()).filter(link -> !link.type().equals("NIBIN_LEAD") || links(link));
    }

    private boolean hasRole(Item one, Item other, String... roles) {
        return Stream.of(one, other).flatMap(incident -> world.linksOf(incident.id(), "INVOLVED").stream())
                .anyMatch(link -> Set.of(roles).contains(String.valueOf(link.facts().get("role"))));
    }

    /** The person's record, and those that are taken to be of the same person. */
    private Stream<Item> same(Item person) {
        return Stream.concat(Stream.of(person), world.near(person, "SAME_AS").stream()).distinct();
    }

    private Stream<Link> leads(Item incident) {
        return world.linksOf(incident.id(), "RECOVERED").stream().flatMap(link -> world.linksOf(link.to(), "NIBIN_LEAD").stream());
    }

    /** The exhibit of this lead that is not the incident's; either when both are. */
    private String far(Item incident, Link lead) {
        return world.incidents(lead.from()).contains(incident) ? lead.to() : lead.from();
    }

    private static boolean links(Link lead) {
        return LINKING.contains(String.valueOf(lead.facts().get("status")));
    }

    private static ZonedDateTime updated(Link lead) {
        return (ZonedDateTime) lead.facts().get("updatedAt");
    }

    private static long days(Item one, Item other) {
        return ChronoUnit.DAYS.between(one.at(), other.at());
    }

    private static ZonedDateTime day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }

    /** Meters between the places of two incidents; null when one has none. */
    private Double meters(Item one, Item other) {
        return world.near(one, "OCCURRED_AT").stream().flatMap(here -> world.near(other, "OCCURRED_AT").stream()
                .filter(there -> here.facts().containsKey("point") && there.facts().containsKey("point"))
                .map(there -> meters((GraphValue.Place) here.facts().get("point"), (GraphValue.Place) there.facts().get("point"))))
                .min(Double::compare)
                .orElse(null);
    }

    private static double meters(GraphValue.Place one, GraphValue.Place other) {
        double north = Math.toRadians(other.y() - one.y());
        double east = Math.toRadians(other.x() - one.x());
        double a = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(one.y())) * Math.cos(Math.toRadians(other.y())) * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(a));
    }

    private Collection<String> names(Collection<Item> incidents) {
        return incidents.stream().map(world::agency).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String agencies(Collection<Item> incidents) {
        return names(incidents).toString();
    }

    private static String ids(Collection<Item> items) {
        return items.stream().map(Item::id).toList().toString();
    }

    private void compare(String name, Map<String, Object> parameters, List<List<String>> expected) {
        assertThat(expected).as("rows that there should be").isNotEmpty();
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("limit", 500);
        assertThat(answer(name, all)).isEqualTo(expected.stream().limit(500).toList());
    }

    /** Rows with ids in the place of records. */
    private List<List<String>> answer(String name, Map<String, Object> parameters) {
        JsonNode answer = service.as(ATHENA).data(RUN, Map.of("name", name, "parameters", parameters)).get("runLibraryQuery");
        assertThat(answer.get("truncation").isNull()).as("whole").isTrue();
        return answer.get("rows").valueStream().map(row -> row.valueStream().map(LibraryAnswersIT::shortened).toList()).toList();
    }

    private static String shortened(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(LibraryAnswersIT::shortened).toList().toString()
                : value.has("elementId") ? value.get("elementId").asString() : value.asString();
    }
}
