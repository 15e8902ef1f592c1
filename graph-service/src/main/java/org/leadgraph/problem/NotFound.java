package org.leadgraph.problem;

import org.jspecify.annotations.Nullable;

/** The target of the request does not exist, or is hidden; the answer is the same. */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    public NotFound(ProblemCode code, String message) {
        this(code, message, null);
    }

    /** With the id of the requirement behind it. */
    public NotFound(ProblemCode code, String message, @Nullable String rule) {
        super(code, message, rule, null);
    }
}
