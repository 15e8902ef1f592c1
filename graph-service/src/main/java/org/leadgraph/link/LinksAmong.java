package org.leadgraph.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.model.RecordKind;
import org.springframework.stereotype.Component;

/** What links given records with each other, and with none beyond them. */
@Component
public class LinksAmong {
    private static final NamedQuery<Direct> DIRECT = NamedQuery.of("link/links-among",
            row -> new Direct(row.record("from"), row.record("to"), row.fact("link")));

    private final RecordsById records;
    private final LinkFinder finder;

    LinksAmong(RecordsById records, LinkFinder finder) {
        this.records = records;
        this.finder = finder;
    }

    /** A direct link of two records, in its direction. */
    public record Direct(RecordNode from, RecordNode to, Row.Facts link) {
        String kind() {
            return link.type();
        }

        @Nullable
        String fact(String name) {
            return link.textOrNull(name);
        }
    }

    /** An answer: it tells of the records at the ends of its links, and of the evidence of its connections. */
    public record Found(List<Direct> direct, List<LinkGraph.Edge> connections, List<LinkGraph.Truncation> truncations,
            List<RecordNode> connected) implements MadeOfRecords {
        /** What of it tells of these records alone. */
        Found only(Predicate<String> shown) {
            return new Found(
                    direct.stream().filter(each -> shown.test(each.from().recordId()) && shown.test(each.to().recordId())).toList(),
                    connections.stream()
                            .filter(edge -> shown.test(edge.from()) && shown.test(edge.to())
                                    && edge.evidence().stream().allMatch(record -> shown.test(record.recordId())))
                            .toList(),
                    truncations, connected.stream().filter(record -> shown.test(record.recordId())).toList());
        }

        /** The same, where more was left out; each reason once. */
        Found alsoLeftOut(List<LinkGraph.Truncation> more) {
            return new Found(direct, connections, Stream.concat(more.stream(), truncations.stream()).distinct().toList(), connected);
        }

        @Override
        public Stream<? extends VisibleRecord> records() {
            List<VisibleRecord> all = new ArrayList<>(connected);
            direct.forEach(each -> all.addAll(List.of(each.from(), each.to())));
            connections.forEach(each -> all.addAll(each.evidence()));
            return all.stream();
        }
    }

    /** Direct links, by their ends, then kind. */
    public List<Direct> direct(GraphReading graph, List<String> ids) {
        return graph.run(DIRECT, Map.of("ids", ids));
    }

    Found among(GraphReading graph, List<String> ids, List<ConnectionKind> via, List<String> leadStatuses) {
        List<RecordNode> incidents = records.find(graph, ids).stream()
                .filter(record -> RecordKind.labelled(record.label()).orElseThrow().isIncident()).toList();
        LinkGraph found = finder.among(graph, incidents, via, leadStatuses);
        List<LinkGraph.Edge> connections = found.edges();
        List<RecordNode> connected = incidents.stream()
                .filter(incident -> connections.stream()
                        .anyMatch(edge -> edge.from().equals(incident.recordId()) || edge.to().equals(incident.recordId())))
                .toList();
        return new Found(direct(graph, ids), connections, found.truncations(), connected);
    }
}
