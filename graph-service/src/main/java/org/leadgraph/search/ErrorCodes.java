package org.leadgraph.search;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives a code, and plain words, to the errors that GraphQL itself finds in a document, so that every error has one. They are in English, like all others. At
 * most ten are returned.
 */
@Component
class ErrorCodes implements WebGraphQlInterceptor {
    private static final int MOST_ERRORS = 10;
    private static final Pattern VALUE = Pattern.compile(" with value '\\w+(?:Value|Reference)\\{.*\\}'", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile(
            "(?:an? )?'?\\b(Object|String|Int|Float|Boolean|Enum|Array|Null)Value\\b(?:\\{.*\\})?'?",
            Pattern.DOTALL);
    private static final Map<String, String> KINDS = Map.of("Object", "an object", "String", "a text", "Int", "a whole number", "Float",
            "a number", "Boolean", "true or false", "Enum", "a name", "Array", "a list", "Null", "null");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((_, input) -> input.locale(Locale.ENGLISH).build());
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
                .message("%s", plain(String.valueOf(error.getMessage())))
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    /** GraphQL Java prints its own objects, such as ObjectValue{…} and 'StringValue'; what was sent, the client knows. */
    private static String plain(String message) {
        String without = VALUE.matcher(message).replaceAll("");
        return KIND.matcher(without).replaceAll(found -> KINDS.getOrDefault(found.group(1), "a value"));
    }
}
