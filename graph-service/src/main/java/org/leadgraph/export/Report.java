package org.leadgraph.export;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leadgraph.model.RecordKind;

/** A report to print: a chart of the links, the order of events, every record with its owner, what each link says, and where it all comes from. */
final class Report {
    private static final String FONT = "Liberation Sans";
    private static final String STYLE = """
            @page { size: letter; margin: 18mm 16mm 20mm 16mm;
              @bottom-left { content: '%s'; font-family: '%s'; font-size: 7pt; color: #444 }
              @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-family: '%s'; font-size: 7pt; color: #444 } }
            body { font-family: '%s'; font-size: 9pt; line-height: 1.35; color: #111 }
            h1 { font-size: 15pt; margin: 0 0 2mm 0; font-weight: normal }
            h2 { font-size: 11pt; margin: 6mm 0 2mm 0; border-bottom: 0.4pt solid #444; font-weight: normal; page-break-after: avoid }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
            th { text-align: left; font-weight: normal; color: #444; border-bottom: 0.4pt solid #888; padding: 1mm 2mm 1mm 0 }
            td { vertical-align: top; border-bottom: 0.2pt solid #ccc; padding: 1mm 3mm 1mm 0; white-space: nowrap }
            td:last-child { white-space: normal; word-wrap: break-word; padding-right: 0 }
            tr { page-break-inside: avoid }
            .notice { border: 0.6pt solid #111; padding: 2mm; margin: 3mm 0 }
            """;

    private final Chart chart;
    private final StringBuilder html = new StringBuilder();
    /** Numbers by which the parts of the report name records. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private Report(Chart chart) {
        this.chart = chart;
        chart.items().forEach(item -> numbers.put(item.id(), numbers.size() + 1));
    }

    static {
        // It would write to the service's log what is in the report.
        XRLog.setLoggingEnabled(false);
    }

    static byte[] write(Chart chart) {
        String page = new Report(chart).page();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().useFastMode()
                    .useFont(() -> PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                            FONT)
                    // What is in records must not make the service read files or addresses.
                    .useUriResolver((_, _) -> null)
                    .withProducer("Leadgraph").withHtmlContent(page, "")
                    .toStream(file).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private String page() {
        Chart.Provenance from = chart.provenance();
        String foot = "Search " + from.searchId() + ". Handle as the owners of the records require.";
        html.append("<html><head><title>").append(Printable.text(from.title())).append("</title><style>")
                .append(STYLE.formatted(foot, FONT, FONT, FONT)).append("</style></head><body>");
        html.append("<h1>").append(Printable.text(from.title())).append("</h1>");
        about(from);
        html.append("<div class=\"notice\">").append(Printable.text(from.notice())).append("</div>");
        html.append("<h2>Chart</h2>").append(LinkChart.of(chart, numbers));
        events();
        records();
        links();
        return html.append("</body></html>").toString();
    }

    private void about(Chart.Provenance from) {
        html.append("<table>");
        row("Made by", from.madeBy() + ", " + from.madeAt().toInstant());
        row("Why", "Use code " + from.useCode() + ": " + from.reason());
        row("Records of", String.join("; ", from.owners()));
        row("In the log as", "search " + from.searchId());
        html.append("</table>");
    }

    private void events() {
        List<Chart.Item> events = chart.items().stream()
                .filter(item -> item.facts().containsKey("occurredAt"))
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.facts().get("occurredAt")))).toList();
        if (!events.isEmpty()) {
            heading("Order of events", "When (UTC)", "What", "Case", "Owner");
            events.forEach(
                    item -> row(when(item.facts()), named(item), item.facts().getOrDefault("caseNumber", ""),
                            item.owner()));
            html.append("</table>");
        }
    }

    /** Where only the day is known, the day at the incident's place. */
    private static String when(Map<String, String> facts) {
        String at = facts.getOrDefault("occurredAt", "");
        return "DAY".equals(facts.get("occurredPrecision"))
                ? ZonedDateTime.parse(at).withZoneSameInstant(ZoneId.of(facts.getOrDefault("zone", "UTC"))).toLocalDate()
                        + ", time not known"
                : at;
    }

    private void records() {
        heading("Records", "No.", "Kind", "Owner", "What it says");
        chart.items().forEach(item -> row(String.valueOf(numbers.get(item.id())), inWords(item.kind()), item.owner(),
                facts(item.facts()) + " (id " + item.id() + ")"));
        html.append("</table>");
    }

    private void links() {
        if (!chart.links().isEmpty()) {
            heading("Links", "From", "Link", "To", "What it says");
            Map<String, Chart.Item> items = new HashMap<>();
            chart.items().forEach(item -> items.put(item.id(), item));
            chart.links().forEach(link -> row(named(Objects.requireNonNull(items.get(link.from()))), inWords(link.kind()),
                    named(Objects.requireNonNull(items.get(link.to()))), facts(link.facts())));
            html.append("</table>");
        }
    }

    private String named(Chart.Item item) {
        return inWords(item.kind()) + " " + numbers.get(item.id());
    }

    private static String facts(Map<String, String> facts) {
        return String.join("; ", facts.entrySet().stream().map(fact -> inWords(fact.getKey()) + ": " + fact.getValue()).toList());
    }

    /** {@code FirearmRecovery}, {@code caseNumber} and {@code NIBIN_LEAD} as words. */
    static String inWords(String name) {
        String words = RecordKind.labelled(name).map(Enum::name).orElse(name).replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ')
                .toLowerCase(java.util.Locale.ROOT);
        return words.startsWith("nibin") ? "NIBIN" + words.substring(5) : words;
    }

    private void heading(String heading, String... columns) {
        html.append("<h2>").append(heading).append("</h2><table><thead><tr>");
        for (String column : columns) {
            html.append("<th>").append(column).append("</th>");
        }
        html.append("</tr></thead>");
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(Printable.text(cell)).append("</td>");
        }
        html.append("</tr>");
    }
}
