package org.leadgraph.limits;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** A document that asks for more than one request may, refused before anything is read. */
final class QueryRefused extends AbortExecutionException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final String limit;

    QueryRefused(LimitProblem code, String message, String limit) {
        super(message);
        this.code = code.name();
        this.limit = limit;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code, "limit", limit, "retryable", false, "classification", ErrorType.BAD_REQUEST.name());
    }
}
