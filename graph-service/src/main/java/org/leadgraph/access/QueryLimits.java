package org.leadgraph.access;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.ParserOptions;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one GraphQL document may ask for. The limits are about the document alone, so a refusal says nothing about the data. Asking about the schema is
 * not counted as cost.
 */
@Configuration(proxyBeanMethods = false)
class QueryLimits {
    static final int MOST_TOKENS = 4_000;
    /** Blanks cost nothing: as many as a request body may have, in bytes. */
    static final int LARGEST_BODY = 64 * 1024;
    static final int DEEPEST = 16;
    static final int MOST_ALIASES = 15;
    static final int MOST_COST = 50_000;

    QueryLimits() {
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options -> options.maxTokens(MOST_TOKENS).maxWhitespaceTokens(LARGEST_BODY)));
    }

    @Bean
    Instrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEEPEST) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
                return new QueryRefused(AccessProblem.QUERY_TOO_DEEP,
                        "Fields may be nested " + maxDepth + " deep; this document nests them " + depth + " deep.",
                        maxDepth + " levels");
            }
        };
    }

    @Bean
    Instrumentation costLimit() {
        return new MaxQueryComplexityInstrumentation(MOST_COST, QueryLimits::cost) {
            @Override
            protected AbortExecutionException mkAbortException(int cost, int maxCost) {
                return new QueryRefused(AccessProblem.QUERY_TOO_COSTLY,
                        "A document may ask for " + maxCost + " values at most; this one could bring " + cost
                                + ". Ask for smaller pages, or nest fewer lists.",
                        maxCost + " values");
            }
        };
    }

    @Bean
    Instrumentation aliasLimit() {
        return new SimplePerformantInstrumentation() {
            @Override
            public InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
                    InstrumentationExecuteOperationParameters parameters,
                    InstrumentationState state) {
                if (aliases(parameters.getExecutionContext().getDocument()) > MOST_ALIASES) {
                    throw new QueryRefused(AccessProblem.QUERY_TOO_MANY_ALIASES, "A document may have " + MOST_ALIASES + " aliases.",
                            MOST_ALIASES + " aliases");
                }
                return SimpleInstrumentationContext.noOp();
            }
        };
    }

    /** Values that a field may bring: itself, and what is below it for each element of its page. */
    private static int cost(FieldComplexityEnvironment field, int below) {
        if (field.getField().getName().startsWith("__")) {
            return 0;
        }
        long elements = Stream.of("first", "maxNodes", "ids").map(field.getArguments()::get).mapToLong(QueryLimits::size)
                .filter(size -> size > 0).max().orElse(1);
        return (int) Math.min(Integer.MAX_VALUE / 4, 1 + elements * below);
    }

    private static long size(Object argument) {
        return switch (argument) {
            case Number number -> number.longValue();
            case Collection<?> several -> several.size();
            case null, default -> 0;
        };
    }

    private static long aliases(Node<?> document) {
        long aliases = 0;
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof Field field && field.getAlias() != null) {
                aliases++;
            }
            node.getChildren().forEach(open::add);
        }
        return aliases;
    }
}
