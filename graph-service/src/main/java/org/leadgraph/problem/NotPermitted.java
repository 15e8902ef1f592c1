package org.leadgraph.problem;

import org.jspecify.annotations.Nullable;

/** The caller may not do this, no matter which data it is about. */
public final class NotPermitted extends Problem {
    private static final long serialVersionUID = 1L;

    public NotPermitted(ProblemCode code, String message) {
        this(code, message, null);
    }

    /** With the id of the requirement behind it. */
    public NotPermitted(ProblemCode code, String message, @Nullable String rule) {
        super(code, message, rule, null);
    }
}
