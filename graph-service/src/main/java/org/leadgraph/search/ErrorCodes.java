package org.leadgraph.search;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a code to the errors that GraphQL itself finds in a document, so that every error has one. At most ten are returned. */
@Component
class ErrorCodes implements WebGraphQlInterceptor {
    private static final int MOST_ERRORS = 10;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            List<GraphQLError> errors = response.getExecutionResult().getErrors();
            boolean complete = errors.size() <= MOST_ERRORS && errors.stream().allMatch(ErrorCodes::hasCode);
            return complete
                    ? response
                    : response.transform(
                            builder -> builder.errors(errors.stream().limit(MOST_ERRORS).map(error -> coded(error, response)).toList()));
        });
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error, WebGraphQlResponse response) {
        if (hasCode(error)) {
            return error;
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put("code", SearchProblem.QUERY_INVALID.name());
        extensions.put("retryable", false);
        extensions.put("requestId", response.getExecutionInput().getExecutionIdNonNull().toString());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }
}
