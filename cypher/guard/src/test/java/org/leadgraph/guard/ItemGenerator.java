package org.leadgraph.guard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.model.Value;
import org.leadgraph.visibility.Graph;
import org.leadgraph.visibility.PolicyGenerator;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Item;
import org.neo4j.driver.Values;

/** Random records of every label and relationships of every type. Values come from small sets, so that hidden and visible ones are often the same. */
final class ItemGenerator {
    static final List<String> WORDS = List.of("porch", "alley", "sedan", "glass", "river", "market");
    static final List<String> NAMES = List.of("Abara", "Abell", "Brandt", "Okafor", "Ñandelú", "N\u0303andelu\u0301",
            "Abell-Brandt", "O’Abara");
    static final List<String> CALIBERS = List.of("9MM", "40SW", "45ACP");
    /** Not a type of the domain: nobody may ever walk it. */
    static final String FOREIGN_TYPE = "SECRET_LINK";

    /** How many times as often as others: leads, and the scenes and casings that they join. */
    private static final Map<String, Integer> OFTEN = Map.of("Shooting", 3, "Casing", 4, "TestFire", 2, "Firearm", 3, "Trace", 2, "Person",
            3, "Location", 2, "NIBIN_LEAD", 4);
    private static final List<String> LABELS = RecordKind.labels().stream().flatMap(ItemGenerator::often).toList();

    private record Type(String name, List<String> from, List<String> to) {}

    private static final List<Type> TYPES = types();

    private static final int TRACED_GUNS = 3;

    private final Random random;

    ItemGenerator(Random random) {
        this.random = random;
    }

    private static Stream<String> often(String name) {
        return Collections.nCopies(OFTEN.getOrDefault(name, 1), name).stream();
    }

