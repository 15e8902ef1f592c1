package org.leadgraph.problem;

import java.util.Map;

/** The request is larger than a published limit, or there is no room for it now. */
public final class LimitExceeded extends Problem {
    private static final long serialVersionUID = 1L;
    private final String limit;
    private final boolean forNow;

    /**
     * @param limit
     *            the limit with its unit, for example {@code "12 hops"}
     */
    public LimitExceeded(ProblemCode code, String message, String limit) {
        this(code, message, limit, false);
    }

    private LimitExceeded(ProblemCode code, String message, String limit, boolean forNow) {
        super(code, message, null, null);
        this.limit = limit;
        this.forNow = forNow;
    }

    /** A limit that the same request may not meet later. */
    public static LimitExceeded forNow(ProblemCode code, String message, String limit) {
        return new LimitExceeded(code, message, limit, true);
    }

    @Override
    public boolean retryable() {
        return forNow;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = super.details();
        details.put("limit", limit);
        return details;
    }
}
