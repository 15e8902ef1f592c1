package org.leadgraph.guard;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.leadgraph.guard.AnswerOrder.Key;
import org.neo4j.cypher.internal.ast.CollectExpression;
import org.neo4j.cypher.internal.ast.ImportingWithSubqueryCall;
import org.neo4j.cypher.internal.ast.OrderBy;
import org.neo4j.cypher.internal.ast.ProjectionClause;
import org.neo4j.cypher.internal.ast.Query;
import org.neo4j.cypher.internal.ast.Return;
import org.neo4j.cypher.internal.ast.ReturnItem;
import org.neo4j.cypher.internal.ast.ScopeClauseSubqueryCall;
import org.neo4j.cypher.internal.ast.SingleQuery;
import org.neo4j.cypher.internal.ast.Union;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.Concatenate;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.ListComprehension;
import org.neo4j.cypher.internal.expressions.ListSlice;
import org.neo4j.cypher.internal.expressions.LiteralEntry;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.MapExpression;
import org.neo4j.cypher.internal.expressions.MapProjection;
import org.neo4j.cypher.internal.expressions.PatternComprehension;

/**
 * Which lists a query leaves in no order: what was collected where nothing had been put into an order, and what is made of that. Follows names from clause to
 * clause; a list of which it cannot be told is taken to be in order.
 */
final class OpenLists {
    private static final Set<String> KEEPING = Set.of("tail", "reverse", "coalesce");

    /** Names of open lists, and of maps with keys that hold one. */
    private Set<Key> open = new HashSet<>();
    private boolean ordered;

    private OpenLists() {
    }

    /** Of a query: columns, and keys of columns that are maps. */
    static Set<Key> of(Query query) {
        return switch (query) {
            case Union union -> {
                // A list that one part leaves open and another puts into order stays as it comes.
                Set<Key> both = of(union.lhs());
                both.retainAll(of(union.rhs()));
                yield both;
            }
            case SingleQuery single -> new OpenLists().through(single);
            default -> new HashSet<>();
        };
    }

    private Set<Key> through(SingleQuery query) {
        for (Object clause : CypherNodes.parts(query.clauses())) {
            switch (clause) {
                case ProjectionClause projection -> project(projection);
                case ScopeClauseSubqueryCall call -> open.addAll(of(call.innerQuery()));
                case ImportingWithSubqueryCall call -> open.addAll(of(call.innerQuery()));
                default -> {
                    // Other clauses make no lists.
                }
            }
        }
        return open;
    }

    private void project(ProjectionClause clause) {
        Set<Key> next = clause.returnItems().includeExisting() ? new HashSet<>(open) : new HashSet<>();
        for (Object item : CypherNodes.parts(clause.returnItems().items())) {
            ReturnItem column = (ReturnItem) item;
            next.removeIf(key -> key.column().equals(column.name()));
            add(next, column.name(), column.expression());
        }
        open = next;
        ordered |= clause.orderBy().isDefined();
    }

    private void add(Set<Key> keys, String name, Expression expression) {
        switch (expression) {
            case MapExpression map -> CypherNodes.parts(map.items()).forEach(entry -> {
                scala.Product pair = (scala.Product) entry;
                add(keys, name, ((org.neo4j.cypher.internal.expressions.PropertyKeyName) pair.productElement(0)).name(),
                        (Expression) pair.productElement(1));
            });
            case MapProjection map -> CypherNodes.parts(map.items()).forEach(entry -> {
                if (entry instanceof LiteralEntry literal) {
                    add(keys, name, literal.key().name(), literal.exp());
                }
            });
            case LogicalVariable variable -> open.stream().filter(key -> key.column().equals(variable.name()))
                    .forEach(key -> keys.add(new Key(name, key.property())));
            default -> {
                if (isOpen(expression)) {
                    keys.add(new Key(name, Optional.empty()));
                }
            }
        }
    }

    private void add(Set<Key> keys, String name, String property, Expression expression) {
        if (isOpen(expression)) {
            keys.add(new Key(name, Optional.of(property)));
        }
    }

    private boolean isOpen(Expression expression) {
        return switch (expression) {
            case FunctionInvocation call when name(call).equals("collect") -> !ordered;
            case FunctionInvocation call -> KEEPING.contains(name(call)) && isOpen(call.args().head());
            case CollectExpression list -> !isOrdered(list.query());
            case PatternComprehension _ -> true;
            case ListSlice slice -> isOpen(slice.list());
            case ListComprehension list -> isOpen(list.expression());
            case Add sum -> isOpen(sum.lhs()) && isOpen(sum.rhs());
            case Concatenate sum -> isOpen(sum.lhs()) && isOpen(sum.rhs());
            case LogicalVariable variable -> open.contains(new Key(variable.name(), Optional.empty()));
            default -> false;
        };
    }

    /** Whether anything is put into an order in a query; what is collected of its rows has that order. */
    private static boolean isOrdered(Object query) {
        return query instanceof OrderBy || CypherNodes.parts(query).stream().anyMatch(OpenLists::isOrdered);
    }

    private static String name(FunctionInvocation call) {
        return call.functionName().name().toLowerCase(java.util.Locale.ROOT);
    }
}
