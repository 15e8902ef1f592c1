package org.leadgraph.console;

import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** A query as a GraphQL document sends it. */
public final class GraphQlQuery {
    private GraphQlQuery() {
    }

    /**
     * Refuses a document that asks for more than this one query: its bounds, its turn and its entry in the log are those of the whole document.
     */
    public static void requireAlone(DataFetchingEnvironment environment) {
        List<Selection> fields = environment.getOperationDefinition().getSelectionSet().getSelections();
        if (fields.size() != 1 || !(fields.getFirst() instanceof Field)) {
            throw new InvalidRequest(ConsoleProblem.QUERY_NOT_ALONE,
                    "`%s` must be alone in its document, because time, size and turn are counted for one query. Send the other fields in separate requests."
                            .formatted(environment.getField().getName()));
        }
    }

    /** The argument {@code parameters}, by name; empty when there is none. */
    public static Map<String, Object> parameters(DataFetchingEnvironment environment) {
        return parametersOf(environment.getArgument("parameters"));
    }

    /** Parameters that came as a value of JSON, by name; empty for null. */
    public static Map<String, Object> parametersOf(@Nullable Object sent) {
        if (sent == null) {
            return Map.of();
        }
        if (!(sent instanceof Map<?, ?> map)) {
            throw new InvalidRequest(ConsoleProblem.PARAMETERS_INVALID, "`parameters` is an object: a value by each parameter's name.");
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        return Parameters.checked(parameters);
    }
}
