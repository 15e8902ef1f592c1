package org.leadgraph.link;

import static org.neo4j.cypherdsl.core.Cypher.length;
import static org.neo4j.cypherdsl.core.Cypher.listWith;
import static org.neo4j.cypherdsl.core.Cypher.name;
import static org.neo4j.cypherdsl.core.Cypher.nodes;
import static org.neo4j.cypherdsl.core.Cypher.parameter;
import static org.neo4j.cypherdsl.core.Cypher.relationships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadgraph.graph.CypherText;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.model.LinkKind;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.NamedPath;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.QuantifiedPathPattern;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.springframework.stereotype.Service;

/** Finds the shortest paths between two records. Only what the caller sees is walked, so a longer visible path is found when the shorter one is hidden. */
@Service
class PathFinder {
    static final int MOST_HOPS = 12;
    static final int MOST_PATHS = 20;

    private final RecordTypes types;
    private final RecordsById records;

    PathFinder(RecordTypes types, RecordsById records) {
        this.types = types;
        this.records = records;
    }

    /** What is asked of {@link #paths}. */
    record Wish(String from, String to, Set<LinkKind> via, int maxHops, int first) {}

    /** The shortest paths, by the ids on them; empty when one end is not there for the caller. */
    Optional<List<LinkPath>> paths(GraphReading graph, Wish wish) {
        List<RecordNode> ends = records.find(graph, List.of(wish.from(), wish.to()));
        Optional<RecordNode> from = end(ends, wish.from());
        Optional<RecordNode> to = end(ends, wish.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (wish.from().equals(wish.to())) {
            return Optional.of(List.of());
        }
        return Optional.of(graph.run(statement(from.get().label(), to.get().label(), wish),
                Map.of("from", wish.from(), "to", wish.to(), "limit", wish.first()),
                row -> LinkPath.of(row.path("path"), types)));
    }

    private static Optional<RecordNode> end(List<RecordNode> ends, String id) {
        return ends.stream().filter(end -> end.recordId().equals(id)).findFirst();
    }

    /** Labels and kinds are our own; the bound is a checked number; everything else that the client sent is a parameter. */
    private static String statement(String fromLabel, String toLabel, Wish wish) {
        Node from = Cypher.node(fromLabel).named("from");
        Node to = Cypher.node(toLabel).named("to");
        String[] kinds = wish.via().stream().map(Enum::name).sorted().toArray(String[]::new);
        NamedPath path = Cypher.shortestKGroups(1)
                .named("path")
                .definedBy(from.relationshipBetween(to, kinds).quantifyRelationship(QuantifiedPathPattern.interval(1, wish.maxHops())));
        SymbolicName each = name("each");
        return CypherText.of(Cypher.match(from.withProperties("recordId", parameter("from")))
                .match(to.withProperties("recordId", parameter("to")))
                .match(path)
                .returning(path)
                .orderBy(length(path).ascending(), listWith(each).in(nodes(path)).returning(Cypher.property(each, "recordId")).ascending(),
                        listWith(each).in(relationships(path)).returning(asItStands(each)).ascending())
                .limit(parameter("limit"))
                .build());
    }

    /** Two records may be joined more than once, by two leads for example; only what a link says tells such paths apart, never its place in the store. */
    private static Expression asItStands(SymbolicName link) {
        return Cypher.listOf(call("type", link), Cypher.property(call("startNode", link), "recordId"), call("properties", link));
    }

    private static Expression call(String function, Expression argument) {
        return Cypher.call(function).withArgs(argument).asFunction();
    }
}
