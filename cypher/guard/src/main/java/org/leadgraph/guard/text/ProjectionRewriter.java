package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leadgraph.guard.functions.RewriteFunctions;
import org.leadgraph.guard.text.QueryRewriter.Place;
import org.leadgraph.guard.text.QueryText.Span;
import org.leadgraph.guard.text.QueryVariables.Kind;
import org.leadgraph.guard.text.TextEdits.Rank;
import org.neo4j.cypher.internal.ast.CollectExpression;
import org.neo4j.cypher.internal.ast.CountExpression;
import org.neo4j.cypher.internal.ast.ExistsExpression;
import org.neo4j.cypher.internal.ast.ProjectionClause;
import org.neo4j.cypher.internal.ast.Return;
import org.neo4j.cypher.internal.ast.ReturnItem;
import org.neo4j.cypher.internal.ast.SortItem;
import org.neo4j.cypher.internal.ast.UnaliasedReturnItem;
import org.neo4j.cypher.internal.expressions.CountStar;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.util.ASTNode;
import scala.Option;

/** One WITH or RETURN of a caller's text: gives its rows a total order where one matters, and keeps what they were made from. */
final class ProjectionRewriter {
    private static final Set<String> AGGREGATIONS = Set.of("count", "sum", "avg", "min", "max", "collect", "stdev", "stdevp",
            "percentilecont",
            "percentiledisc");

    private final QueryRewriter rewriter;
    private final ProjectionClause clause;
    private final Span at;
    private final QueryVariables names;
    private final List<ReturnItem> items = new ArrayList<>();
    private final List<Span> spans;
    private final boolean all;
    private final List<String> columns;
    private List<String> hidden = List.of();

    ProjectionRewriter(QueryRewriter rewriter, ProjectionClause clause, Span at, QueryVariables names) {
        this.rewriter = rewriter;
        this.clause = clause;
        this.at = at;
        this.names = names;
        AllowedSyntax.parts(clause.returnItems().items()).forEach(item -> items.add((ReturnItem) item));
        this.all = clause.returnItems().includeExisting();
        this.spans = rewriter.text.parts(afterKeyword(), first(clause.orderBy(), clause.skip(), clause.limit(), clause.where()));
        if (spans.size() != items.size() + (all ? 1 : 0)) {
            throw new QueryText.Mismatch("as many columns");
        }
        Stream<String> existing = all
                ? names.own().keySet().stream().filter(name -> !name.startsWith(HiddenNames.BEGINNING))
                : Stream.empty();
        this.columns = Stream.concat(existing, items.stream().map(ReturnItem::name)).toList();
    }

    List<String> columns() {
        return columns;
    }

    /** What it gives beside them, once it is written. */
    List<String> hidden() {
        return hidden;
    }

    /** Whether rows are put together by all names that there are, hidden ones too. */
    static boolean groupsByAll(Object clause) {
        return clause instanceof ProjectionClause projection && projection.returnItems().includeExisting()
                && (projection.distinct()
                        || AllowedSyntax.parts(projection.returnItems().items()).stream().anyMatch(ProjectionRewriter::aggregates));
    }

    private static boolean aggregates(Object part) {
        return switch (part) {
            case CollectExpression _, ExistsExpression _, CountExpression _ -> false;
            case CountStar _ -> true;
            case FunctionInvocation call when AGGREGATIONS.contains(QueryVariables.name(call)) -> true;
            default -> AllowedSyntax.parts(part).stream().anyMatch(ProjectionRewriter::aggregates);
        };
    }

    private int afterKeyword() {
        int after = rewriter.text.after(at.start(), clause instanceof Return ? "RETURN" : "WITH")
                .orElseThrow(() -> new QueryText.Mismatch("RETURN or WITH"));
        return clause.distinct() ? rewriter.text.after(after, "DISTINCT").orElseThrow(() -> new QueryText.Mismatch("DISTINCT")) : after;
    }

    /** Where the first of these parts starts; where the clause ends when there is none. */
    private int first(Option<?>... parts) {
        for (Option<?> part : parts) {
            if (part.isDefined()) {
                return ((ASTNode) part.get()).position().offset();
            }
        }
        return at.end();
    }

