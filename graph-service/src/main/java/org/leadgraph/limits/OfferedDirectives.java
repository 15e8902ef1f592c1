package org.leadgraph.limits;

import graphql.Directives;
import graphql.GraphqlErrorBuilder;
import graphql.GraphQLError;
import graphql.ErrorType;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back two directives that GraphQL Java puts into every schema to try them out: this service does not defer, and errors are never kept in place. */
@Component
class OfferedDirectives extends SimplePerformantInstrumentation {
    private static final Set<String> NOT_OFFERED = Set.of(Directives.DeferDirective.getName(),
            Directives.ExperimentalDisableErrorPropagationDirective.getName());

    OfferedDirectives() {
        Directives.setExperimentalDisableErrorPropagationEnabled(false);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        boolean listsThem = parameters.getEnvironment().getField().getName().equals("directives")
                && GraphQLTypeUtil.unwrapAll(parameters.getEnvironment().getParentType()) instanceof GraphQLNamedType type
                && type.getName().equals("__Schema");
        return listsThem
                ? environment -> ((Collection<?>) fetcher.get(environment)).stream().filter(OfferedDirectives::isOffered).toList()
                : fetcher;
    }

    private static boolean isOffered(Object listed) {
        return !(listed instanceof GraphQLDirective directive) || !NOT_OFFERED.contains(directive.getName());
    }

    /** They are refused in the words for one that there is not. */
    @Override
    public InstrumentationContext<graphql.ExecutionResult> beginExecuteOperation(InstrumentationExecuteOperationParameters parameters,
            InstrumentationState state) {
        List<GraphQLError> errors = new ArrayList<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(parameters.getExecutionContext().getDocument()));
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof DirectivesContainer<?> container) {
                container.getDirectives().stream().filter(each -> NOT_OFFERED.contains(each.getName())).map(OfferedDirectives::unknown)
                        .forEach(errors::add);
            }
            node.getChildren().forEach(child -> open.add((Node<?>) child));
        }
        if (!errors.isEmpty()) {
            throw new AbortExecutionException(errors);
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static GraphQLError unknown(Directive directive) {
        return GraphqlErrorBuilder.newError().errorType(ErrorType.ValidationError).location(directive.getSourceLocation())
                .message("Validation error (UnknownDirective) : Unknown directive '%s'", directive.getName()).build();
    }
}
