package org.leadgraph.metrics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Metrics as one table: a line each, with formula and source. All of it is the service's own words and numbers, so a spreadsheet takes nothing for a formula. */
final class MetricsCsv {
    private MetricsCsv() {
    }

    static String of(MetricsReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("metric", "name", "from", "to", "oris", "unit", "value", "counted", "cases", "few", "p90", "within24Hours",
                    "within48Hours", "leftOut",
                    "parts", "formula", "caveat", "source");
            for (Measured each : report.metrics()) {
                Spread spread = each.spread();
                csv.writeRecord(each.key(), each.name(), report.from().toString(), report.to().toString(), String.join(" ", report.oris()),
                        each.unit().name(),
                        words(each.value()), words(each.counted()), words(each.cases()), Boolean.toString(each.few()),
                        words(spread == null ? null : spread.p90()),
                        words(spread == null ? null : spread.within24Hours()), words(spread == null ? null : spread.within48Hours()),
                        words(each.leftOut()),
                        each.parts().stream().map(part -> part.name() + ": " + part.count()).collect(Collectors.joining("; ")),
                        each.formula(), each.caveat(),
                        each.source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Empty for what there is not. */
    private static String words(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
