package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.functions.RewriteFunctions;
import org.leadgraph.guard.text.QueryText.Span;
import org.leadgraph.guard.text.QueryVariables.Kind;
import org.leadgraph.guard.text.TextEdits.Rank;
import org.neo4j.cypher.internal.ast.CollectExpression;
import org.neo4j.cypher.internal.ast.CountExpression;
import org.neo4j.cypher.internal.ast.ExistsExpression;
import org.neo4j.cypher.internal.ast.ImportingWithSubqueryCall;
import org.neo4j.cypher.internal.ast.Match;
import org.neo4j.cypher.internal.ast.ProcedureResultItem;
import org.neo4j.cypher.internal.ast.ProjectionClause;
import org.neo4j.cypher.internal.ast.Query;
import org.neo4j.cypher.internal.ast.ReturnItem;
import org.neo4j.cypher.internal.ast.ScopeClauseSubqueryCall;
import org.neo4j.cypher.internal.ast.SingleQuery;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.ast.SubqueryCall;
import org.neo4j.cypher.internal.ast.Union;
import org.neo4j.cypher.internal.ast.UnresolvedCall;
import org.neo4j.cypher.internal.ast.Unwind;
import org.neo4j.cypher.internal.util.ASTNode;

/**
 * Rewrites a caller's query into the one that runs. What a query leaves open, the database decides by how and where things are stored and by what its planner
 * estimates, hidden records among it; so the query that runs leaves nothing open that can be closed: rows have a total order before any are cut off or
 * collected, lists that are collected in no order are sorted, sums are exact, and the least of several nodes is the one with the least record id. It also
 * says, in columns of its own, which records each row was made from.
 */
final class QueryRewriter {
    /** The column that says from which records a row was made. */
    static final String RECORDS = HiddenNames.BEGINNING + "records";

    final QueryText text;
    final TextEdits edits = new TextEdits();
    final HiddenNames hiddenNames;
    final int mostRows;
    private boolean reads;
    private boolean computes;

    private QueryRewriter(String text, int mostRows) {
        this.text = new QueryText(text);
        this.hiddenNames = new HiddenNames(this.text, edits);
        this.mostRows = mostRows;
    }

    /**
     * What runs.
     *
     * @param cypher
     *            the text
     * @param computes
     *            whether values of the answer can be made from records that its rows do not name, as counts are
     */
    record Rewritten(String cypher, boolean computes) {}

    /** Where a query is. */
    enum Place {
        /** It is the statement. */
        TOP,
        /** In CALL. */
        CALL,
        /** In COLLECT. */
        LIST,
        /** In EXISTS, in COUNT, or in a union. */
        PART
    }

    /**
     * What is around a query.
     *
     * @param imports
     *            whether its first clause only names what it takes from around
     * @param open
     *            whether it may have a column more
     */
    private record Around(Place place, boolean imports, boolean open, @Nullable QueryVariables names) {
        Around part() {
            return new Around(Place.PART, imports, false, names);
        }
    }

    /**
     * What a query gives.
     *
     * @param hidden
     *            columns that the caller's text does not have
     * @param ordered
     *            whether its rows have a total order, for each row around it
     */
    private record Given(List<String> columns, List<String> hidden, boolean ordered) {}

    /**
     * Makes the text that is run.
     *
     * @param mostRows
     *            rows of the answer at most
     * @throws QueryText.Mismatch
     *             when the text is not as the parser tells
     */
    static Rewritten of(String text, Statement statement, int mostRows) {
        QueryRewriter rewriter = new QueryRewriter(text, mostRows);
        if (statement instanceof Query query) {
            rewriter.top(query);
        }
        return new Rewritten(rewriter.edits.applied(text), rewriter.computes && rewriter.reads);
    }

    private void top(Query query) {
        int end = text.end();
        if (query instanceof SingleQuery single) {
            single(single, new Around(Place.TOP, false, true, null), new Span(0, end));
            return;
        }
        Given all = query(query, new Around(Place.PART, false, false, null), new Span(0, end));
        // A union has no ORDER BY; what is around it has.
        edits.insert(0, Rank.OPENING_OUTER, "CALL () {\n");
        Span whole = text.trimmed(0, end);
        edits.insert(whole.end(), Rank.LIMIT,
                "\n} RETURN " + all.columns().stream().map(QueryVariables::quoted).collect(Collectors.joining(", "))
                        + order(all.columns()) + limit());
    }

    String limit() {
        return "\nLIMIT " + (mostRows + 1L);
    }

    static String order(List<String> columns) {
        return columns.isEmpty() ? "" : "\nORDER BY " + keys(columns);
    }

    static String keys(List<String> columns) {
        return columns.stream().map(column -> RewriteFunctions.ORDER + "(" + QueryVariables.quoted(column) + ")")
                .collect(Collectors.joining(", "));
    }

    private Given query(Query query, Around around, Span span) {
        return switch (query) {
            case SingleQuery single -> single(single, around, span);
            case Union union -> {
                computes = true;
                SingleQuery right = (SingleQuery) union.rhs();
                int from = ((ASTNode) right.clauses().head()).position().offset();
                int between = text.last(span.start(), from, "UNION");
                Given left = query(union.lhs(), around.part(), new Span(span.start(), between));
                single(right, around.part(), new Span(from, span.end()));
                yield new Given(left.columns(), List.of(), false);
            }
            default -> throw new QueryText.Mismatch("a query");
        };
    }

