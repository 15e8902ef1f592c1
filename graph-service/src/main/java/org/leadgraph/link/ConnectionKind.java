package org.leadgraph.link;

import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;

/** What may join two incidents, with the query that finds it. */
enum ConnectionKind {
    NIBIN_LEAD("link/incidents-by-nibin-leads"),
    PERSON("link/incidents-by-people"),
    FIREARM("link/incidents-by-firearms"),
    LOCATION("link/incidents-by-locations");

    private final NamedQuery<Step> query;

    ConnectionKind(String name) {
        this.query = NamedQuery.of(name, this::step);
    }

    NamedQuery<Step> query() {
        return query;
    }

    /** A connection from one incident to another. */
    record Step(ConnectionKind kind, String nearId, RecordNode far, java.util.List<RecordNode> evidence,
            @org.jspecify.annotations.Nullable LeadFacts lead) {}

    private Step step(Row row) {
        return new Step(this, String.valueOf(row.text("nearId")), row.record("far"), row.records("evidence"),
                this == NIBIN_LEAD ? LeadFacts.of(row.fact("lead")) : null);
    }
}
