package org.leadgraph.problem;

import org.jspecify.annotations.Nullable;

/** The answer cannot be given now, because something that it needs is away; the same request may succeed later. Modules name what is away by a kind of their own. */
public non-sealed class GraphUnavailable extends Problem {
    private static final long serialVersionUID = 1L;

    public GraphUnavailable(ProblemCode code, String message, @Nullable Throwable cause) {
        super(code, message, null, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
