package org.leadgraph.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line as bytes, and tells a complete last line from one without its line end. */
final class LineReader implements Closeable {

    /** No entry comes near this; a file without line ends must not fill the memory. */
    private static final int LONGEST = 256 << 20;

    private final InputStream in;
    private final byte[] buffer;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int from;
    private int to;

    LineReader(Path file) throws IOException {
        this(file, 0, 1 << 16);
    }

    /**
     * @param offset
     *            number of bytes before the first line to read
     * @param atOnce
     *            bytes that are read at once
     */
    LineReader(Path file, long offset, int atOnce) throws IOException {
        buffer = new byte[atOnce];
        in = Files.newInputStream(file);
        try {
            in.skipNBytes(offset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The next complete line without its line end; null when none follows. */
    byte @Nullable [] next() throws IOException {
        begun.reset();
        while (true) {
            for (int i = from; i < to; i++) {
                if (buffer[i] == '\n') {
                    begun.write(buffer, from, i - from);
                    from = i + 1;
                    return begun.toByteArray();
                }
            }
            begun.write(buffer, from, to - from);
            if (begun.size() > LONGEST) {
                throw new IOException("A line is longer than " + LONGEST + " bytes.");
            }
            from = 0;
            to = Math.max(0, in.read(buffer));
            if (to == 0) {
                return null;
            }
        }
    }

    /** After the last line: number of bytes that follow it without a line end. */
    int incompleteBytes() {
        return begun.size();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
