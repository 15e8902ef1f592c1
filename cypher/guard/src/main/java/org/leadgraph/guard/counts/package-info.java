/**
 * How many records there are, by what they are and whose they are, so that a count need not look at each of them.
 *
 * <p>
 * {@link org.leadgraph.guard.counts.RecordCounts} keeps the numbers for one state of the store and says nothing when the store has gone on;
 * {@link org.leadgraph.guard.counts.CountChanges} follows each commit. Whoever asks counts by looking when there is no answer here.
 */
@NullMarked
package org.leadgraph.guard.counts;

import org.jspecify.annotations.NullMarked;
