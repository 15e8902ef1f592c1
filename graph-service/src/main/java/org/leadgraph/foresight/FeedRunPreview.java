package org.leadgraph.foresight;

import java.util.List;

/**
 * What a file would do, as one person is told.
 *
 * @param complete
 *            whether all of the file was looked at
 * @param refused
 *            rows that would be refused
 */
record FeedRunPreview(boolean complete, long refused, List<Kind> kinds) {
    /**
     * Records or links of one kind.
     *
     * @param kind
     *            name of the file of ours
     * @param fresh
     *            how many would be new
     * @param staysRemoved
     *            how many are withdrawn or sealed, and stay so
     * @param newExamples
     *            ids of the first records that would be new
     */
    record Kind(String kind, long fresh, long changed, long unchanged, long staysRemoved, List<ChangedColumn> columns,
            List<String> newExamples, List<String> changedExamples) {}

    /** A column, and in how many records or links it would change. */
    record ChangedColumn(String column, long count) {}
}
