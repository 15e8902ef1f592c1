package org.leadgraph.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** How lines reach the disk. Tests replace it to count and to break. */
interface Storage {

    /** Opens a file for appending, and makes it, durably, when it does not exist. */
    DurableFile append(Path file) throws IOException;

    /** Bytes that may still be written where this directory is. */
    long room(Path directory) throws IOException;

    /** A file that grows at its end. */
    interface DurableFile extends Closeable {

        void write(byte[] bytes) throws IOException;

        /** Returns when everything written is on the disk. */
        void force() throws IOException;

        /**
         * Returns if the file that was opened is still the one with its name, and has this many bytes.
         *
         * @throws IOException
         *             when it was moved, deleted, replaced, cut or written by somebody else: then what was written may be nowhere
         */
        void requireInPlace(long bytes) throws IOException;
    }
}
