package org.leadgraph.load;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row as it is in its file, not yet checked: it may have too few or too many values.
 *
 * @param line the line of the file on which the row starts; the header is line 1
 * @param values as written; the empty string is null
 */
public record SourceRow(long line, List<String> values) {

    /** The value of a column by position; null when it is empty or the row is too short. */
    public @Nullable String value(int column) {
        if (column >= values.size() || values.get(column).isEmpty()) {
            return null;
        }
        return values.get(column);
    }

    public boolean fits(List<String> columns) {
        return values.size() == columns.size();
    }
}
