package org.leadgraph.guard;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.visibility.Graph;
import org.leadgraph.visibility.Oracle;
import org.leadgraph.visibility.PolicyGenerator;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Agency;
import org.leadgraph.visibility.World.Exception;
import org.leadgraph.visibility.World.Half;
import org.leadgraph.visibility.World.Item;
import org.leadgraph.visibility.World.Scope;
import org.leadgraph.visibility.World.User;

/** Worlds as graphs: whole, as the guarded database holds them, or reduced to what one caller may see. */
final class WorldGraph {
    private final List<Graph.Node> nodes = new ArrayList<>();
    private final List<Graph.Link> links = new ArrayList<>();

    private WorldGraph() {
    }

    /** Everything of these worlds, side by side: each is hidden data of the others. */
    static Graph whole(List<World> worlds) {
        WorldGraph graph = new WorldGraph();
        for (String kind : PolicyGenerator.KINDS) {
            graph.add("type " + kind, List.of("AgencyType"), Map.of("code", kind));
        }
        for (World world : worlds) {
            graph.addReferenceData(world);
            graph.addPolicy(world);
            world.items().forEach(graph::add);
            graph.links.addAll(world.links());
        }
        return new Graph(graph.nodes, graph.links);
    }

    /**
     * What a caller of one of these worlds may see, and nothing else: reference data, the records that the oracle calls visible, and the relationships of
     * the domain's types between them.
     */
    static Graph reduced(List<World> worlds, World own, Oracle oracle) {
        WorldGraph graph = new WorldGraph();
        if (oracle.seesReferenceData()) {
            worlds.forEach(graph::addReferenceData);
        }
        Set<String> visible = new HashSet<>();
        for (Item item : own.items()) {
            if (oracle.isVisible(item)) {
                visible.add(item.id());
                graph.add(item);
            }
        }
        for (Graph.Link link : own.links()) {
            boolean domain = !link.type().equals(ItemGenerator.FOREIGN_TYPE);
            if (domain && visible.contains(link.from()) && visible.contains(link.to())) {
                graph.links.add(link);
            }
        }
        return new Graph(graph.nodes, graph.links);
    }

    private void addReferenceData(World world) {
        for (Agency agency : world.agencies()) {
            Map<String, Object> values = new HashMap<>();
            values.put("agencyId", agency.id());
            values.put("level", agency.level());
            values.put("kind", agency.kind());
            values.put("pointOfContact", agency.contact());
            add("agency " + agency.id(), List.of("Agency", "S0"), values);
            for (String ori : agency.oris()) {
                add("ori " + ori, List.of("Ori", "S0"), Map.of("code", ori));
                link("BELONGS_TO", "ori " + ori, "agency " + agency.id());
            }
        }
    }

    private void addPolicy(World world) {
        for (Agency agency : world.agencies()) {
            if (agency.access() != null) {
                Map<String, Object> values = new HashMap<>();
                values.put("access", agency.access());
                values.put("mode", agency.mode());
                values.put("leadPointer", agency.leadPointer());
                values.put("rejectsJ", agency.rejectsJ());
                values.put("timeToFirstShooting", agency.firstShootings());
                add("policy " + agency.id(), List.of("SharingPolicy"), values);
                link("OF", "policy " + agency.id(), "agency " + agency.id());
            }
        }
        for (User user : world.users()) {
            Map<String, Object> values = new HashMap<>(Map.of("userId", user.id(), "status", user.status()));
            if (user.status().equals("LAPSED")) {
                values.put("status", "ACTIVE");
                values.put("standingUntil", ZonedDateTime.parse("2020-01-01T00:00Z"));
            }
            add("user " + user.id(), List.of("User"), values);
            link("EMPLOYED_BY", "user " + user.id(), "ori " + user.ori());
        }
        for (Half half : world.halves()) {
            link("SHARES_WITH", "agency " + half.from(), "agency " + half.to());
        }
        world.scopes().forEach(this::add);
    }

    private void add(Scope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", scope.number());
        values.put("dataClass", scope.dataClass());
        values.put("audience", scope.audience());
        values.put("colour", scope.colour());
        String key = "scope " + scope.number();
        add(key, List.of("Scope"), values);
        if (scope.agency() != null) {
            link("OF", key, "agency " + scope.agency());
        }
        for (Exception exception : scope.exceptions()) {
            Map<String, Object> colour = new HashMap<>();
            colour.put("colour", exception.colour());
            String to = switch (exception.kind()) {
                case "USER" -> "user ";
                case "AGENCY" -> "agency ";
                default -> "type ";
            };
            links.add(new Graph.Link("EXCEPTION", key, to + exception.target(), colour));
        }
    }

    private void add(Item item) {
        List<String> labels = new ArrayList<>(List.of(item.label()));
        item.scopes().forEach(number -> labels.add("S" + number));
        Map<String, Object> values = new HashMap<>(item.properties());
        values.put("recordId", item.id());
        add(item.id(), labels, values);
    }

    private void add(String key, List<String> labels, Map<String, Object> values) {
        nodes.add(new Graph.Node(key, labels, values));
    }

    private void link(String type, String from, String to) {
        links.add(new Graph.Link(type, from, to, Map.of()));
    }
}
