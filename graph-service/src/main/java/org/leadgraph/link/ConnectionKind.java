package org.leadgraph.link;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** What may connect two incidents: NIBIN leads between their exhibits, or a record of a kind that incidents share. Named as in GraphQL. */
final class ConnectionKind {
    private static final ConnectionKind LEADS = new ConnectionKind(LinkKind.NIBIN_LEAD.name(), null);

    /** All of them, in the order in which they are asked. */
    static final List<ConnectionKind> ALL = Stream
            .concat(Stream.of(LEADS), RecordKind.those(RecordKind::isShared).map(kind -> new ConnectionKind(kind.name(), kind))).toList();

    private final String name;
    private final NamedQuery<Step> query;

    private ConnectionKind(String name, @Nullable RecordKind shared) {
        this.name = name;
        this.query = shared == null
                ? NamedQuery.of("link/incidents-by-nibin-leads", row -> step(row, LeadFacts.of(row.fact("lead"))))
                : NamedQuery.of("link/incidents-by-shared-records", shared, row -> step(row, null));
    }

    /** Those with these names, in the order in which they are asked. */
    static List<ConnectionKind> named(Collection<String> names) {
        return ALL.stream().filter(kind -> Set.copyOf(names).contains(kind.name)).toList();
    }

    String name() {
        return name;
    }

    NamedQuery<Step> query() {
        return query;
    }

    /** A connection from one incident to another; a lead has facts, the other kinds have none. */
    record Step(String kind, String nearId, RecordNode far, List<RecordNode> evidence, @Nullable LeadFacts lead) {}

    private Step step(Row row, @Nullable LeadFacts lead) {
        return new Step(name, row.text("nearId"), row.record("far"), row.records("evidence"), lead);
    }
}
