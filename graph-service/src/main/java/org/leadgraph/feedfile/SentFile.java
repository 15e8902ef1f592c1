package org.leadgraph.feedfile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that was sent.
 *
 * @param packed
 *            whether it is packed with gzip
 */
public record SentFile(Path path, Form form, boolean packed) {
    /** How rows are written. */
    public enum Form {
        /** Values between commas, with a header. */
        CSV,
        /** A JSON object a line. */
        NDJSON
    }

    static final int AT_ONCE = 1 << 16;

    /**
     * Reads all of it, a row at a time.
     *
     * @throws FileRefused
     *             when nothing in it can be a row
     * @throws UncheckedIOException
     *             when the disk cannot be read
     */
    public void read(RowForm rows, RowSink sink) throws FileRefused {
        try (InputStream in = open()) {
            read(in, form, rows, sink);
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was sent cannot be read", e);
        }
    }

    /** The same of what is no file, not packed. */
    public static void read(InputStream content, Form form, RowForm rows, RowSink sink) throws FileRefused, IOException {
        CountedLines in = new CountedLines(content);
        switch (form) {
            case CSV -> new CsvText(rows, sink).read(in);
            case NDJSON -> new JsonText(rows, sink).read(in);
        }
    }

    private InputStream open() throws IOException {
        InputStream file = Files.newInputStream(path);
        return new BufferedInputStream(packed ? unpacked(file) : file, AT_ONCE);
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        try {
            return new GZIPInputStream(file, AT_ONCE);
        } catch (EOFException | ZipException brokenOff) {
            file.close();
            return new InputStream() {
                @Override
                public int read() throws EOFException {
                    throw new EOFException();
                }
            };
        }
    }
}
