package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.ast.SubqueryCall;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.BooleanExpression;
import org.neo4j.cypher.internal.expressions.CountStar;
import org.neo4j.cypher.internal.expressions.Divide;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.Literal;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.Modulo;
import org.neo4j.cypher.internal.expressions.Multiply;
import org.neo4j.cypher.internal.expressions.NamedPatternPart;
import org.neo4j.cypher.internal.expressions.NodePattern;
import org.neo4j.cypher.internal.expressions.Pow;
import org.neo4j.cypher.internal.expressions.Property;
import org.neo4j.cypher.internal.expressions.RelationshipPattern;
import org.neo4j.cypher.internal.expressions.Subtract;
import org.neo4j.cypher.internal.expressions.UnaryAdd;
import org.neo4j.cypher.internal.expressions.UnarySubtract;
import scala.Option;

/** The names that a query has given so far, and what each of them can stand for. */
final class QueryVariables {
    /** Functions that can give a node, a relationship or something that holds one. */
    private static final Set<String> OF_RECORDS = Set.of("head", "last", "tail", "reverse", "coalesce", "nullif", "nodes", "relationships",
            "startnode", "endnode", "collect", "properties");
    /** Functions that give one of the values that they are given. */
    private static final Set<String> OF_VALUES = Set.of("min", "max");

    private final @Nullable QueryVariables outer;
    private Map<String, Kind> names = new LinkedHashMap<>();

    QueryVariables(@Nullable QueryVariables outer) {
        this.outer = outer;
    }

    /** What a name stands for. */
    enum Kind {
        /** A node, or one relationship. */
        RECORD,
        /** A value that has no records in it. */
        VALUE,
        /** One of both. */
        ANY
    }

    void add(String name, Kind kind) {
        names.put(name, kind);
    }

    /** Takes these in place of all others. */
    void become(Map<String, Kind> next) {
        names = new LinkedHashMap<>(next);
    }

    /** Names of the query itself, not of those around it. */
    Map<String, Kind> own() {
        return names;
    }

    /** Own names that may stand for records. */
    List<String> ofRecords() {
        return names.entrySet().stream().filter(entry -> entry.getValue() != Kind.VALUE).map(Map.Entry::getKey).toList();
    }

    Kind kind(String name) {
        Kind known = names.get(name);
        return known != null ? known : outer != null ? outer.kind(name) : Kind.ANY;
    }

    Kind kind(Expression expression) {
        return expression instanceof LogicalVariable variable ? kind(variable.name()) : isValue(expression) ? Kind.VALUE : Kind.ANY;
    }

    /** Whether what an expression gives has no records in it; no when that cannot be told. */
    private boolean isValue(Object expression) {
        return switch (expression) {
            case LogicalVariable variable -> kind(variable.name()) == Kind.VALUE;
            // What is a property of a record, or a part of a moment, is stored or computed; a map can hold anything.
            case Property property -> property.map() instanceof LogicalVariable variable && kind(variable.name()) != Kind.ANY
                    || isValue(property.map());
            case Literal _, BooleanExpression _, CountStar _, Subtract _, Multiply _, Divide _, Modulo _, Pow _, UnaryAdd _,
                    UnarySubtract _ ->
                true;
            case Add sum -> isValue(sum.lhs()) && isValue(sum.rhs());
            case FunctionInvocation call when OF_VALUES.contains(name(call)) -> isValue(call.args().head());
            case FunctionInvocation call -> !OF_RECORDS.contains(name(call));
            default -> false;
        };
    }

    /** Takes the names that a pattern gives; those in its conditions are not among them. */
    void addPattern(Object pattern) {
        switch (pattern) {
            case NodePattern node -> add(node.variable(), Kind.RECORD);
            case RelationshipPattern link -> add(link.variable(), link.length().isEmpty() ? Kind.RECORD : Kind.ANY);
            case Expression _, SubqueryCall _, org.neo4j.cypher.internal.ast.Where _ -> {
                // Gives no names.
            }
            default -> {
                if (pattern instanceof NamedPatternPart named) {
                    add(named.variable().name(), Kind.ANY);
                }
                AllowedSyntax.parts(pattern).forEach(this::addPattern);
            }
        }
    }

    private void add(Option<LogicalVariable> variable, Kind kind) {
        if (variable.isDefined()) {
            add(variable.get().name(), kind);
        }
    }

    static String name(FunctionInvocation call) {
        return call.functionName().name().toLowerCase(Locale.ROOT);
    }

    /** Names as a list in Cypher. */
    static String listed(List<String> names) {
        return names.stream().map(QueryVariables::quoted).toList().toString();
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** Without those. */
    static List<String> without(List<String> names, List<String> others) {
        List<String> left = new ArrayList<>(names);
        left.removeAll(others);
        return left;
    }
}
