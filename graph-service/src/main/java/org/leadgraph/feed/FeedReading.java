package org.leadgraph.feed;

import java.util.List;
import org.leadgraph.feedfile.RowForm;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowJudge;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.profile.ExportReading;
import org.leadgraph.profile.ExportedRow;

/** One reading of a file, from its first row to its last: a file of ours, or an agency's own export by its profile. */
interface FeedReading {
    /** How its rows are written. */
    RowForm form();

    /** The kinds of records that it brings. */
    List<RecordKind> records();

    /**
     * What is to be written of the next row.
     *
     * @throws RowRefused
     *             when nothing of it is
     */
    List<ExportedRow> judge(SourceRow row) throws RowRefused;

    /** Why rows of one key are refused; the lines may be one. */
    RowRefused twice(long line, long other);

    static FeedReading of(FeedFile file, RowJudge judge) {
        return new FeedReading() {
            @Override
            public RowForm form() {
                return RowForm.of(file);
            }

            @Override
            public List<RecordKind> records() {
                return file.of() instanceof RecordKind kind ? List.of(kind) : List.of();
            }

            @Override
            public List<ExportedRow> judge(SourceRow row) throws RowRefused {
                JudgedRow judged = judge.judge(row);
                // In our own files a key comes once, whatever the rows say: each line is taken for something else.
                return List.of(new ExportedRow(judged, judged.id(), row.line(), false));
            }

            @Override
            public RowRefused twice(long line, long other) {
                return new RowRefused(RefusalCode.KEY_TWICE,
                        "Lines " + Math.min(line, other) + " and " + Math.max(line, other) + " have the same key. Send one of them.");
            }
        };
    }

    static FeedReading of(ExportReading export) {
        return new FeedReading() {
            @Override
            public RowForm form() {
                return export.form();
            }

            @Override
            public List<RecordKind> records() {
                return export.records();
            }

            @Override
            public List<ExportedRow> judge(SourceRow row) throws RowRefused {
                return export.judge(row);
            }

            @Override
            public RowRefused twice(long line, long other) {
                return ExportReading.disagree(line, other);
            }
        };
    }
}
