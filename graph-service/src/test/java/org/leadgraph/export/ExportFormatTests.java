package org.leadgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of records whose texts mean harm, read back by programs that are not ours. */
class ExportFormatTests {
    private static final String A = "a".repeat(32);
    private static final String B = "b".repeat(32);
    private static final Map<String, String> NASTY = new TreeMap<>(
            Map.of("lastName", "<script>alert(1)</script> & O'Brien \"x\"", "firstName",
                    "=HYPERLINK(\"http://example.org\")", "sex", "-1.5", "ageGroup", "@cmd"));

    private static Chart chart() {
        return new Chart(new Chart.Provenance("Guns & <roses>", "ann@avon", ZonedDateTime.parse("2026-01-02T03:04:05Z"), "C", "Case 24-1",
                "s-1", List.of("Avon PD", "Brook PD"), "Ask the owner."),
                List.of(new Chart.Item(A, "Person", "Avon PD", "IL0000010", NASTY),
                        new Chart.Item(B, "Shooting", "Brook PD", "IL0000020",
                                Map.of("caseNumber", "24-1", "occurredAt", "2026-01-01T00:00:00Z", "narrative",
                                        "Shots\u0007 fired\u202e and\nheard. Ñandú Łódź Ωmega"))),
                List.of(new Chart.Link(B, A, "INVOLVED", Map.of("role", "SUSPECT", "roleRaw", "+1"))));
    }

    @Test
    @DisplayName("a place says which kind of place it is, beside being a place: no fact takes the name of another")
    void namesAreApart() throws Exception {
        Chart place = new Chart(chart().provenance(),
                List.of(new Chart.Item(A, "Location", "Avon PD", "IL0000010", Map.of("kind", "SCENE"))),
                List.of());
        String graphMl = new String(ExportFormat.GRAPHML.write(place), StandardCharsets.UTF_8);

        assertThat(graphMl).containsOnlyOnce("attr.name=\"label\"").containsOnlyOnce("attr.name=\"kind\"").containsOnlyOnce(">Location<")
                .containsOnlyOnce(">SCENE<");
        assertThat(new JsonMapper().readTree(ExportFormat.JSON.write(place)).at("/graph/nodes/" + A + "/label").asString())
                .isEqualTo("Location");
    }

    private static Map<String, List<CsvRecord>> tables() throws IOException {
        Map<String, List<CsvRecord>> tables = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ExportFormat.CSV.write(chart())))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                List<CsvRecord> rows = new ArrayList<>();
                CsvReader.builder().detectBomHeader(false).ofCsvRecord(text.substring(1)).forEach(rows::add);
                tables.put(each.getName(), rows);
            }
        }
        return tables;
    }

    @Test
    @DisplayName("tables hold every fact; a cell that a spreadsheet would compute begins with an apostrophe")
    void csv() throws IOException {
        List<CsvRecord> records = tables().get("records.csv");

        assertThat(records.getFirst().getFields()).containsExactly("id", "label", "owner", "ori", "caseNumber", "occurredAt", "narrative",
                "lastName", "firstName", "ageGroup", "sex");
        assertThat(records.get(1).getFields()).startsWith(A, "Person", "Avon PD").endsWith(NASTY.get("lastName"),
                "'=HYPERLINK(\"http://example.org\")", "'@cmd", "-1.5");
        assertThat(records.get(2).getFields()).contains("24-1", "2026-01-01T00:00:00Z");
        assertThat(tables().get("links.csv").get(1).getFields()).containsExactly(B, A, "INVOLVED", "SUSPECT", "'+1");
        assertThat(tables().get("about.csv")).anySatisfy(row -> assertThat(row.getFields()).containsExactly("search id", "s-1"));
    }

    @Test
    void graphMl() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ExportFormat.GRAPHML.write(chart())));

        Map<String, String> names = new HashMap<>();
        each(document, "key").forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        Map<String, String> person = facts(each(document, "node").getFirst(), names);
        assertThat(person).containsEntry("label", "Person").containsAllEntriesOf(NASTY);
        assertThat(facts(each(document, "node").get(1), names).get("narrative")).contains("Shots\uFFFD fired", "Ñandú Łódź Ωmega");
        Element edge = each(document, "edge").getFirst();
        assertThat(edge.getAttribute("source")).isEqualTo(B);
        assertThat(facts(edge, names)).containsEntry("role", "SUSPECT").containsEntry("type", "INVOLVED");
        assertThat(facts((Element) edge.getParentNode(), names)).containsEntry("searchId", "s-1");
    }

    @Test
    void jsonGraph() {
        JsonNode graph = new JsonMapper().readTree(ExportFormat.JSON.write(chart())).get("graph");

        assertThat(graph.at("/nodes/" + A + "/metadata/lastName").asString()).isEqualTo(NASTY.get("lastName"));
        assertThat(graph.at("/edges/0/source").asString()).isEqualTo(B);
        assertThat(graph.at("/metadata/owners/1").asString()).isEqualTo("Brook PD");
    }

    @Test
    @DisplayName("the report holds every fact as text, and leaves out what would turn or hide text")
    void report() throws IOException {
        String text;
        try (PDDocument report = Loader.loadPDF(ExportFormat.PDF.write(chart()))) {
            text = new PDFTextStripper().getText(report).replaceAll("\\s+", "");
            assertThat(report.getDocumentCatalog().getNames()).as("scripts and files").isNull();
        }

        // Lines are broken where the page ends, so blanks do not count.
        for (String said : List.of("Guns & <roses>", "<script>alert(1)</script> & O'Brien", "Made by ann@avon", "Case 24-1",
                "Avon PD; Brook PD",
                "Ask the owner.", "person 1", "shooting 2", "role: SUSPECT", "Shots fired and heard. Ñandú Łódź Ωmega", "Page 1 of",
                "Search s-1")) {
            assertThat(text).contains(said.replace(" ", ""));
        }
        assertThat(text).doesNotContain("\u202e", "\u0007", "#");
    }

    private static List<Element> each(Document document, String name) {
        return elements(document.getElementsByTagNameNS("*", name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static Map<String, String> facts(Element of, Map<String, String> names) {
        Map<String, String> facts = new HashMap<>();
        elements(of.getChildNodes()).stream().filter(child -> child.getLocalName().equals("data"))
                .forEach(data -> facts.put(names.get(data.getAttribute("key")), data.getTextContent()));
        return facts;
    }
}
