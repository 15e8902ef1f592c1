package org.leadgraph.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered, for a reason that the client may know. Everything else that is thrown is our own fault and is reported without details. */
public abstract sealed class Problem extends RuntimeException
        permits InvalidRequest, NotFound, NotPermitted, LimitExceeded, GraphUnavailable {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final @Nullable String rule;

    Problem(ProblemCode code, String message, @Nullable String rule, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code.name();
        this.rule = rule;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Id of the requirement behind the refusal; null when there is none. */
    public @Nullable String rule() {
        return rule;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return false;
    }

    /** What a client's program can read: code, rule, limit, retryable. */
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("code", code);
        if (rule != null) {
            details.put("rule", rule);
        }
        details.put("retryable", retryable());
        return details;
    }
}
