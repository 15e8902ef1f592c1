package org.leadgraph.problem;

import java.util.Map;

/** The request is larger than a published limit. */
public final class LimitExceeded extends Problem {
    private static final long serialVersionUID = 1L;
    private final String limit;
    private final boolean retryable;

    /**
     * @param limit
     *            the limit with its unit, for example {@code "12 hops"}
     */
    public LimitExceeded(ProblemCode code, String message, String limit) {
        this(code, message, limit, false);
    }

    /**
     * @param retryable
     *            whether the limit was reached for a reason that passes, so that the same request may succeed later
     */
    public LimitExceeded(ProblemCode code, String message, String limit, boolean retryable) {
        super(code, message, null, null);
        this.limit = limit;
        this.retryable = retryable;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = super.details();
        details.put("limit", limit);
        return details;
    }
}
