package org.leadgraph.send;

import java.util.OptionalLong;

/** Counts rows as the service does: in CSV without the header, with line breaks between quotation marks as part of a value; lines that are empty do not count. */
final class RowCount {
    private final boolean csv;
    private long rows;
    private boolean quoted;
    private boolean content;
    private int last = '\n';

    private RowCount(boolean csv) {
        this.csv = csv;
    }

    static RowCount ofCsv() {
        return new RowCount(true);
    }

    /** Of JSON lines. */
    static RowCount ofLines() {
        return new RowCount(false);
    }

    void add(byte[] part, int length) {
        for (int i = 0; i < length; i++) {
            int each = part[i];
            if (csv && each == '"') {
                quoted = !quoted;
            }
            boolean breaks = each == '\n' || each == '\r';
            if (breaks && !quoted) {
                endOfLine();
            } else if (csv ? !breaks : each != ' ' && each != '\t') {
                content = true;
            }
            last = each;
        }
    }

    private void endOfLine() {
        if (content) {
            rows++;
        }
        content = false;
    }

    /** Empty when the text does not end where a row does. */
    OptionalLong rows() {
        if (quoted || last != '\n' && last != '\r') {
            return OptionalLong.empty();
        }
        return OptionalLong.of(csv ? Math.max(0, rows - 1) : rows);
    }
}
