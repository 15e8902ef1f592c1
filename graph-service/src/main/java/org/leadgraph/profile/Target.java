package org.leadgraph.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.ingest.Shape;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;

/**
 * A row of ours that a row of theirs gives.
 *
 * @param file
 *            what it is a row of
 * @param when
 *            whether a row gives it
 * @param lastCounts
 *            whether the last of several rows of one key counts; else they must agree
 * @param columns
 *            what its columns are made of; those without a source stay empty
 */
record Target(FeedFile file, Condition when, boolean lastCounts, Map<String, ColumnSource> columns) {
    /** In the order of the file. */
    SourceRow row(ExportRow row, long line, @Nullable Area area) throws RowRefused {
        List<String> values = new ArrayList<>();
        for (Field field : file.fields()) {
            ColumnSource source = columns.get(field.name());
            String value = source == null ? null : source.of(row);
            values.add(value == null ? "" : value);
        }
        if (area != null && columns.containsKey("latitude") && columns.containsKey("longitude")) {
            area.check(value(values, "latitude"), value(values, "longitude"), theirs("latitude"));
        }
        return new SourceRow(line, values);
    }

    private String value(List<String> values, String name) {
        return values.get(file.fields().stream().map(Field::name).toList().indexOf(name));
    }

    /** The columns of theirs that a column of ours is made of; empty when there is none. */
    String theirs(String name) {
        ColumnSource source = columns.get(name);
        return source == null ? "" : String.join(", ", source.columns());
    }

    /** The same refusal, said about the sender's column. */
    RowRefused inTheirWords(RowRefused why) {
        String ours = why.column();
        if (ours == null) {
            return why.as("For " + file.name() + ": " + why.sentence(), null);
        }
        String theirs = theirs(ours);
        return theirs.isEmpty()
                ? why.as("The profile gives " + file.name() + " no fit " + ours + ". " + why.sentence(), null)
                : why.as("Your column " + theirs + " gives " + ours + " of " + file.name() + ". " + why.sentence(), theirs);
    }

    List<String> read() {
        List<String> read = new ArrayList<>(when.columns());
        columns.values().forEach(source -> read.addAll(source.columns()));
        return read;
    }

    /** The columns by which its text numbers rows. */
    List<String> numbered() {
        return columns.values().stream().filter(ColumnSource.Text.class::isInstance)
                .flatMap(text -> ((ColumnSource.Text) text).numbered().stream()).toList();
    }
}