    /**
     * Writes what is to be put in.
     *
     * @param ordered
     *            whether its rows come in a total order
     * @param last
     *            where the query is of which this is the end
     * @param named
     *            whether rows can say what they were made from
     * @return whether its rows go on in a total order
     */
    boolean write(boolean ordered, Optional<Place> last, boolean named) {
        items.forEach(item -> rewriter.expressions(item.expression(), ordered, names));
        // A condition sees the names that the clause gives, which are not known yet; it names nothing itself.
        rewriter.expressions(clause.where(), true, names);
        Map<String, Kind> next = next();
        boolean grouped = clause.distinct() || items.stream().anyMatch(ProjectionRewriter::aggregates);
        boolean single = !all && !clause.distinct() && grouped && items.stream().allMatch(ProjectionRewriter::aggregates);
        if (clause instanceof Return) {
            alias();
        }
        keepRecords(last, named, grouped, next);
        boolean sorted = sort(single || ordered && !grouped, single, last, next);
        names.become(next);
        return sorted;
    }

    private Map<String, Kind> next() {
        Map<String, Kind> next = new LinkedHashMap<>();
        if (all) {
            next.putAll(names.own());
        }
        items.forEach(item -> next.put(item.name(), names.kind(item.expression())));
        return next;
    }

    /** What is put in must be able to name each column, and changes what columns without a name would be called. */
    private void alias() {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof UnaliasedReturnItem item && !(item.expression() instanceof LogicalVariable)) {
                rewriter.edits.insert(spans.get(i + (all ? 1 : 0)).end(), Rank.COLUMN, " AS " + QueryVariables.quoted(item.name()));
            }
        }
    }

    /** Takes along the names that end here; at the end of the answer, the ids of the records that they stand for. */
    private void keepRecords(Optional<Place> last, boolean named, boolean grouped, Map<String, Kind> next) {
        if (!named || grouped) {
            rewriter.computes();
            return;
        }
        boolean top = last.equals(Optional.of(Place.TOP));
        List<String> ending = top ? names.ofRecords() : all && last.isEmpty() ? List.of() : ending();
        if (ending.isEmpty()) {
            return;
        }
        String name = top ? QueryRewriter.RECORDS : rewriter.hiddenNames.next();
        String list = QueryVariables.listed(ending);
        rewriter.edits.insert(spans.getLast().end(), Rank.COLUMN,
                ", %s AS %s".formatted(top ? RewriteFunctions.RECORDS + "(" + list + ")" : list, QueryVariables.quoted(name)));
        if (!top) {
            next.put(name, Kind.ANY);
            hidden = List.of(name);
        }
    }

    private List<String> ending() {
        List<String> kept = items.stream().filter(item -> item.expression() instanceof LogicalVariable)
                .map(item -> ((LogicalVariable) item.expression()).name()).toList();
        return QueryVariables.without(names.ofRecords(), kept);
    }

    private boolean sort(boolean comesOrdered, boolean single, Optional<Place> last, Map<String, Kind> next) {
        boolean cut = clause.skip().isDefined() || clause.limit().isDefined();
        boolean seen = last.equals(Optional.of(Place.TOP)) || last.equals(Optional.of(Place.LIST));
        boolean ordered = comesOrdered;
        if (clause.orderBy().isDefined()) {
            sortFurther(next);
            ordered = true;
        } else if ((cut || seen) && !comesOrdered) {
            rewriter.edits.insert(spans.getLast().end(), Rank.ORDER, QueryRewriter.order(columns));
            ordered = true;
        }
        if (last.equals(Optional.of(Place.TOP)) && clause.limit().isEmpty() && !single) {
            rewriter.edits.insert(rewriter.text.trimmed(at.start(), at.end()).end(), Rank.LIMIT, rewriter.limit());
        }
        return ordered;
    }

    /** Rows that the text's own order does not tell apart, by what they say. */
    private void sortFurther(Map<String, Kind> next) {
        QueryVariables given = new QueryVariables(names);
        given.become(next);
        int start = rewriter.text
                .after(rewriter.text.after(first(clause.orderBy()), "ORDER").orElseThrow(() -> new QueryText.Mismatch("ORDER")), "BY")
                .orElseThrow(() -> new QueryText.Mismatch("BY"));
        List<Span> keys = rewriter.text.parts(start, first(clause.skip(), clause.limit(), clause.where()));
        List<Object> sorted = AllowedSyntax.parts(clause.orderBy().get().sortItems());
        if (keys.size() != sorted.size()) {
            throw new QueryText.Mismatch("as many keys");
        }
        for (int i = 0; i < keys.size(); i++) {
            Expression key = ((SortItem) sorted.get(i)).expression();
            rewriter.expressions(key, false, given);
            if (given.kind(key) != Kind.VALUE) {
                Span span = rewriter.text.withoutDirection(keys.get(i));
                rewriter.edits.surroundAll(span.start(), span.end(), RewriteFunctions.ORDER);
            }
        }
        if (!columns.isEmpty()) {
            rewriter.edits.insert(keys.getLast().end(), Rank.ORDER, ", " + QueryRewriter.keys(columns));
        }
    }
}
