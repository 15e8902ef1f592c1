package org.leadgraph.limits;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How large an operation is: how deep it nests fields, and how many values it may bring (of each field itself, and what is below it for each element of its
 * page). Asking about the schema brings no values. What {@code @skip} and {@code @include} leave out counts too.
 * <p>
 * GraphQL Java's own instrumentations add up in numbers that overflow, and look at a fragment only where it is used first.
 */
final class QuerySize {
    /** So many values, or more. */
    static final long WITHOUT_END = Integer.MAX_VALUE;

    private static final BigInteger END = BigInteger.valueOf(WITHOUT_END);

    private final ExecutionContext asked;
    /** A fragment has the same size wherever it is used. */
    private final Map<String, Measure> fragments = new HashMap<>();

    private QuerySize(ExecutionContext asked) {
        this.asked = asked;
    }

    /** @param values at most {@link #WITHOUT_END} */
    record Measure(int depth, long values) {
        private static final Measure NOTHING = new Measure(0, 0);

        private Measure beside(Measure other) {
            return new Measure(Math.max(depth, other.depth), atMost(values + other.values));
        }
    }

    static Measure of(ExecutionContext asked) {
        var schema = asked.getGraphQLSchema();
        GraphQLCompositeType root = switch (asked.getOperationDefinition().getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return new QuerySize(asked).of(asked.getOperationDefinition().getSelectionSet(), root);
    }

    private Measure of(@Nullable SelectionSet selections, GraphQLCompositeType type) {
        Measure all = Measure.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                all = all.beside(switch (selection) {
                    case Field field -> of(field, type);
                    case InlineFragment part -> of(part.getSelectionSet(),
                            part.getTypeCondition() == null ? type : type(part.getTypeCondition().getName()));
                    case FragmentSpread spread -> of(spread);
                    default -> throw new IllegalStateException("A selection is a field or a fragment");
                });
            }
        }
        return all;
    }

    private Measure of(FragmentSpread spread) {
        Measure known = fragments.get(spread.getName());
        if (known == null) {
            FragmentDefinition fragment = asked.getFragmentsByName().get(spread.getName());
            known = of(fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()));
            fragments.put(spread.getName(), known);
        }
        return known;
    }

    private Measure of(Field field, GraphQLCompositeType type) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(asked.getGraphQLSchema(), type, field.getName());
        Measure below = GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inside
                ? of(field.getSelectionSet(), inside)
                : Measure.NOTHING;
        if (field.getName().startsWith("__")) {
            return new Measure(below.depth() + 1, 0);
        }
        long elements = Stream.of("first", "maxNodes", "ids").map(definition::getArgument)
                .mapToLong(argument -> argument == null ? 0 : size(field, argument)).filter(size -> size > 0).max().orElse(1);
        return new Measure(below.depth() + 1, atMost(1 + atMost(elements * below.values())));
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(asked.getGraphQLSchema().getType(name));
    }

    private long size(Field field, GraphQLArgument argument) {
        for (Argument given : field.getArguments()) {
            if (given.getName().equals(argument.getName())) {
                return switch (given.getValue()) {
                    case IntValue number -> number.getValue().min(END).max(BigInteger.ZERO).longValue();
                    case ArrayValue several -> several.getValues().size();
                    case VariableReference variable when asked.getCoercedVariables().containsKey(variable.getName()) ->
                        size(asked.getCoercedVariables().get(variable.getName()));
                    case VariableReference _ -> size(GraphQLArgument.getArgumentDefaultValue(argument));
                    default -> 1;
                };
            }
        }
        return size(GraphQLArgument.getArgumentDefaultValue(argument));
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case Number number -> atMost(number.longValue());
            case Collection<?> several -> several.size();
            case null, default -> 0;
        };
    }

    private static long atMost(long values) {
        return Math.min(WITHOUT_END, values);
    }
}
