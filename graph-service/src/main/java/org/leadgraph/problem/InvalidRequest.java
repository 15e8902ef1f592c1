package org.leadgraph.problem;

import org.jspecify.annotations.Nullable;

/** The request itself is wrong; sent again unchanged it will fail again. */
public final class InvalidRequest extends Problem {
    private static final long serialVersionUID = 1L;

    public InvalidRequest(ProblemCode code, String message) {
        this(code, message, null);
    }

    /** With the id of the requirement behind it. */
    public InvalidRequest(ProblemCode code, String message, @Nullable String rule) {
        super(code, message, rule, null);
    }
}
