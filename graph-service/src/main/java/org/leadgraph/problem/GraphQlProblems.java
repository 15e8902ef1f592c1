package org.leadgraph.problem;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Returns problems as GraphQL errors. Anything else gets a neutral text and is logged by its type, without its message. */
@Component
@Order(0)
class GraphQlProblems extends DataFetcherExceptionResolverAdapter {
    private static final Logger log = LoggerFactory.getLogger(GraphQlProblems.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        Problem problem = problemOf(failure);
        String requestId = environment.getExecutionId().toString();
        if (problem != null) {
            extensions.putAll(problem.details());
        } else {
            extensions.put("code", "INTERNAL_FAULT");
            extensions.put("retryable", false);
            // The message may hold record content, so only where it happened is kept.
            log.error("Request {} failed with {} at {}", requestId, failure.getClass().getName(), origin(failure));
        }
        extensions.put("requestId", requestId);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(problem == null ? ErrorType.INTERNAL_ERROR : type(problem))
                .message(problem == null
                        ? "Something went wrong on our side. Report the request id to the operator."
                        : String.valueOf(problem.getMessage()))
                .extensions(extensions)
                .build();
    }

    static @Nullable Problem problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    private static String origin(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(6, trace.length); i++) {
            text.append(i == 0 ? "" : " < ").append(trace[i]);
        }
        return text.toString();
    }

    static ErrorType type(Problem problem) {
        return switch (problem) {
            case InvalidRequest _, LimitExceeded _ -> ErrorType.BAD_REQUEST;
            case NotFound _ -> ErrorType.NOT_FOUND;
            case NotPermitted _ -> ErrorType.FORBIDDEN;
            case GraphUnavailable _ -> ErrorType.INTERNAL_ERROR;
        };
    }
}