    private Given single(SingleQuery query, Around around, Span span) {
        List<ASTNode> clauses = new ArrayList<>();
        AllowedSyntax.parts(query.clauses()).forEach(clause -> clauses.add((ASTNode) clause));
        QueryVariables names = new QueryVariables(around.names());
        boolean named = around.open() && clauses.stream().noneMatch(ProjectionRewriter::groupsByAll);
        computes |= !named;
        // Each row around it is one row to begin with.
        boolean ordered = true;
        List<String> columns = List.of();
        List<String> hidden = List.of();
        for (int i = 0; i < clauses.size(); i++) {
            boolean last = i == clauses.size() - 1;
            boolean imports = i == 0 && around.imports();
            Span at = new Span(clauses.get(i).position().offset(), last ? span.end() : clauses.get(i + 1).position().offset());
            switch (clauses.get(i)) {
                case Match match -> {
                    match(match, ordered, named, names);
                    ordered = false;
                }
                case Unwind unwind -> {
                    expressions(unwind.expression(), ordered, names);
                    names.add(unwind.variable().name(), Kind.ANY);
                }
                case UnresolvedCall call -> {
                    procedure(call, ordered, names);
                    ordered = false;
                }
                case SubqueryCall call -> ordered &= subquery(call, at, named, names);
                case ProjectionClause projection when imports -> {
                    // Only names of the query around it stand here, and nothing else may.
                    AllowedSyntax.parts(projection.returnItems().items())
                            .forEach(item -> names.add(((ReturnItem) item).name(), names.kind(((ReturnItem) item).name())));
                }
                case ProjectionClause projection -> {
                    ProjectionRewriter made = new ProjectionRewriter(this, projection, at, names);
                    ordered = made.write(ordered, last ? Optional.of(around.place()) : Optional.empty(), named);
                    columns = made.columns();
                    hidden = made.hidden();
                }
                default -> throw new QueryText.Mismatch("a clause that callers have");
            }
        }
        return new Given(columns, hidden, ordered);
    }

    private void match(Match match, boolean ordered, boolean named, QueryVariables names) {
        reads = true;
        names.addPattern(match.pattern());
        if (named && !hiddenNames.nameAll(match.pattern(), names)) {
            computes = true;
        }
        expressions(match.pattern(), ordered, names);
        expressions(match.where(), ordered, names);
    }

    /** A value of the answer can be made from records that its rows do not name. */
    void computes() {
        computes = true;
    }

    private void procedure(UnresolvedCall call, boolean ordered, QueryVariables names) {
        reads = true;
        // What a search finds are nodes; the other procedure gives values of records.
        computes |= !call.procedureName().name().equalsIgnoreCase("search");
        expressions(call.declaredArguments(), ordered, names);
        if (call.declaredResult().isDefined()) {
            expressions(call.declaredResult().get().where(), ordered, names);
            AllowedSyntax.parts(call.declaredResult().get().items())
                    .forEach(item -> names.add(((ProcedureResultItem) item).variable().name(), Kind.ANY));
        }
    }

    /** Whether the rows of a subquery have an order. */
    private boolean subquery(SubqueryCall call, Span at, boolean named, QueryVariables names) {
        Query inner = switch (call) {
            case ScopeClauseSubqueryCall scoped -> scoped.innerQuery();
            case ImportingWithSubqueryCall importing -> importing.innerQuery();
            default -> throw new QueryText.Mismatch("a subquery that callers have");
        };
        Around around = new Around(Place.CALL, call instanceof ImportingWithSubqueryCall, named, names);
        Given given = query(inner, around, inside(at.start()));
        given.columns().forEach(column -> names.add(column, Kind.ANY));
        given.hidden().forEach(column -> names.add(column, Kind.ANY));
        return given.ordered();
    }

    /** The inside of the braces that follow. */
    private Span inside(int place) {
        int opening = text.opening(place, '{');
        return new Span(opening + 1, text.closing(opening) - 1);
    }

    /** Closes what expressions leave open. */
    void expressions(Object part, boolean ordered, QueryVariables names) {
        switch (part) {
            case CollectExpression list -> {
                if (!inner(list.query(), Place.LIST, list, names).ordered()) {
                    int start = list.position().offset();
                    edits.surround(start, inside(start).end() + 1, RewriteFunctions.SORTED);
                }
            }
            case ExistsExpression test -> inner(test.query(), Place.PART, test, names);
            case CountExpression count -> inner(count.query(), Place.PART, count, names);
            default -> {
                if (ExpressionRewriter.close(part, ordered, text, edits)) {
                    reads = true;
                    computes = true;
                }
                AllowedSyntax.parts(part).forEach(each -> expressions(each, ordered, names));
            }
        }
    }

    private Given inner(Query query, Place place, ASTNode around, QueryVariables names) {
        reads = true;
        return query(query, new Around(place, false, false, names), inside(around.position().offset()));
    }
}
