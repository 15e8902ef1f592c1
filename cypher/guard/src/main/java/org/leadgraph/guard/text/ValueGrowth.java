package org.leadgraph.guard.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.ast.AliasedReturnItem;
import org.neo4j.cypher.internal.ast.CollectExpression;
import org.neo4j.cypher.internal.ast.Match;
import org.neo4j.cypher.internal.ast.Unwind;
import org.neo4j.cypher.internal.ast.Where;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.BooleanExpression;
import org.neo4j.cypher.internal.expressions.Concatenate;
import org.neo4j.cypher.internal.expressions.ExplicitParameter;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.IterablePredicateExpression;
import org.neo4j.cypher.internal.expressions.ListComprehension;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.ListSlice;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.MapExpression;
import org.neo4j.cypher.internal.expressions.MapProjection;
import org.neo4j.cypher.internal.expressions.PatternComprehension;
import org.neo4j.cypher.internal.expressions.Property;

/**
 * Refuses statements whose values could grow without end. The database counts a value once, however often lists refer to it, and it cannot stop while it
 * compares or sends a single value: lists of lists of lists of a thousand are one line of Cypher and take minutes. So it is remembered which names stand for
 * lists and texts that the statement made, and these go into new ones only a few times.
 */
final class ValueGrowth {
    private static final int MOST_IN_ONE = 8;
    /** Functions whose lists are short, whatever they are given. */
    private static final Set<String> SHORT = Set.of("nodes", "relationships", "range", "keys");
    /** Functions whose value is small, whatever they are given. */
    private static final Set<String> SMALL = Set.of("size", "length", "char_length", "character_length", "isempty", "count", "sum", "avg",
            "tointeger", "tofloat", "date", "datetime", "point.distance");

    /** Names of what was made, and how many lists and texts are in it at most. */
    private final Map<String, Integer> made = new HashMap<>();
    /** Those among them that can be of any size, or were sent. */
    private final Set<String> large = new HashSet<>();

    /** Remembers a name, once everything it stands for was looked at. */
    void keep(Object part) {
        if (part instanceof AliasedReturnItem item) {
            keep(item.name(), item.expression());
        } else if (part instanceof Unwind unwind && !(unwind.expression() instanceof LogicalVariable)
                && !(unwind.expression() instanceof ExplicitParameter)) {
            // What is unwound from a name is an element, and elements are small, because what is large does not go into lists again.
            keep(unwind.variable().name(), unwind.expression());
        }
    }

    private void keep(String name, Expression expression) {
        int parts = parts(expression);
        if (parts > 0) {
            made.merge(name, parts, Math::max);
        }
        if (isLarge(expression)) {
            large.add(name);
        }
    }

    /** Why a part of a statement is refused; null when it is not. */
    @Nullable
    String reason(Object part) {
        return switch (part) {
            case ListComprehension list when !isShort(list.expression())
                    && (repeats(list.innerPredicate()) || grows(list.extractExpression())) ->
                overLong();
            case IterablePredicateExpression list when !isShort(list.expression()) && repeats(list.innerPredicate()) -> overLong();
            case ListComprehension list -> ofItself(list.extractExpression());
            case PatternComprehension list -> ofItself(list.projection());
            case CollectExpression list -> ofItself(list.query());
            case FunctionInvocation call when name(call).equals("collect") -> ofItself(call.args());
            case ListLiteral list -> inOne(list);
            case MapExpression map -> inOne(map);
            case MapProjection map -> inOne(map);
            case Add sum -> inOne(sum);
            case Concatenate sum -> inOne(sum);
            default -> null;
        };
    }

    private static String overLong() {
        return "In an expression over a long list stand only its elements, their properties and what is written there; lists of any length are nodes(),"
                + " relationships(), keys(), range(), a property, a parameter or a list that is written there. Use UNWIND for more, which can be stopped.";
    }

    /** Whether something that can be of any size would be looked at for each element: the database does not stop between elements. */
    private boolean repeats(Object element) {
        return element instanceof LogicalVariable variable && large.contains(variable.name())
                || AllowedSyntax.parts(element).stream().anyMatch(this::repeats);
    }

    /** Whether each element would be put into a list, a map or a sum, so that doing it again and again doubles what there is. */
    private boolean grows(Object element) {
        return element instanceof ListLiteral || element instanceof MapExpression || element instanceof MapProjection
                || element instanceof Add
                || element instanceof Concatenate || repeats(element) || AllowedSyntax.parts(element).stream().anyMatch(this::grows);
    }

    private @Nullable String ofItself(Object element) {
        return !holdsLarge(element)
                ? null
                : "A list is not made of lists, texts or parameters that stand for themselves, because they could grow without end. Return rows.";
    }

    private @Nullable String inOne(Expression part) {
        return parts(part) <= MOST_IN_ONE
                ? null
                : "At most " + MOST_IN_ONE + " lists, texts or parameters go into one. Return them in columns of their own.";
    }

    private static boolean isShort(Expression list) {
        return switch (list) {
            case ListLiteral _, ExplicitParameter _ -> true;
            case Property property -> property.map() instanceof LogicalVariable;
            case FunctionInvocation call when name(call).equals("tail") || name(call).equals("reverse") -> isShort(call.args().head());
            case FunctionInvocation call -> SHORT.contains(name(call));
            case ListSlice slice -> isShort(slice.list());
            default -> false;
        };
    }

    /** How many lists and texts go into a value. */
    private int parts(Object element) {
        return switch (element) {
            case LogicalVariable variable -> made.getOrDefault(variable.name(), 0);
            case ExplicitParameter _ -> 1;
            case ListLiteral list -> Math.max(1, within(list));
            case MapExpression map -> Math.max(1, within(map));
            case Object other when isSmall(other) -> 0;
            default -> within(element);
        };
    }

    private int within(Object element) {
        int parts = 0;
        for (Object part : AllowedSyntax.parts(element)) {
            parts = Math.min(MOST_IN_ONE + 1, parts + parts(part));
        }
        return parts;
    }

    /** Whether a value can be of any size. */
    private boolean isLarge(Object element) {
        return switch (element) {
            case ListComprehension _, PatternComprehension _, CollectExpression _ -> true;
            case FunctionInvocation call when name(call).equals("collect") || name(call).equals("split") -> true;
            default -> isNamedLarge(element) || !isSmall(element) && AllowedSyntax.parts(element).stream().anyMatch(this::isLarge);
        };
    }

    /** Whether there is something in a value that has a name and can be of any size: each list that it goes into would have it again. */
    private boolean holdsLarge(Object element) {
        return isNamedLarge(element) || !isSmall(element) && AllowedSyntax.parts(element).stream().anyMatch(this::holdsLarge);
    }

    private boolean isNamedLarge(Object element) {
        return element instanceof ExplicitParameter || element instanceof LogicalVariable variable && large.contains(variable.name());
    }

    /** Conditions are true or false, whatever they are about; and what a subquery looks for is not what it gives. */
    private static boolean isSmall(Object element) {
        return element instanceof BooleanExpression || element instanceof Where || element instanceof Match
                || element instanceof FunctionInvocation call && SMALL.contains(name(call));
    }

    private static String name(FunctionInvocation call) {
        return call.functionName().name().toLowerCase(Locale.ROOT);
    }
}
