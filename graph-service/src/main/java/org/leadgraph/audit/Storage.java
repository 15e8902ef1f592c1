package org.leadgraph.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** How lines reach the disk. Tests replace it to count and to break. */
interface Storage {

    /** Opens a file for appending, and makes it, durably, when it does not exist. */
    DurableFile append(Path file) throws IOException;

    /** A file that grows at its end. */
    interface DurableFile extends Closeable {

        void write(byte[] bytes) throws IOException;

        /** Returns when everything written is on the disk. */
        void force() throws IOException;
    }
}
