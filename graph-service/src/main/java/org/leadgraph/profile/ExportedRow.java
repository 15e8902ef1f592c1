package org.leadgraph.profile;

import org.leadgraph.ingest.JudgedRow;

/**
 * A row of ours that a row of an export gives, and that may be written.
 *
 * @param saying
 *            the same for rows that say something of one record or link as of one moment, 32 hexadecimal digits
 * @param facts
 *            the same for rows that say the same of it
 * @param lastCounts
 *            whether the last of several such rows counts; else they must agree
 */
public record ExportedRow(JudgedRow row, String saying, long facts, boolean lastCounts) {}
