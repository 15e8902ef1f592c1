package org.leadgraph.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.VisibleRecord;
import org.leadgraph.model.RecordKind;
import org.springframework.stereotype.Component;

/** Pictures of records for other modules: some records, the incidents connected to them if wanted, and what links them all. */
@Component
public class Pictures {
    private static final int HOPS = 4;
    private static final int INCIDENTS = 200;
    private static final List<String> LEADS = List.of("HIT", "LEAD");

    private final RecordsById records;
    private final LinkFinder finder;
    private final LinksAmong among;

    Pictures(RecordsById records, LinkFinder finder, LinksAmong among) {
        this.records = records;
        this.finder = finder;
        this.among = among;
    }

    /**
     * A picture.
     *
     * @param records
     *            those asked for, by id, then those connected to them, by steps and id
     * @param links
     *            what links these, with the evidence of each connection
     */
    public record Picture(List<RecordNode> records, LinksAmong.Found links) {
        /** Every record that it tells of: those on it, and those that connect them. */
        public Stream<VisibleRecord> all() {
            return Stream.concat(records.stream(), links.connections().stream().flatMap(edge -> edge.evidence().stream()));
        }

        /** The same of these records alone: a link is left out with an end of it, or with a record that is its evidence. */
        public Picture only(Predicate<String> shown) {
            return new Picture(records.stream().filter(record -> shown.test(record.recordId())).toList(), links.only(shown));
        }
    }

    /**
     * A picture of these records, as far as the caller sees them.
     *
     * @param connected
     *            whether the incidents that leads and hits connect to those among them belong to it
     */
    public Picture of(GraphReading graph, List<String> ids, boolean connected) {
        Map<String, RecordNode> all = new LinkedHashMap<>();
        records.find(graph, ids).forEach(record -> all.put(record.recordId(), record));
        List<RecordNode> incidents = all.values().stream()
                .filter(record -> RecordKind.labelled(record.label()).orElseThrow().isIncident()).toList();
        LinkGraph around = connected && !incidents.isEmpty()
                ? finder.connectedTo(graph, incidents, new LinkFinder.Criteria("", ConnectionKind.named(List.of("NIBIN_LEAD")), HOPS,
                        Math.max(INCIDENTS, incidents.size()), LEADS))
                : new LinkGraph(List.of(), List.of(), List.of(), List.of());
        around.nodes().forEach(node -> all.putIfAbsent(node.record().recordId(), node.record().node()));
        LinksAmong.Found links = among.among(graph, List.copyOf(all.keySet()), ConnectionKind.named(List.of("NIBIN_LEAD")), LEADS);
        return new Picture(List.copyOf(all.values()), links.alsoLeftOut(around.truncations()));
    }
}
