package org.leadgraph.problem;

/** Of texts that people write into forms. */
public enum TextProblem implements ProblemCode {
    /** A text is missing, too long, or has characters that no text may have. */
    TEXT_INVALID
}
