package org.leadgraph.investigation;

import org.leadgraph.problem.ProblemCode;

enum InvestigationProblem implements ProblemCode {
    /** There is no such investigation, or the caller was not given it; the answer is the same. Ask {@code investigations} for the list. */
    INVESTIGATION_UNKNOWN,
    /** It was saved since it was read, perhaps in another window. Read it again with {@code investigation}, then save under the version that it has now. */
    INVESTIGATION_CHANGED,
    /** The caller has as many investigations as a user may keep. Delete one with {@code deleteInvestigation}. */
    INVESTIGATIONS_LIMIT,
    /** It has more records than an investigation may have, or one of them twice. Send fewer, each once. */
    INVESTIGATION_RECORDS_LIMIT,
    /** It was given to as many people as one may be given to. Take it back from one with {@code takeInvestigationBack}. */
    INVESTIGATION_RECEIVERS_LIMIT
}
