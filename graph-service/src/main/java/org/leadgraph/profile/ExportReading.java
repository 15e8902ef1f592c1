package org.leadgraph.profile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.leadgraph.feedfile.RowForm;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowJudge;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;

/** One reading of an export by a profile, from its first row to its last: each row is taken whole, or not at all. */
public final class ExportReading {
    private final ProfileDocument document;
    private final Map<FeedFile, RowJudge> judges = new LinkedHashMap<>();
    private final Map<String, RowNumbers> numbers = new LinkedHashMap<>();

    /** A row of ours, before it is judged. */
    record Made(Target target, SourceRow row) {}

    /**
     * What a row of theirs gives.
     *
     * @param notes
     *            what was decided on the way
     */
    record Given(List<Made> rows, List<String> notes) {}

    ExportReading(ProfileDocument document, Function<FeedFile, RowJudge> judges) {
        this.document = document;
        document.files().forEach(file -> this.judges.put(file, judges.apply(file)));
        document.numbered().forEach(column -> numbers.put(column, new RowNumbers()));
    }

    /** How the export is written. */
    public RowForm form() {
        return document.form();
    }

    /** The kinds of records that it brings. */
    public List<RecordKind> records() {
        return document.files().stream().map(FeedFile::of).filter(RecordKind.class::isInstance).map(RecordKind.class::cast).toList();
    }

    /**
     * What is to be written of the next row, records before links.
     *
     * @throws RowRefused
     *             when the row, or a row that it gives, breaks a rule; then none of it is written
     */
    public List<ExportedRow> judge(SourceRow row) throws RowRefused {
        return judge(give(row));
    }

    List<ExportedRow> judge(Given given) throws RowRefused {
        List<ExportedRow> judged = new ArrayList<>();
        for (Made made : given.rows()) {
            judged.add(exported(made.target(), judge(made)));
        }
        return judged;
    }

    /** Why two rows are refused that say different things of one record or link; they may be one row. */
    public static RowRefused disagree(long line, long other) {
        return new RowRefused(RefusalCode.ROWS_DISAGREE, line == other
                ? "The row says different things of one record or link. Correct the profile."
                : "Lines " + Math.min(line, other) + " and " + Math.max(line, other)
                        + " say different things of one record or link. Correct them, or let the profile say that the last one counts.");
    }

    private JudgedRow judge(Made made) throws RowRefused {
        try {
            return judges.get(made.target().file()).judge(made.row());
        } catch (RowRefused why) {
            throw made.target().inTheirWords(why);
        }
    }

    Given give(SourceRow source) throws RowRefused {
        ExportRow row = ExportRow.of(form().columns(), source, document.unknowns(), form().encoding(), numbersOf(source));
        List<Made> made = new ArrayList<>();
        for (Target target : document.targets()) {
            if (target.when().holds(row)) {
                made.add(new Made(target, target.row(row, source.line(), document.area())));
            }
        }
        if (made.isEmpty() && !document.passesOver()) {
            throw new RowRefused(RefusalCode.ROW_GIVES_NOTHING, "No condition of the profile holds for the row, so nothing comes of it.");
        }
        return new Given(made, row.notes());
    }

    /** Every row counts, whatever becomes of it, so that both readings of a file come to the same numbers. */
    private Map<String, Integer> numbersOf(SourceRow row) throws RowRefused {
        Map<String, Integer> numbersOfRow = new HashMap<>();
        for (Map.Entry<String, RowNumbers> each : numbers.entrySet()) {
            String value = row.values().get(form().columns().indexOf(each.getKey())).strip();
            if (!document.unknowns().isUnknown(each.getKey(), value)) {
                numbersOfRow.put(each.getKey(), each.getValue().next(value));
            }
        }
        return numbersOfRow;
    }

    private static ExportedRow exported(Target target, JudgedRow row) {
        Map<?, ?> facts = (Map<?, ?>) row.row().get("facts");
        String moment = facts.get(FeedFile.AS_OF) + " " + facts.get("version") + " " + facts.get("updatedAt");
        Map<String, String> said = new TreeMap<>();
        facts.forEach((name, value) -> said.put(String.valueOf(name), String.valueOf(value)));
        byte[] saying = hash(row.id() + "\n" + moment);
        byte[] content = hash(said + "\n" + row.row().get("newScope"));
        return new ExportedRow(row, HexFormat.of().formatHex(saying, 0, 16), ByteBuffer.wrap(content).getLong(), target.lastCounts());
    }

    private static byte[] hash(String text) {
        return DigestUtils.sha256(text);
    }
}
