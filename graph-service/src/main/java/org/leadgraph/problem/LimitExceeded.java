package org.leadgraph.problem;

import java.util.Map;

/** The request is larger than a published limit. */
public final class LimitExceeded extends Problem {
    private static final long serialVersionUID = 1L;
    private final String limit;

    /**
     * @param limit
     *            the limit with its unit, for example {@code "12 hops"}
     */
    public LimitExceeded(ProblemCode code, String message, String limit) {
        super(code, message, null, null);
        this.limit = limit;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = super.details();
        details.put("limit", limit);
        return details;
    }
}
