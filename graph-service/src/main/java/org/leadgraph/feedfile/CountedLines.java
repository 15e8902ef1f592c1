package org.leadgraph.feedfile;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts the lines that go through it. A packed file that breaks off ends here, and says so; to whoever reads, it is an end like any other. */
final class CountedLines extends FilterInputStream {
    private long breaks;
    private int last = '\n';
    private boolean brokenOff;
    private final int[] first = {-1, -1};
    private int known;

    CountedLines(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read;
        try {
            read = brokenOff ? -1 : in.read(target, from, length);
        } catch (EOFException | ZipException cut) {
            brokenOff = true;
            return -1;
        }
        for (int i = from; i < from + read; i++) {
            if (known < first.length) {
                first[known++] = target[i] & 0xFF;
            }
            if (target[i] == '\n') {
                breaks++;
            }
        }
        if (read > 0) {
            last = target[from + read - 1];
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whether a line ends where the file does, so that the last row may be whole. */
    boolean endsWithALine() {
        return !brokenOff && (last == '\n' || last == '\r');
    }

    /** Whether what was read begins as spreadsheets begin "Unicode text": in two bytes for each character. */
    boolean isUtf16() {
        return first[0] == 0xFE && first[1] == 0xFF || first[0] == 0xFF && first[1] == 0xFE;
    }

    boolean isBrokenOff() {
        return brokenOff;
    }

    /** Number of the last line, once everything is read. */
    long lastLine() throws IOException {
        byte[] thrownAway = new byte[SentFile.AT_ONCE];
        while (read(thrownAway, 0, thrownAway.length) >= 0) {
            // What cannot be read as rows is counted.
        }
        return last == '\n' ? breaks : breaks + 1;
    }
}
