package org.leadgraph.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feedfile.FileRefused;
import org.leadgraph.feedfile.RowSink;
import org.leadgraph.feedfile.SentFile;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.Field;
import org.leadgraph.profile.ExportReading.Given;
import org.leadgraph.profile.ExportReading.Made;

/**
 * What would become of a sample.
 *
 * @param fileCode
 *            of what refuses the whole file; null when nothing does
 */
record FeedProfileTrial(int taken, int refused, @Nullable String fileCode, @Nullable String fileMessage, List<TrialRow> rows) {
    /** One of its rows. */
    record TrialRow(long line, List<GivenRow> gives, List<String> notes, @Nullable Refused refusal) {}

    /** A row of one of our files. */
    record GivenRow(String file, List<GivenValue> values) {}

    /** A column with its value. */
    record GivenValue(String column, String value) {}

    /** Why a row would be refused. */
    record Refused(long line, long lastLine, @Nullable String column, String code, @Nullable String shape, String message) {
        static Refused of(long line, long lastLine, RowRefused why) {
            return new Refused(line, lastLine, why.column(), why.code().name(), why.shape(), why.sentence());
        }
    }

    static FeedProfileTrial of(ExportReading reading, Sample sample) {
        Reader reader = new Reader(reading);
        try {
            SentFile.read(sample.bytes(reading.form().encoding()), sample.form(), reading.form(), reader);
        } catch (FileRefused refused) {
            return new FeedProfileTrial(0, 0, refused.code().name(), refused.sentence(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (reader.rows.size() > Sample.MOST_ROWS) {
            throw Sample.unfit();
        }
        reader.refuseThoseThatDisagree();
        int refused = (int) reader.rows.stream().filter(row -> row.refusal() != null).count();
        return new FeedProfileTrial(reader.rows.size() - refused, refused, null, null, List.copyOf(reader.rows));
    }

    boolean isTaken() {
        return fileCode == null && refused == 0 && taken > 0;
    }

    private static final class Reader implements RowSink {
        private final ExportReading reading;
        private final List<TrialRow> rows = new ArrayList<>();
        /** What was said first of a record or link, and where. */
        private final Map<String, List<ExportedRow>> said = new HashMap<>();
        private final Map<ExportedRow, Long> lines = new HashMap<>();

        Reader(ExportReading reading) {
            this.reading = reading;
        }

        @Override
        public void row(SourceRow row) {
            if (rows.size() > Sample.MOST_ROWS) {
                return;
            }
            try {
                Given given = reading.give(row);
                for (ExportedRow each : reading.judge(given)) {
                    if (!each.lastCounts()) {
                        said.computeIfAbsent(each.saying(), _ -> new ArrayList<>()).add(each);
                        lines.put(each, row.line());
                    }
                }
                rows.add(new TrialRow(row.line(), given.rows().stream().map(Reader::shown).toList(), given.notes(), null));
            } catch (RowRefused why) {
                lost(row.line(), row.line(), why);
            }
        }

        private static GivenRow shown(Made made) {
            List<Field> fields = made.target().file().fields();
            List<GivenValue> values = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!made.row().values().get(i).isEmpty()) {
                    values.add(new GivenValue(fields.get(i).name(), made.row().values().get(i)));
                }
            }
            return new GivenRow(made.target().file().name(), values);
        }

        @Override
        public void lost(long line, long lastLine, RowRefused why) {
            rows.add(new TrialRow(line, List.of(), List.of(), Refused.of(line, lastLine, why)));
        }

        void refuseThoseThatDisagree() {
            for (List<ExportedRow> together : said.values()) {
                if (together.stream().map(ExportedRow::facts).distinct().count() > 1) {
                    List<Long> disagreeing = together.stream().map(lines::get).distinct().toList();
                    rows.replaceAll(row -> row.refusal() == null && disagreeing.contains(row.line())
                            ? new TrialRow(row.line(), List.of(), List.of(), Refused.of(row.line(), row.line(),
                                    ExportReading.disagree(disagreeing.getFirst(), disagreeing.getLast())))
                            : row);
                }
            }
        }
    }
}
