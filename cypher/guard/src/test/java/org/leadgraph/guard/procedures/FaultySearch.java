package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.guard.FaultyGuard;
import org.leadgraph.guard.kernel.Fault;
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
            String query = "CALL db.index.fulltext.queryNodes($index, $query) YIELD node RETURN node LIMIT " + fault.searchLimit();
            List<String> hits = hits(query, index, SearchWords.luceneQuery(words));
            Stream<String> ordered = fault.ordersByScore() ? hits.stream() : hits.stream().sorted();
            return ordered.flatMap(id -> RecordNodes.withIds(transaction, List.of(id)).stream()).map(SearchProcedures.Found::new);
        }
        SearchProcedures right = new SearchProcedures();
        right.kernel = kernel;
        right.transaction = transaction;
        return right.search(index, words);
    }

    private List<String> hits(String query, String index, String words) {
        try (var everything = kernel.overrideWith(SecurityContext.AUTH_DISABLED)) {
            return transaction.execute(query, Map.of("index", index, "query", words)).stream()
                    .map(row -> RecordNodes.id((Node) row.get("node"))).toList();
        }
    }
}
