package org.leadgraph.export;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;
import org.leadgraph.link.LinksAmong;
import org.leadgraph.link.RecordsById;
import org.leadgraph.model.Field;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.permission.OfficialUse;
import org.leadgraph.permission.OfficialUses;
import org.leadgraph.problem.FreeText;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Makes files of records, after their use was entered. A file holds what the caller sees in this search, and the log has it as shown. */
@Service
class Exports {
    private static final FreeText TITLE = FreeText.line(200);
    private static final String POINT = "point";

    private final OfficialUses uses;
    private final RecordsById records;
    private final LinksAmong among;
    private final Agencies agencies;
    private final Clock clock;

    Exports(OfficialUses uses, RecordsById records, LinksAmong among, Agencies agencies, Clock clock) {
        this.uses = uses;
        this.records = records;
        this.among = among;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * A file of these records and the links between them.
     *
     * @param note
     *            where and for what, as of every use
     * @throws org.leadgraph.problem.Problem
     *             when a record is not seen, or its owner has not permitted the use
     */
    ExportedFile export(Search search, List<String> recordIds, ExportFormat format, String title, String note) {
        String heading = TITLE.required("title", title);
        uses.enter(search, recordIds, format.use(), note);
        GraphReading reading = search.open();
        List<RecordNode> shown = records.find(reading, recordIds);
        Map<String, Agency> owners = agencies.holding(shown.stream().map(RecordNode::ori).collect(Collectors.toSet()));
        List<Chart.Item> items = shown.stream().map(record -> item(record, owners.get(record.ori()))).toList();
        List<Chart.Link> links = among.direct(reading, recordIds).stream().map(Exports::link).toList();
        Chart chart = new Chart(provenance(search, heading, items), items, links);
        return new ExportedFile("leadgraph-" + chart.provenance().madeAt().toLocalDate() + "." + format.ending(), format.mediaType(),
                Base64.getEncoder().encodeToString(format.write(chart)), items.size(), links.size(), shown);
    }

    private Chart.Provenance provenance(Search search, String title, List<Chart.Item> items) {
        return new Chart.Provenance(title, search.identity().userId(), clock.instant().atZone(ZoneOffset.UTC),
                search.purpose().useCode().name(), search.purpose().reason(), search.question().searchId(),
                List.copyOf(new TreeSet<>(items.stream().map(Chart.Item::owner).toList())), Search.NOTICE);
    }

    private static Chart.Item item(RecordNode record, @Nullable Agency owner) {
        RecordKind kind = RecordKind.labelled(record.label()).orElseThrow();
        Map<String, String> facts = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            String value = switch (field.name()) {
                // They stand beside the facts.
                case "recordId", "ori" -> null;
                case "latitude" -> text(record.latitude(POINT));
                case "longitude" -> text(record.longitude(POINT));
                default -> record.asText(field.name());
            };
            if (value != null) {
                facts.put(field.name(), value);
            }
        }
        return new Chart.Item(record.recordId(), record.label(), owner == null ? record.ori() : owner.name(), record.ori(), facts);
    }

    private static Chart.Link link(LinksAmong.Direct direct) {
        Row.Facts link = direct.link();
        Map<String, String> facts = new LinkedHashMap<>();
        for (Field field : LinkKind.valueOf(link.type()).facts()) {
            String value = link.asText(field.name());
            if (value != null) {
                facts.put(field.name(), value);
            }
        }
        return new Chart.Link(direct.from().recordId(), direct.to().recordId(), link.type(), facts);
    }

    private static @Nullable String text(@Nullable Double number) {
        return Objects.toString(number, null);
    }
}
