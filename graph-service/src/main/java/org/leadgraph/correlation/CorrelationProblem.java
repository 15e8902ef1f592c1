package org.leadgraph.correlation;

import org.leadgraph.problem.ProblemCode;

enum CorrelationProblem implements ProblemCode {
    /** The two are not records of one kind that the caller sees, one of them the own agency's. Check the ids. */
    SAME_PAIR_UNKNOWN
}
