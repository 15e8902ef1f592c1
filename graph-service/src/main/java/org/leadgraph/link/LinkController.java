package org.leadgraph.link;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.LinkList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordLinks.ListKey;
import org.leadgraph.graph.RecordLinks;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.graph.SortKey;
import org.leadgraph.link.LinkFinder.OccurredSpan;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.nibin.LeadStatus;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class LinkController {
    private final LinkFinder linkFinder;
    private final PathFinder pathFinder;
    private final RecordsById records;
    private final RecordTypes types;
    private final RecordLinks recordLinks;
    private final ConcurrentHashMap<Set<LinkKind>, LinkList> lists = new ConcurrentHashMap<>();

    LinkController(LinkFinder linkFinder, PathFinder pathFinder, RecordsById records, RecordTypes types, RecordLinks recordLinks) {
        this.linkFinder = linkFinder;
        this.pathFinder = pathFinder;
        this.records = records;
        this.types = types;
        this.recordLinks = recordLinks;
    }

    @QueryMapping
    @Nullable
    LinkGraph connectedShootings(@Argument String from, @Argument List<String> via, @Argument int maxHops, @Argument int maxNodes,
            @Argument List<LeadStatus> leadStatuses, @Argument @Nullable OccurredSpan occurred, @Argument List<String> avoid,
            @ContextValue Search search) {
        List<ConnectionKind> kinds = ConnectionKind.named(via.isEmpty() && !avoid.isEmpty()
                ? ConnectionKind.ALL.stream().map(ConnectionKind::name).toList()
                : via).stream().filter(kind -> !avoid.contains(kind.name())).toList();
        required(kinds);
        var criteria = new LinkFinder.Criteria(from, kinds,
                LinkProblem.HOPS_LIMIT.within(maxHops, LinkFinder.MOST_HOPS, "hops"),
                LinkProblem.NODES_LIMIT.within(maxNodes, LinkFinder.MOST_NODES, "nodes"),
                leadStatuses.stream().map(Enum::name).distinct().sorted().toList(),
                occurred == null ? OccurredSpan.EVER : occurred);
        return linkFinder.connectedShootings(search.open(), criteria).orElse(null);
    }

    @QueryMapping
    @Nullable
    List<LinkPath> paths(@Argument String from, @Argument String to, @Argument List<LinkKind> via, @Argument int maxHops,
            @Argument int first, @Argument List<LinkKind> avoid, @ContextValue Search search) {
        Set<LinkKind> kinds = EnumSet.allOf(LinkKind.class);
        kinds.retainAll(via.isEmpty() && !avoid.isEmpty() ? kinds : Set.copyOf(via));
        avoid.forEach(kinds::remove);
        required(kinds);
        var criteria = new PathFinder.Criteria(from, to, kinds,
                LinkProblem.HOPS_LIMIT.within(maxHops, PathFinder.MOST_HOPS, "hops"),
                LinkProblem.PATHS_LIMIT.within(first, PathFinder.MOST_PATHS, "paths"));
        return pathFinder.paths(search.open(), criteria).orElse(null);
    }

    private static void required(Collection<?> via) {
        if (via.isEmpty()) {
            throw new InvalidRequest(LinkProblem.VIA_REQUIRED, "Name at least one kind of link in via that is not in avoid.");
        }
    }

    /** The links of one record: a page of them, and how many there are of each kind. Spring knows it for a page by its name. */
    record NeighborConnection(GraphRecord near, LinkList list, Connection page) {}

    @QueryMapping
    CompletableFuture<@Nullable NeighborConnection> neighbors(@Argument String of, @Argument List<LinkKind> via,
            @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search, DataLoader<ListKey, Connection> links) {
        PageRequest page = new PageRequest(first, after);
        return records.find(search.open(), List.of(of)).stream().findFirst().map(types::typed).map(near -> {
            LinkList list = list(via.isEmpty() ? EnumSet.allOf(LinkKind.class) : EnumSet.copyOf(via));
            return links.load(new ListKey(near, list, page))
                    .<@Nullable NeighborConnection>thenApply(found -> new NeighborConnection(near, list, found));
        }).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private LinkList list(Set<LinkKind> kinds) {
        return lists.computeIfAbsent(kinds,
                all -> new LinkList("neighbors", List.of(RecordKind.values()), all, LinkList.Direction.EITHER, List.of(RecordKind.values()),
                        SortKey.NONE));
    }

    @SchemaMapping(typeName = "NeighborConnection")
    Object edges(NeighborConnection neighbors) {
        return neighbors.page().edges();
    }

    @SchemaMapping(typeName = "NeighborConnection")
    Object nodes(NeighborConnection neighbors) {
        return neighbors.page().nodes();
    }

    @SchemaMapping(typeName = "NeighborConnection")
    Connection.PageInfo pageInfo(NeighborConnection neighbors) {
        return neighbors.page().pageInfo();
    }

    @SchemaMapping(typeName = "NeighborConnection")
    long totalCount(NeighborConnection neighbors) {
        return neighbors.page().totalCount();
    }

    /** How many links of a kind there are. */
    record KindCount(LinkKind kind, long count) {}

    @SchemaMapping(typeName = "NeighborConnection")
    List<KindCount> counts(NeighborConnection neighbors, @ContextValue Search search) {
        search.computes();
        return recordLinks.countsByType(search.open(), neighbors.near(), neighbors.list())
                .entrySet()
                .stream()
                .map(entry -> new KindCount(LinkKind.valueOf(entry.getKey()), entry.getValue()))
                .toList();
    }
}
