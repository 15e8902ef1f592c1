package org.leadgraph.investigation;

import org.leadgraph.problem.ProblemCode;

enum InvestigationProblem implements ProblemCode {
    /** There is no such investigation that the caller has or was given; the answer is the same. Ask {@code investigations} for the list. */
    INVESTIGATION_UNKNOWN,
    /** It was saved since it was read, perhaps in another window. Read it again with {@code investigation}, then save under the version that it has now. */
    INVESTIGATION_CHANGED,
    /** The caller keeps as many investigations as a user may. Delete one with {@code deleteInvestigation}. */
    INVESTIGATIONS_LIMIT,
    /** It has more records than an investigation may, or names one twice. Send fewer, each once. */
    INVESTIGATION_RECORDS_LIMIT,
    /** It was given to as many people as it may be. Take it back from one with {@code takeInvestigationBack}. */
    INVESTIGATION_RECEIVERS_LIMIT
}
