package org.leadgraph.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.ingest.RowRefused;

/**
 * A row that was not taken, without anything that it says.
 *
 * @param lastLine
 *            last line of it
 * @param column
 *            whose value is at fault; null when it is not one value
 * @param shape
 *            of that value, such as AA-9999
 * @param message
 *            how to mend it
 */
record FeedRefusal(long line, long lastLine, @Nullable String column, String code, @Nullable String shape, String message) {
    static FeedRefusal of(long line, long lastLine, RowRefused why) {
        return new FeedRefusal(line, lastLine, why.column(), why.code().name(), why.shape(), why.sentence());
    }

    static FeedRefusal of(Row row) {
        Row.Facts refusal = row.fact("refusal");
        return new FeedRefusal(refusal.number("line"), refusal.number("lastLine"), refusal.textOrNull("column"), refusal.text("code"),
                refusal.textOrNull("shape"), refusal.text("message"));
    }

    /** Its place in the report. */
    String position() {
        return String.format(Locale.ROOT, "%012d", line);
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new HashMap<>(
                Map.of("position", position(), "line", line, "lastLine", lastLine, "code", code, "message", message));
        facts.put("column", column);
        facts.put("shape", shape);
        return facts;
    }
}
