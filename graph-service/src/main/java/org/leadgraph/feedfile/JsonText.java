package org.leadgraph.feedfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.load.SourceRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a file of JSON lines: an object a line. A line that is none is lost alone. */
final class JsonText {
    /** In bytes. */
    private static final int LONGEST_LINE = 1 << 18;
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final RowForm form;
    private final RowSink sink;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long line = 1;
    private boolean tooLong;

    JsonText(RowForm form, RowSink sink) {
        this.form = form;
        this.sink = sink;
    }

    void read(CountedLines in) throws IOException {
        byte[] part = new byte[SentFile.AT_ONCE];
        for (int read = in.read(part, 0, part.length); read >= 0; read = in.read(part, 0, part.length)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (part[i] == '\n') {
                    append(part, from, i);
                    endOfLine(false);
                    from = i + 1;
                }
            }
            append(part, from, read);
        }
        if (text.size() > 0 || tooLong) {
            endOfLine(true);
        }
        if (in.isBrokenOff()) {
            sink.lost(line, line, new RowRefused(RefusalCode.LINES_LOST, "The packed file breaks off."));
        }
    }

    private void append(byte[] part, int from, int to) {
        if (text.size() + to - from > LONGEST_LINE) {
            tooLong = true;
            text.reset();
        } else if (!tooLong) {
            text.write(part, from, to - from);
        }
    }

    /** @param last whether the file ends here, without a line break: then a line that cannot be read was cut off */
    private void endOfLine(boolean last) {
        String content = text.toString(form.encoding());
        text.reset();
        try {
            if (tooLong) {
                throw new RowRefused(RefusalCode.TEXT_TOO_LONG, "A line takes at most " + LONGEST_LINE + " bytes.");
            }
            String json = line == 1 && content.startsWith("\uFEFF") ? content.substring(1) : content;
            if (!json.isBlank()) {
                sink.row(new SourceRow(line, values(json)));
            }
        } catch (RowRefused refused) {
            boolean cut = last && refused.code() == RefusalCode.NOT_JSON;
            sink.lost(line, line, cut ? new RowRefused(RefusalCode.LINES_LOST, "The file ends within this line.") : refused);
        }
        tooLong = false;
        line++;
    }

    private List<String> values(String json) throws RowRefused {
        JsonNode row;
        try {
            row = JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new RowRefused(RefusalCode.NOT_JSON, "The line is not valid JSON, or has a name twice.");
        }
        if (!row.isObject()) {
            throw new RowRefused(RefusalCode.NOT_JSON, "The line is not a JSON object.");
        }
        Collection<String> sent = row.propertyNames();
        if (!form.others() && !form.columns().containsAll(sent)) {
            throw new RowRefused(RefusalCode.HEADER_DIFFERS,
                    "The line has a name that is not one of " + String.join(", ", form.columns()) + ".");
        }
        List<String> values = new ArrayList<>(form.columns().size());
        for (String name : form.columns()) {
            values.add(text(name, row.path(name)));
        }
        return values;
    }

    private static String text(String name, JsonNode value) throws RowRefused {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode each : value) {
                if (!each.isString() || each.asString().contains(";")) {
                    throw new RowRefused(RefusalCode.NOT_JSON, "`" + name + "` must be a list of texts without semicolons.");
                }
                parts.add(each.asString());
            }
            return String.join(";", parts);
        }
        if (value.isObject()) {
            throw new RowRefused(RefusalCode.NOT_JSON, "`" + name + "` must be a text, a number, true or false, or a list of texts.");
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString();
    }
}
