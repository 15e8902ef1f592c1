package org.leadgraph.problem;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Returns the problems of subscriptions like those of queries; for anything else Spring only says that the subscription failed. */
@Component
@Order(0)
class SubscriptionProblems extends SubscriptionExceptionResolverAdapter {
    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure) {
        Problem problem = GraphQlProblems.problemOf(failure);
        return problem == null
                ? null
                : GraphqlErrorBuilder.newError()
                        .errorType(GraphQlProblems.type(problem))
                        .message(String.valueOf(problem.getMessage()))
                        .extensions(problem.details())
                        .build();
    }
}
