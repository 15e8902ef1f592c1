package org.leadgraph.ingest;

/** Where the rows of one file go. */
@FunctionalInterface
interface Destination {
    /** Makes a judged row ready for its batch, or refuses it for what columns say together. */
    Batch.Entry entry(RowValues values) throws RowRefused;
}
