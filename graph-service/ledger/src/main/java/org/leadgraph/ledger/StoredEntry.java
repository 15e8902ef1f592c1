package org.leadgraph.ledger;

import java.time.Instant;

/**
 * An entry as the log holds it.
 *
 * @param sequence
 *            place in the log, from 1, without gaps
 * @param time
 *            when it was written, UTC, to the microsecond
 * @param previous
 *            hash of the entry before it, lower-case hexadecimal; zeros for the first
 * @param hash
 *            SHA-256 of its line without the hash itself, lower-case hexadecimal
 */
public record StoredEntry(long sequence, Instant time, AuditEntry entry, String previous, String hash) {}
