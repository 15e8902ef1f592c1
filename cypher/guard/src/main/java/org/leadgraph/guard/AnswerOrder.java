package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.cypher.internal.ast.Query;
import org.neo4j.cypher.internal.ast.Return;
import org.neo4j.cypher.internal.ast.ReturnItem;
import org.neo4j.cypher.internal.ast.SingleQuery;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.ast.UnresolvedCall;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.Property;

/**
 * What a text says about the order of its answer. What it leaves open, the database decides by how and where things are stored and by what its planner
 * estimates, hidden records among it; so whoever hands out the answer puts the open part into an order of its own.
 *
 * @param rowsOrdered
 *            whether the rows have an order
 * @param by
 *            what they are ordered by; empty when that cannot be told from the columns
 * @param openLists
 *            columns, and keys of columns that are maps, with lists whose elements have no order
 */
public record AnswerOrder(boolean rowsOrdered, List<Key> by, Set<Key> openLists) {
    /** An answer that is left as it comes. */
    public static final AnswerOrder AS_IT_COMES = new AnswerOrder(true, List.of(), Set.of());

    /**
     * A column, or a part of it.
     *
     * @param column
     *            name of a column
     * @param property
     *            key of the column's node, relationship or map; empty for the column itself
     */
    public record Key(String column, Optional<String> property) {}

    public AnswerOrder {
        by = List.copyOf(by);
        openLists = Set.copyOf(openLists);
    }

    static AnswerOrder of(Statement statement) {
        if (!(statement instanceof Query query)) {
            return AS_IT_COMES;
        }
        Set<Key> lists = OpenLists.of(query);
        if (query instanceof SingleQuery single && single.clauses().last() instanceof Return last) {
            boolean ordered = last.orderBy().isDefined();
            return new AnswerOrder(ordered, ordered ? keys(last) : List.of(), lists);
        }
        // What a procedure gives has the procedure's order. A union has none, even when its parts have.
        boolean called = query instanceof SingleQuery single && single.clauses().last() instanceof UnresolvedCall;
        return called ? AS_IT_COMES : new AnswerOrder(false, List.of(), lists);
    }

    /** All keys, or none when one of them is not in the answer. */
    private static List<Key> keys(Return last) {
        List<Key> keys = new ArrayList<>();
        var sorted = last.orderBy().get().sortItems().iterator();
        while (sorted.hasNext()) {
            Optional<Key> key = key(sorted.next().expression(), last);
            if (key.isEmpty()) {
                return List.of();
            }
            keys.add(key.get());
        }
        return keys;
    }

    private static Optional<Key> key(Expression expression, Return last) {
        var items = last.returnItems().items().iterator();
        while (items.hasNext()) {
            ReturnItem item = items.next();
            boolean named = expression instanceof LogicalVariable variable && variable.name().equals(item.name());
            if (named || item.expression().equals(expression)) {
                return Optional.of(new Key(item.name(), Optional.empty()));
            }
        }
        if (expression instanceof LogicalVariable variable && last.returnItems().includeExisting()) {
            return Optional.of(new Key(variable.name(), Optional.empty()));
        }
        return expression instanceof Property property
                ? key(property.map(), last).filter(of -> of.property().isEmpty())
                        .map(of -> new Key(of.column(), Optional.of(property.propertyKey().name())))
                : Optional.empty();
    }
}
