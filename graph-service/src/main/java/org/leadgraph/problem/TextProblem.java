package org.leadgraph.problem;

/** Of texts that people write into forms. */
public enum TextProblem implements ProblemCode {
    /** A text is missing, too long or has control characters. Send it within the length in the message. */
    TEXT_INVALID
}
