package org.leadgraph.limits;

import graphql.execution.ExecutionContext;
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
import java.util.Deque;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What one GraphQL document may ask for. The limits are about the document alone, so a refusal says nothing about the data.
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
    Instrumentation documentLimits() {
        return new SimplePerformantInstrumentation() {
            @Override
            public InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(
                    InstrumentationExecuteOperationParameters parameters,
                    InstrumentationState state) {
                requireSmall(parameters.getExecutionContext());
                return SimpleInstrumentationContext.noOp();
            }
        };
    }

    private static void requireSmall(ExecutionContext asked) {
        QuerySize.Measure size = QuerySize.of(asked);
        if (size.depth() > DEEPEST) {
            throw new QueryRefused(LimitProblem.QUERY_TOO_DEEP,
                    "Fields may be nested " + DEEPEST + " deep; this document nests them " + size.depth() + " deep.",
                    DEEPEST + " levels");
        }
        if (size.values() > MOST_COST) {
            throw new QueryRefused(LimitProblem.QUERY_TOO_COSTLY,
                    "A document may ask for " + MOST_COST + " values at most; this one could bring "
                            + (size.values() == QuerySize.WITHOUT_END ? "more than " : "") + size.values()
                            + ". Ask for smaller pages, or nest fewer lists.",
                    MOST_COST + " values");
        }
        if (aliases(asked.getDocument()) > MOST_ALIASES) {
            throw new QueryRefused(LimitProblem.QUERY_TOO_MANY_ALIASES, "A document may have " + MOST_ALIASES + " aliases.",
                    MOST_ALIASES + " aliases");
        }
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
