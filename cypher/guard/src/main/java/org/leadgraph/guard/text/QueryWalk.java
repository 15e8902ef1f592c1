package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.text.QueryCheck.Refusal;
import org.leadgraph.visibility.ScopeLabel;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.ast.UnaliasedReturnItem;
import org.neo4j.cypher.internal.ast.UnresolvedCall;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.Concatenate;
import org.neo4j.cypher.internal.expressions.FixedQuantifier;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.IntegerLiteral;
import org.neo4j.cypher.internal.expressions.IntervalQuantifier;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.PathLengthQuantifier;
import org.neo4j.cypher.internal.expressions.Range;
import org.neo4j.cypher.internal.expressions.RelationshipPattern;
import org.neo4j.cypher.internal.util.ASTNode;
import org.neo4j.cypher.internal.util.InputPosition;
import org.neo4j.cypher.internal.util.SymbolicName;
import scala.Option;

/** Walks through a statement's tree, up to the first node that a caller may not use. Anything unknown is not allowed. */
final class QueryWalk {
    private static final int MOST_NODES = 2_000;
    private static final int MOST_CLAUSES = 30;
    /** Planning cannot be stopped, and its time grows with more than the square of this. */
    private static final int DEEPEST = 100;
    /** Planning is not stopped at once: sixty among twelve nodes ran 22 s under a bound of 5 s, 32 ended at it. */
    private static final int MOST_RELATIONSHIPS = 20;
    private static final int LONGEST_PATH = 8;
    private static final int DEEPEST_SUBQUERY = 2;
    private static final int LARGEST_RANGE = 1_000;
    /** Each can double a text or a list, so a text grows by no more than two to this. */
    private static final int MOST_ADDITIONS = 8;

    private @Nullable Refusal refused;
    private int nodes;
    private int clauses;
    private int relationships;
    private int additions;
    private final ValueGrowth growth = new ValueGrowth();

    private QueryWalk() {
    }

    /** Why the first node that a caller may not use is refused; empty when all may be used. */
    static Optional<Refusal> refusal(Statement statement) {
        QueryWalk walk = new QueryWalk();
        walk.node(statement, 0, 0, 0);
        return Optional.ofNullable(walk.refused);
    }

    private void node(Object element, int depth, int subqueries, int comprehensions) {
        if (refused != null) {
            return;
        }
        int within = subqueries;
        int inside = comprehensions;
        if (element instanceof ASTNode node) {
            String name = AllowedSyntax.nameOf(node);
            nodes++;
            clauses += AllowedSyntax.isClause(name) ? 1 : 0;
            additions += node instanceof Add || node instanceof Concatenate ? 1 : 0;
            relationships += node instanceof RelationshipPattern ? 1 : 0;
            within += AllowedSyntax.isSubquery(name) ? 1 : 0;
            inside += AllowedSyntax.isComprehension(name) ? 1 : 0;
            String reason = depth > DEEPEST
                    ? "The statement is nested too deep. Ask in parts, or write conditions of one kind as a list: x IN [1, 2, 3]."
                    : reason(node, name, within, inside);
            if (reason != null) {
                InputPosition at = node.position();
                refused = new Refusal(reason, at.line(), at.column());
                return;
            }
        }
        for (Object part : AllowedSyntax.parts(element)) {
            node(part, element instanceof ASTNode ? depth + 1 : depth, within, inside);
        }
        growth.keep(element);
    }

    private @Nullable String reason(ASTNode node, String name, int subqueries, int comprehensions) {
        if (!AllowedSyntax.isAllowed(name)) {
            return AllowedSyntax.reason(name);
        }
        if (nodes > MOST_NODES || clauses > MOST_CLAUSES) {
            return "The statement is too large: it may have " + MOST_CLAUSES + " clauses. Ask in parts.";
        }
        if (relationships > MOST_RELATIONSHIPS) {
            return "A statement has at most " + MOST_RELATIONSHIPS
                    + " relationships in its patterns. Ask in parts, or use {1,4} for a path.";
        }
        if (subqueries > DEEPEST_SUBQUERY) {
            return "Subqueries are nested at most " + DEEPEST_SUBQUERY + " deep. Join their patterns, or ask in parts.";
        }
        if (comprehensions > 1) {
            return "A list expression does not stand in another. Use UNWIND.";
        }
        if (additions > MOST_ADDITIONS) {
            return "A statement has at most " + MOST_ADDITIONS
                    + " additions, because texts and lists could double with each. Return the parts.";
        }
        return switch (node) {
            case FunctionInvocation call when function(call) != null -> function(call);
            case SymbolicName label when AllowedSyntax.isLabel(name) && ScopeLabel.number(label.name()).isPresent() ->
                "There is no label " + label.name() + ". The labels are in the glossary.";
            case LogicalVariable variable when QueryCheck.isHidden(variable.name()) -> reservedName();
            case UnaliasedReturnItem item when QueryCheck.isHidden(item.name()) -> reservedName();
            case UnresolvedCall call ->
                AllowedNames.procedure(full(call.procedureName().namespace().parts(), call.procedureName().name()));
            case RelationshipPattern pattern -> length(pattern);
            case IntervalQuantifier quantifier -> upper(quantifier.upper());
            case FixedQuantifier quantifier -> path(quantifier.value().value());
            default -> growth.reason(node);
        };
    }

    private static String reservedName() {
        return "Names that begin with " + HiddenNames.BEGINNING + " are the service's own. Give this another name.";
    }

    private static @Nullable String function(FunctionInvocation call) {
        String name = full(call.functionName().namespace().parts(), call.functionName().name());
        if (name.equals("range")) {
            return range(call);
        }
        return AllowedNames.function(name, call.args().size());
    }

    private static @Nullable String range(FunctionInvocation call) {
        List<Long> ends = new ArrayList<>();
        for (int i = 0; i < call.args().size(); i++) {
            if (call.args().apply(i) instanceof IntegerLiteral number) {
                ends.add(number.value());
            }
        }
        boolean small = ends.size() == call.args().size() && ends.size() >= 2 && Math.abs(ends.get(1) - ends.get(0)) <= LARGEST_RANGE;
        return small ? null : "range() takes numbers as they are, at most " + LARGEST_RANGE + " apart. Send a list as a parameter.";
    }

    private static @Nullable String length(RelationshipPattern pattern) {
        if (pattern.length().isEmpty()) {
            return null;
        }
        Option<Range> range = pattern.length().get();
        return range.isEmpty() ? path(Long.MAX_VALUE) : upper(range.get().upper());
    }

    private static @Nullable String upper(Option<PathLengthQuantifier> upper) {
        return path(upper.isEmpty() ? Long.MAX_VALUE : upper.get().value());
    }

    private static @Nullable String path(long longest) {
        return longest <= LONGEST_PATH
                ? null
                : "A path of many steps needs an upper bound of at most " + LONGEST_PATH + ", for example {1,4} or *1..4.";
    }

    private static String full(scala.collection.immutable.List<String> namespace, String name) {
        StringBuilder full = new StringBuilder();
        var parts = namespace.iterator();
        while (parts.hasNext()) {
            full.append(parts.next()).append('.');
        }
        return full.append(name).toString().toLowerCase(Locale.ROOT);
    }
}
