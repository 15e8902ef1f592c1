package org.leadgraph.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.RecordKind;
import org.leadgraph.visibility.Graph;
import org.leadgraph.visibility.Oracle;
import org.leadgraph.visibility.PolicyGenerator;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Item;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What the guard's own procedures must answer, worked out in memory from the {@link Oracle}. */
final class NarrowProcedures {
    private static final Map<String, List<String>> KEYS = RecordKind.pointerKeys().stream().collect(Collectors.toMap(Function.identity(),
            key -> RecordKind.those(kind -> kind.found(Use.POINTER).contains(key)).map(RecordKind::label).toList()));

    private static final List<List<String>> KINDS = Stream
            .concat(RecordKind.labels().stream().map(List::of), Stream.of(List.of("Shooting", "FirearmRecovery"), RecordKind.labels()))
            .toList();

    private final World world;
    private final Oracle oracle;
    private final Map<String, Item> items = new HashMap<>();

    /** Receives what was said and what should have been. */
    interface Check {
        void check(String question, Object got, Object expected);
    }

    NarrowProcedures(Asker asker) {
        this.world = asker.world();
        this.oracle = asker.oracle();
        world.items().forEach(item -> items.put(item.id(), item));
    }

    void compare(Session session, Check check) {
        List<String> all = world.items().stream().map(Item::id).sorted().toList();
        check.check("leadgraph.pointers", rows(session, "CALL leadgraph.pointers($ids)", Map.of("ids", all)), neighbours());
        List<List<Object>> searches = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String key : KEYS.keySet()) {
            Set<Object> values = new TreeSet<>(List.of("nothing like it"));
            world.items().stream().map(item -> item.properties().get(key)).filter(Objects::nonNull).forEach(values::add);
            for (Object value : values) {
                searches.add(List.of(key, value));
                expected.addAll(found(key, value));
            }
        }
        check.check("leadgraph.findPointers", rows(session, """
                UNWIND $searches AS search CALL leadgraph.findPointers(search[0], search[1])
                YIELD recordId, agencyId, pointOfContact, besideRecordId, linkKind
                RETURN recordId, agencyId, pointOfContact, besideRecordId, linkKind""", Map.of("searches", searches)), expected);
        check.check("leadgraph.timeToFirstShooting", rows(session, "CALL leadgraph.timeToFirstShooting($ids)", Map.of("ids", all)),
                firstShootings(all));
        compareCounts(session, check);
        compareView(session, check);
        check.check("leadgraph.release",
                session.run("CALL leadgraph.release() YIELD fingerprint, current RETURN fingerprint = current AS same")
                        .single().get("same").asBoolean(),
                true);
    }

    /** Reference data and the records of worlds beside this one are not counted by kind here. */
    private void compareCounts(Session session, Check check) {
        for (List<String> labels : KINDS) {
            check.check("leadgraph.count of " + labels, session.run("CALL leadgraph.count($labels) YIELD total RETURN total",
                    Map.of("labels", labels)).single().get("total").asLong(),
                    world.items().stream().filter(item -> labels.contains(item.label())).filter(oracle::isVisible).count());
        }
    }

    /** Compares the view itself: agency, green scopes, scopes of pointers. */
    void compareView(Session session, Check check) {
        Record view = session.run("CALL leadgraph.view() YIELD agencyId, green, pointers").single();
        Set<Integer> green = oracle.scopes("GREEN");
        if (oracle.seesReferenceData()) {
            green.add(0);
        }
        Set<Integer> pointers = oracle.scopes("YELLOW");
        pointers.addAll(oracle.scopes("LEAD"));
        check.check("leadgraph.view, agency", view.get("agencyId").asString("nobody"),
                oracle.agencyId() == null ? "nobody" : oracle.agencyId());
        check.check("leadgraph.view, green", bits(view.get("green")), green);
        check.check("leadgraph.view, pointers", bits(view.get("pointers")), pointers);
    }

    /** The scope numbers of this world and of reference data; worlds beside it may have lead ends for everybody. */
    private Set<Integer> bits(Value bytes) {
        int first = world.index() * PolicyGenerator.NUMBERS;
        return BitSet.valueOf(bytes.asByteArray()).stream()
                .filter(number -> number == 0 || number >= first && number < first + PolicyGenerator.NUMBERS).boxed()
                .collect(Collectors.toSet());
    }

    private static List<String> rows(Session session, String call, Map<String, Object> parameters) {
        return session.run(call, parameters)
                .list(row -> row.values().stream().map(value -> String.valueOf(value.asObject())).toList().toString());
    }

    private List<String> neighbours() {
        Set<String> rows = new TreeSet<>();
        for (Graph.Link link : world.links()) {
            if (!link.type().equals(ItemGenerator.FOREIGN_TYPE) && !link.type().equals("SAME_AS")) {
                neighbour(items.get(link.from()), items.get(link.to()), link.type(), rows);
                neighbour(items.get(link.to()), items.get(link.from()), link.type(), rows);
            }
        }
        return List.copyOf(rows);
    }

    private void neighbour(Item near, Item far, String type, Set<String> rows) {
        if (oracle.isVisible(near) && oracle.isPointer(far, type.equals("NIBIN_LEAD"))) {
            rows.add(row(far, near.id(), type));
        }
    }

    private List<String> found(String key, Object value) {
        Set<String> rows = new TreeSet<>();
        for (Item item : world.items()) {
            if (KEYS.get(key).contains(item.label()) && value.equals(item.properties().get(key)) && oracle.isPointer(item, false)) {
                rows.add(row(item, null, null));
            }
        }
        return List.copyOf(rows);
    }

    private String row(Item pointer, String beside, String kind) {
        World.Agency owner = oracle.owner(pointer);
        return "[%s, %s, %s, %s, %s]".formatted(pointer.id(), owner.id(), owner.contact(), beside, kind);
    }

    private List<String> firstShootings(List<String> ids) {
        List<String> rows = new ArrayList<>();
        for (String id : ids) {
            Item firearm = items.get(id);
            if (firearm.label().equals("Firearm") && oracle.isVisible(firearm)) {
                String first = firstShooting(linkedExhibits(id));
                List<Item> details = details(id);
                if (first != null && !details.isEmpty()) {
                    LocalDate lost = details.stream().map(NarrowProcedures::lostOn).sorted().findFirst().orElseThrow();
                    int days = (int) ChronoUnit.DAYS.between(lost, LocalDate.parse(first.substring(0, 10)));
                    boolean inDays = details.stream().allMatch(oracle::isInDays);
                    rows.add("[%s, %s, %s, %s]".formatted(id, inDays ? days : null, band(days), first.substring(11)));
                }
            }
        }
        return rows;
    }

    /** The gun's test fires and all that is joined to them by visible leads or hits, found by adding until nothing is added. */
    private Set<String> linkedExhibits(String firearm) {
        Set<String> exhibits = new HashSet<>();
        for (Graph.Link link : visibleLinks("TEST_FIRED")) {
            if (link.from().equals(firearm)) {
                exhibits.add(link.to());
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Graph.Link link : visibleLinks("NIBIN_LEAD")) {
                boolean links = Set.of("LEAD", "HIT").contains(link.properties().get("status"));
                if (links && (exhibits.contains(link.from()) || exhibits.contains(link.to()))) {
                    grown |= exhibits.add(link.from());
                    grown |= exhibits.add(link.to());
                }
            }
        }
        return exhibits;
    }

    /** The first of "day id" of the shootings that these exhibits come from; null when there is none. */
    private String firstShooting(Set<String> exhibits) {
        TreeSet<String> days = new TreeSet<>();
        for (Graph.Link link : visibleLinks("RECOVERED")) {
            Item shooting = items.get(link.from());
            if (exhibits.contains(link.to()) && shooting.label().equals("Shooting")) {
                Instant at = ((ZonedDateTime) shooting.properties().get("occurredAt")).toInstant();
                String zone = (String) shooting.properties().get("zone");
                days.add(at.atZone(ZoneId.of(zone.equals("nowhere") ? "UTC" : zone)).toLocalDate() + " " + shooting.id());
            }
        }
        return days.isEmpty() ? null : days.first();
    }

    /** The details of the gun's visible traces. They are their owner's alone, so their dates are read whoever asks. */
    private List<Item> details(String firearm) {
        List<Item> details = new ArrayList<>();
        for (Graph.Link traced : visibleLinks("TRACED")) {
            for (Graph.Link detailed : world.links()) {
                if (traced.from().equals(firearm) && detailed.type().equals("DETAILED_BY") && detailed.from().equals(traced.to())) {
                    details.add(items.get(detailed.to()));
                }
            }
        }
        return details;
    }

    private static LocalDate lostOn(Item detail) {
        return (LocalDate) detail.properties().getOrDefault("purchasedOn", detail.properties().get("stolenOn"));
    }

    /** As the contract names them: under 30 days, 90 days, 1 year, 3 years, over. */
    private static String band(int days) {
        if (days < 0) {
            return "DATES_CONTRADICT";
        } else if (days < 30) {
            return "UNDER_30_DAYS";
        } else if (days < 90) {
            return "UNDER_90_DAYS";
        } else if (days < 365) {
            return "UNDER_1_YEAR";
        }
        return days < 3 * 365 ? "UNDER_3_YEARS" : "OVER_3_YEARS";
    }

    private List<Graph.Link> visibleLinks(String type) {
        return world.links().stream().filter(link -> link.type().equals(type)).filter(link -> oracle.isVisible(items.get(link.from())))
                .filter(link -> oracle.isVisible(items.get(link.to()))).toList();
    }
}
