package org.leadgraph.removal;

import org.leadgraph.problem.ProblemCode;

enum RemovalProblem implements ProblemCode {
    /** Your agency has no such record, or it is of a class that you do not see. Check the id, or ask somebody who may see the class. */
    OWN_RECORD_UNKNOWN,
    /** The record is withdrawn or sealed already. List such records with {@code removedRecords}. */
    RECORD_REMOVED_BEFORE,
    /** The record is sealed, and not withdrawn. The head of the agency opens it with {@code openSealedRecord}. */
    RECORD_SEALED,
    /** The record is not removed in this way, so there is nothing to undo. List removed records with {@code removedRecords}. */
    RECORD_NOT_REMOVED,
    /** The service has no secret by which an expunged record would be known again. The operator sets {@code leadgraph.feeds.key-file}. */
    EXPUNGE_WITHOUT_SECRET
}
