package org.leadgraph.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is known to be on the disk: what was confirmed to callers. Opening the files again begins here.
 *
 * @param sequence
 *            number of the last entry; 0 when there is none
 * @param hash
 *            of that entry
 * @param file
 *            segment that is being written; null when there is none
 * @param bytes
 *            of that segment
 * @param headed
 *            entry that the last signed head ends with
 * @param headBytes
 *            of the file of heads
 */
record Confirmed(long sequence, String hash, @Nullable Path file, long bytes, long headed, long headBytes) {}
