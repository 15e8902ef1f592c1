package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.guard.FaultyGuard;
import org.leadgraph.guard.kernel.Fault;
import org.leadgraph.guard.words.SearchText;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The guard's search, or Neo4j's own with its limit and its order. */
public final class FaultySearch {
    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    @Procedure(name = "leadgraph.search", mode = Mode.READ)
    public Stream<SearchProcedures.Found> search(@Name("index") String index, @Name("words") String words) throws KernelException {
        Fault fault = FaultyGuard.fault();
        if (fault.ordersByScore() || fault.searchLimit() < Integer.MAX_VALUE) {
            String query = "CALL db.index.fulltext.queryNodes($index, $query, {analyzer: '" + SearchText.QUERY_ANALYZER
                    + "'}) YIELD node RETURN node LIMIT " + fault.searchLimit();
            List<String> hits = hits(query, index, SearchText.luceneQuery(words));
            Stream<String> ordered = fault.ordersByScore() ? hits.stream() : hits.stream().sorted();
            return ordered.flatMap(id -> RecordNodes.withIds(transaction, List.of(id)).stream()).map(SearchProcedures.Found::new);
        }
        return right().search(index, words);
    }

    @Procedure(name = "leadgraph.find", mode = Mode.READ)
    public Stream<SearchProcedures.Found> find(@Name("index") String index, @Name("what") Map<String, Object> what) throws KernelException {
        return right().find(index, what);
    }

    /** At fault, the first ones are those of everything, of which the caller then sees some. */
    @Procedure(name = "leadgraph.page", mode = Mode.READ)
    public Stream<SearchProcedures.Placed> page(@Name("index") String index, @Name("what") Map<String, Object> what,
            @Name("property") String property, @Name("way") String way, @Name("after") List<Object> after, @Name("most") long most)
            throws KernelException {
        if (FaultyGuard.fault().searchLimit() == Integer.MAX_VALUE) {
            return right().page(index, what, property, way, after, most);
        }
        List<SearchProcedures.Placed> ofEverything;
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            ofEverything = right().page(index, what, property, way, after, most).toList();
        }
        return ofEverything.stream()
                .filter(each -> kernel.dataRead().nodeExists(Long.parseLong(each.node().getElementId().replaceFirst(".*:", ""))));
    }

    /** At fault, hidden records count. */
    @Procedure(name = "leadgraph.total", mode = Mode.READ)
    public Stream<SearchProcedures.Total> total(@Name("index") String index, @Name("what") Map<String, Object> what)
            throws KernelException {
        if (FaultyGuard.fault().searchLimit() == Integer.MAX_VALUE) {
            return right().total(index, what);
        }
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            return right().total(index, what);
        }
    }

    private SearchProcedures right() {
        SearchProcedures right = new SearchProcedures();
        right.kernel = kernel;
        right.transaction = transaction;
        return right;
    }

    private List<String> hits(String query, String index, String words) {
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            return transaction.execute(query, Map.of("index", index, "query", words)).stream()
                    .map(row -> RecordNodes.id((Node) row.get("node"))).toList();
        }
    }
}
