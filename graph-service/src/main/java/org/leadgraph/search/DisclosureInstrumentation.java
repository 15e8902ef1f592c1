package org.leadgraph.search;

import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.VisibleRecord;
import org.springframework.stereotype.Component;

/** Notes every record and pointer on its way into an answer, wherever in the answer it is, so that no feature can forget to do it. */
@Component
class DisclosureInstrumentation extends SimplePerformantInstrumentation {
    /** The one number that lists of records have. */
    private static final String TOTAL = "totalCount";

    @Override
    public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        if (parameters.getExecutionStepInfo().getUnwrappedNonNullType() instanceof GraphQLScalarType) {
            return parameters.getEnvironment().getField().getName().equals(TOTAL) ? environment -> computed(environment, fetcher) : fetcher;
        }
        return environment -> {
            Search search = environment.getGraphQlContext().get(Search.CONTEXT_KEY);
            Object value = fetcher.get(environment);
            return value instanceof CompletionStage<?> later ? later.thenApply(each -> noted(each, search)) : noted(value, search);
        };
    }

    private static @Nullable Object computed(DataFetchingEnvironment environment, DataFetcher<?> fetcher) throws Exception {
        Search search = environment.getGraphQlContext().get(Search.CONTEXT_KEY);
        if (search != null) {
            search.computes();
        }
        return fetcher.get(environment);
    }

    private static @Nullable Object noted(@Nullable Object value, @Nullable Search search) {
        if (search != null) {
            note(value instanceof DataFetcherResult<?> result ? result.getData() : value, search);
        }
        return value;
    }

    private static void note(@Nullable Object value, Search search) {
        switch (value) {
            case VisibleRecord record -> search.disclose(record);
            case Pointer pointer -> search.disclose(pointer);
            case MadeOfRecords part -> part.records().forEach(search::disclose);
            // An edge of a list tells that there is a record, also where its node is not asked for.
            case Map<?, ?> edge -> note(edge.get("node"), search);
            case Iterable<?> several -> several.forEach(each -> note(each, search));
            case null, default -> {
                // No record.
            }
        }
    }
}
