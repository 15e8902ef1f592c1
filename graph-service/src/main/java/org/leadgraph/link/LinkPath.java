package org.leadgraph.link;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.graph.Row;
import org.leadgraph.model.LinkKind;

/** A path between two records, step by step. */
record LinkPath(List<Step> steps) implements MadeOfRecords {
    /** Both ends of every step. */
    @Override
    public Stream<GraphRecord> records() {
        return steps.stream().flatMap(step -> Stream.of(step.from(), step.to()));
    }

    public int length() {
        return steps.size();
    }

    /**
     * One step.
     *
     * @param forward
     *            whether the relationship points from {@code from} to {@code to}
     * @param lead
     *            the lead's facts; null for other kinds
     * @param role
     *            the role of an INVOLVED step; null for other kinds
     */
    record Step(GraphRecord from, GraphRecord to, LinkKind kind, boolean forward, @Nullable LeadFacts lead,
            @Nullable String role) {}

    static LinkPath of(List<Row.PathStep> path, RecordTypes types) {
        return new LinkPath(path.stream().map(step -> {
            LinkKind kind = LinkKind.valueOf(step.link().type());
            return new Step(types.typed(step.from()), types.typed(step.to()), kind, step.forward(),
                    kind == LinkKind.NIBIN_LEAD ? LeadFacts.of(step.link()) : null, step.link().textOrNull("role"));
        }).toList());
    }
}