    /** What each kind of link joins; what is the same is of one kind. Scenes have more exhibits than guns. */
    private static List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (LinkKind link : LinkKind.values()) {
            List<String> from = link.from().stream().map(RecordKind::label).toList();
            List<String> to = link.to().stream().map(RecordKind::label).toList();
            if (link == LinkKind.SAME_AS) {
                from.forEach(label -> types.add(new Type(link.name(), List.of(label), List.of(label))));
            } else {
                often(link.name()).forEach(name -> types.add(new Type(name, from, to)));
            }
        }
        types.add(new Type("RECOVERED", List.of("Shooting"), List.of("Casing", "TestFire")));
        List<String> any = List.of("Shooting", "Person", "Casing");
        types.add(new Type(FOREIGN_TYPE, any, any));
        return types;
    }

    World fill(World world) {
        List<Item> items = new ArrayList<>();
        for (int i = 40 + random.nextInt(30); i > 0; i--) {
            String label = pick(LABELS);
            items.add(new Item(newId(), label, scopes(world, label), properties(label)));
        }
        List<Graph.Link> links = new ArrayList<>(links(items, items, items.size() * 2));
        // Drawn apart, so that all else is as it would be without them.
        var apart = new ItemGenerator(new Random(~world.seed()));
        for (int i = 0; i < TRACED_GUNS; i++) {
            apart.addTracedGun(world, items, links);
        }
        return world.withItems(items, links);
    }

    /** A gun of one agency with its trace, joined by a lead to a shooting of perhaps another: chance alone hardly ever makes the whole chain. */
    private void addTracedGun(World world, List<Item> items, List<Graph.Link> links) {
        int owner = 4 * random.nextInt(world.agencies().size());
        int other = 4 * random.nextInt(world.agencies().size());
        Item gun = add("Firearm", world.scopes().get(owner), items);
        Item trace = add("Trace", world.scopes().get(owner), items);
        Item detail = add("TraceDetail", world.scopes().get(owner + 1), items);
        Item fired = add("TestFire", world.scopes().get(owner), items);
        Item casing = add("Casing", world.scopes().get(other), items);
        Item shooting = add("Shooting", world.scopes().get(other), items);
        links.add(new Graph.Link("TRACED", gun.id(), trace.id(), Map.of()));
        links.add(new Graph.Link("DETAILED_BY", trace.id(), detail.id(), Map.of()));
        links.add(new Graph.Link("TEST_FIRED", gun.id(), fired.id(), Map.of()));
        links.add(new Graph.Link("NIBIN_LEAD", fired.id(), casing.id(), Map.of("leadNumber", "L-1", "status", "LEAD", "version", 1)));
        links.add(new Graph.Link("RECOVERED", shooting.id(), casing.id(), Map.of()));
    }

    private Item add(String label, World.Scope scope, List<Item> items) {
        Item item = new Item(newId(), label, List.of(scope.number()), properties(label));
        items.add(item);
        return item;
    }

    /** About this many relationships from some of the first to some of the second. */
    List<Graph.Link> links(List<Item> starts, List<Item> ends, int count) {
        List<Graph.Link> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Type type = pick(TYPES);
            List<Item> from = starts.stream().filter(item -> type.from().contains(item.label())).toList();
            List<Item> to = ends.stream().filter(item -> type.to().contains(item.label())).toList();
            if (!from.isEmpty() && !to.isEmpty()) {
                Graph.Link link = new Graph.Link(type.name(), pick(from).id(), pick(to).id(), linkProperties(type.name()));
                links.add(link);
                if (random.nextInt(12) == 0) {
                    // Two leads between the same two exhibits, sometimes in opposite directions, sometimes with the same facts.
                    boolean back = type.from().equals(type.to()) && random.nextBoolean();
                    links.add(new Graph.Link(type.name(), back ? link.to() : link.from(), back ? link.from() : link.to(),
                            random.nextBoolean() ? link.properties() : linkProperties(type.name())));
                }
            }
        }
        return links;
    }

    String newId() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private List<Integer> scopes(World world, String label) {
        int dice = random.nextInt(100);
        int first = world.index() * PolicyGenerator.NUMBERS;
        List<World.Scope> all = world.scopes();
        if (dice < 4) {
            return List.of();
        }
        if (dice < 8) {
            // Nobody's, in each of the ways: with another agency's scope, with reference data's, with one that no policy knows.
            int other = random.nextInt(3) == 0 ? 0 : random.nextBoolean() ? first + PolicyGenerator.NUMBERS - 1 : pick(all).number();
            int one = pick(all).number();
            return one == other ? List.of() : List.of(one, other);
        }
        if (dice < 10) {
            return List.of(first + PolicyGenerator.NUMBERS - 1);
        }
        int agency = 4 * random.nextInt(world.agencies().size());
        int dataClass = label.equals("TraceDetail") ? 1 : dice < 80 ? 0 : dice < 92 ? 2 : 3;
        return List.of(all.get(agency + dataClass).number());
    }

    Map<String, Object> properties(String label) {
        Map<String, Object> values = new HashMap<>();
        switch (label) {
            case "Shooting", "FirearmRecovery" -> {
                values.put("caseNumber", "C-" + random.nextInt(8));
                values.put("crimeType", pick(List.of("ASSAULT", "HOMICIDE", "SHOTS FIRED")));
                values.put("occurredAt",
                        ZonedDateTime.of(2024, 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24), 30, 0, 0,
                                ZoneOffset.UTC));
                values.put("zone", pick(List.of("America/Chicago", "America/New_York", "nowhere")));
                values.put("narrative", pick(WORDS) + " " + pick(WORDS) + " near the " + pick(WORDS));
            }
            case "Casing", "TestFire" -> {
                values.put("exhibitNumber", "E-" + random.nextInt(8));
                values.put("caliber", pick(CALIBERS));
                values.put("site", "SITE" + random.nextInt(3));
            }
            case "Firearm" -> {
                values.put("make", pick(List.of("Smith", "Glock")));
                values.put("caliber", pick(CALIBERS));
                if (random.nextInt(4) > 0) {
                    values.put("serial", "S" + random.nextInt(6));
                }
            }
            case "Trace" -> values.put("traceId", "T" + random.nextInt(8));
            case "TraceDetail" ->
                values.put(random.nextBoolean() ? "purchasedOn" : "stolenOn",
                        LocalDate.of(2022, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            case "Person" -> {
                values.put("lastName", pick(NAMES));
                values.put("firstName", pick(List.of("Ann", "Bo")));
                values.put("aliases", List.of(pick(NAMES), pick(WORDS)));
            }
            case "Location" -> {
                values.put("address", random.nextInt(4) + " " + pick(WORDS) + " street");
                values.put("city", pick(List.of("Lakeville", "Northport")));
                values.put("point", Values.point(4326, -97 + random.nextInt(5) / 100.0, 32 + random.nextInt(5) / 100.0).asObject());
            }
            default -> values.putAll(anyValues(RecordKind.labelled(label).orElseThrow()));
        }
        return values;
    }

    /** Values for a kind that nothing more is known of: few, so that hidden and visible ones are often the same. */
    private Map<String, Object> anyValues(RecordKind kind) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : kind.fields()) {
            switch (field.value()) {
                case Value.Text _ -> values.put(field.name(), pick(WORDS));
                case Value.OneOf listed -> values.put(field.name(), pick(listed.words()));
                case Value.Flag _ -> values.put(field.name(), random.nextBoolean());
                case Value.Count _ -> values.put(field.name(), (long) random.nextInt(4));
                case Value.Day _ -> values.put(field.name(), LocalDate.of(2023, 1 + random.nextInt(12), 1));
                default -> {
                    // Ids, owners and classes are the item's own; anything else may be absent.
                }
            }
        }
        return values;
    }

    Map<String, Object> linkProperties(String type) {
        return switch (type) {
            case "NIBIN_LEAD" -> Map.of("leadNumber", "L-" + random.nextInt(12), "status",
                    pick(List.of("LEAD", "LEAD", "HIT", "NOT_CONFIRMED", "INCONCLUSIVE")), "version", random.nextInt(4));
            case "INVOLVED" -> Map.of("role", pick(List.of("VICTIM", "SUSPECT", "WITNESS")));
            case "SAME_AS" -> Map.of("rule", "name", "score", random.nextInt(10) / 10.0);
            default -> Map.of();
        };
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
