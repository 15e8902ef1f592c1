package org.leadgraph.feedfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;

/** Rows of a CSV file (RFC 4180): a header with the columns in any order, those that need no value may be left out. */
final class CsvText {
    /** In characters. More than the longest row that can be right, and little enough that a quotation mark that is never closed does not fill the memory. */
    private static final int LONGEST_ROW = 1 << 18;

    private final RowForm form;
    private final RowSink sink;
    private int width;

    CsvText(RowForm form, RowSink sink) {
        this.form = form;
        this.sink = sink;
    }

    void read(CountedLines in) throws FileRefused, IOException {
        CsvRecord before = null;
        int[] places = {};
        try {
            // It is not closed: that would close the stream, of which the rest is counted where it breaks. Whoever opened the stream closes it.
            Iterator<CsvRecord> records = CsvReader.builder().fieldSeparator(form.delimiter()).detectBomHeader(form.isUnicode())
                    .allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false).allowExtraCharsAfterClosingQuote(false)
                    .maxBufferSize(LONGEST_ROW).ofCsvRecord(in, form.encoding()).iterator();
            if (!records.hasNext()) {
                if (in.isBrokenOff()) {
                    lost(1, 1, "The packed file breaks off.");
                }
                return;
            }
            CsvRecord header = records.next();
            if (in.isUtf16()) {
                throw new FileRefused(RefusalCode.ENCODING_BROKEN,
                        "The file is UTF-16. Write it as UTF-8; spreadsheets call that \"CSV UTF-8\".");
            }
            places = places(header.getFields());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (before != null) {
                    take(before, places);
                }
                before = record;
            }
            if (before != null && in.endsWithALine()) {
                take(before, places);
            } else if (before != null) {
                lost(before.getStartingLineNumber(), in.lastLine(), "The file ends within this row, or without a line break.");
            } else if (in.isBrokenOff()) {
                lost(2, in.lastLine(), "The packed file breaks off.");
            }
        } catch (CsvParseException broken) {
            long from = 2;
            if (before != null) {
                take(before, places);
                from = lastLine(before) + 1;
            }
            lost(from, in.lastLine(), "From here on the file is not CSV: a quotation mark is not closed, or stands within a value.");
        }
    }

    /** For each column of the form its place in the file; -1 for one that is left out. */
    private int[] places(List<String> header) throws FileRefused {
        width = header.size();
        List<String> written = form.others() ? header.stream().map(String::strip).toList() : header;
        List<String> missing = form.required().stream().filter(name -> !written.contains(name)).toList();
        boolean strange = form.others()
                ? form.columns().stream().anyMatch(name -> Collections.frequency(written, name) > 1)
                : new HashSet<>(written).size() < width || !form.columns().containsAll(written);
        if (!missing.isEmpty() || strange) {
            throw new FileRefused(RefusalCode.HEADER_DIFFERS, form.inWords() + String.join(String.valueOf(form.delimiter()), form.columns())
                    + (missing.isEmpty() ? "." : ". Missing: " + String.join(",", missing) + "."));
        }
        return form.columns().stream().mapToInt(written::indexOf).toArray();
    }

    private void take(CsvRecord record, int[] places) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != width) {
            sink.lost(line, lastLine(record), new RowRefused(RefusalCode.VALUES_MISCOUNTED,
                    "The row has " + record.getFieldCount() + " values, the header " + width + "."));
            return;
        }
        List<@Nullable String> values = new ArrayList<>(places.length);
        for (int place : places) {
            values.add(place < 0 ? "" : record.getField(place));
        }
        sink.row(new SourceRow(line, values));
    }

    private void lost(long from, long to, String why) {
        sink.lost(from, Math.max(from, to), new RowRefused(RefusalCode.LINES_LOST, why));
    }

    private static long lastLine(CsvRecord record) {
        return record.getStartingLineNumber()
                + record.getFields().stream().flatMapToInt(String::chars).filter(each -> each == '\n').count();
    }
}
