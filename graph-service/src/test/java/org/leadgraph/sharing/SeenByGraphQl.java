package org.leadgraph.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadgraph.EmptyService;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import tools.jackson.databind.JsonNode;

/** What a caller sees of the whole service, over HTTP, by all the ways that the schema has to a record. */
final class SeenByGraphQl {
    private static final String KINDS = "[" + String.join(", ", LinkKind.types()) + "]";
    private static final String CONNECTIONS = "[" + RecordKind.those(RecordKind::isShared).map(Enum::name).collect(Collectors.joining(", "))
            + ", NIBIN_LEAD]";
    /** The lists of what words find have the names of the indexes. */
    private static final Set<String> LISTS = RecordKind.those(kind -> kind.wordIndex() != null).map(RecordKind::wordIndex)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final String POINTER = "pointers { recordId owningAgency { name } pointOfContact }";

    private final EmptyService service;
    private final String caller;
    private final List<Facts.Item> items;
    private final Seen seen = new Seen();

    private SeenByGraphQl(EmptyService service, Facts facts, String caller) {
        this.service = service;
        this.caller = caller;
        this.items = facts.items();
    }

    static Seen of(EmptyService service, Facts facts, String caller) {
        return new SeenByGraphQl(service, facts, caller).seen();
    }

    private Seen seen() {
        items.forEach(this::look);
        List<String> ids = items.stream().map(Facts.Item::id).sorted().toList();
        for (int from = 0; from < ids.size() - 1; from++) {
            walk(ids.get(from), ids.subList(from + 1, ids.size()));
        }
        return seen;
    }

    /** Everything that there is about one record. A record that is not there must be missing in all of it. */
    private void look(Facts.Item item) {
        JsonNode data = service.data(caller, """
                {
                  node(id: "%1$s") { id }
                  nodes(ids: ["%1$s"]) { id }
                  neighbors(of: "%1$s", first: 100) { totalCount edges { kind node { id } } }
                  connectedShootings(from: "%1$s", via: %4$s, maxHops: 1) { nodes { record { id } } %2$s }
                  search(text: "%3$s") {
                    %5$s
                    %2$s
                  }
                }
                """.formatted(item.id(), POINTER, item.name(), CONNECTIONS,
                LISTS.stream().map(list -> list + " { nodes { id } }").collect(Collectors.joining(" "))));
        boolean there = !data.get("node").isNull();
        if (there != !data.at("/nodes/0").isNull() || there != !data.get("neighbors").isNull()) {
            throw new AssertionError("The ways to " + item.name() + " do not agree: " + data);
        }
        if (there) {
            seen.records().add(data.at("/node/id").asString());
            JsonNode edges = data.at("/neighbors/edges");
            edges.forEach(edge -> seen.links()
                    .add(Seen.link(item.id(), edge.get("kind").asString(), edge.at("/node/id").asString())));
            if (edges.size() != data.at("/neighbors/totalCount").asInt()) {
                throw new AssertionError("The count does not fit the links of " + item.name() + ": " + data);
            }
        }
        data.at("/connectedShootings/nodes").forEach(node -> seen.records().add(node.at("/record/id").asString()));
        for (String list : LISTS) {
            data.at("/search/" + list + "/nodes").forEach(node -> seen.records().add(node.get("id").asString()));
        }
        data.at("/connectedShootings/pointers").forEach(pointer -> seen.pointers().add(pointer(pointer)));
        data.at("/search/pointers").forEach(pointer -> seen.byNumber().add(pointer(pointer)));
    }

    private void walk(String from, List<String> ends) {
        StringBuilder document = new StringBuilder("{");
        for (String to : ends) {
            document.append(
                    " to%s: paths(from: \"%s\", to: \"%s\", via: %s, maxHops: 12) { steps { from { id } to { id } } }".formatted(to, from,
                            to, KINDS));
        }
        JsonNode data = service.data(caller, document.append(" }").toString());
        for (String to : ends) {
            JsonNode paths = data.get("to" + to);
            if (!paths.isEmpty()) {
                seen.joined().add(Seen.pair(from, to));
            }
            paths.forEach(path -> path.get("steps").forEach(step -> {
                seen.records().add(step.at("/from/id").asString());
                seen.records().add(step.at("/to/id").asString());
            }));
        }
    }

    private static String pointer(JsonNode pointer) {
        return Seen.pointer(pointer.get("recordId").asString(), pointer.at("/owningAgency/name").asString(),
                pointer.get("pointOfContact").asString());
    }
}
