package org.leadgraph.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.Field;
import org.leadgraph.model.RecordKind;

/**
 * Three tables in a ZIP file: records.csv, links.csv and about.csv. UTF-8 with a mark at the beginning, which spreadsheets need, and a cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
final class CsvTables {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private CsvTables() {
    }

    static byte[] write(Chart chart) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, "records.csv", records(chart));
            add(zip, "links.csv", links(chart));
            add(zip, "about.csv", about(chart.provenance()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<List<String>> records(Chart chart) {
        SequencedSet<String> facts = names(Arrays.stream(RecordKind.values()).map(RecordKind::fields),
                chart.items().stream().map(Chart.Item::facts));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(List.of("id", "label", "owner", "ori"), facts));
        chart.items()
                .forEach(item -> rows.add(row(List.of(item.id(), item.kind(), item.owner(), item.ori()), values(facts, item.facts()))));
        return rows;
    }

    private static List<List<String>> links(Chart chart) {
        SequencedSet<String> facts = names(Arrays.stream(LinkKind.values()).map(LinkKind::facts),
                chart.links().stream().map(Chart.Link::facts));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(List.of("from", "to", "type"), facts));
        chart.links().forEach(link -> rows.add(row(List.of(link.from(), link.to(), link.kind()), values(facts, link.facts()))));
        return rows;
    }

    private static List<List<String>> about(Chart.Provenance provenance) {
        return List.of(List.of("what", "value"), List.of("title", provenance.title()), List.of("made by", provenance.madeBy()),
                List.of("made at", provenance.madeAt().toString()), List.of("use code", provenance.useCode()),
                List.of("reason", provenance.reason()), List.of("search id", provenance.searchId()),
                List.of("owners", String.join("; ", provenance.owners())), List.of("notice", provenance.notice()));
    }

    /** Names of the facts that some of these have, in the order in which they are declared. */
    private static SequencedSet<String> names(Stream<List<Field>> declared, Stream<Map<String, String>> there) {
        SequencedSet<String> names = new LinkedHashSet<>(declared.flatMap(List::stream).map(Field::name).toList());
        names.retainAll(there.flatMap(facts -> facts.keySet().stream()).toList());
        return names;
    }

    private static List<String> values(SequencedSet<String> names, Map<String, String> facts) {
        return names.stream().map(name -> facts.getOrDefault(name, "")).toList();
    }

    private static List<String> row(List<String> first, Iterable<String> then) {
        List<String> row = new ArrayList<>(first);
        then.forEach(row::add);
        return row;
    }

    private static void add(ZipOutputStream zip, String name, List<List<String>> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTables::harmless).toList()));
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write((MARK + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A number may begin with a minus. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9]+(\\.[0-9]+)?") ? "'" + cell : cell;
    }
}
