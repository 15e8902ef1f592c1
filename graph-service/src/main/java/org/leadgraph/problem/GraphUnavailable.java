package org.leadgraph.problem;

import org.jspecify.annotations.Nullable;

/**
 * The answer cannot be given now, because something it needs is unavailable; the same request may succeed later. A module may name what is unavailable by a
 * subclass.
 */
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
