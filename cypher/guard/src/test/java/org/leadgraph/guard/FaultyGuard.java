package org.leadgraph.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.View;
import org.leadgraph.visibility.World;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** A guard in a running database that can be broken and mended: starting one for each fault would take minutes. */
final class FaultyGuard {
    static final GuardParts PARTS = new GuardParts(Database::new, List.of(GuardProcedures.class, Search.class));

    private static volatile Fault fault = Fault.NONE;

    private FaultyGuard() {
    }

    static void breakBy(Fault newFault) {
        fault = newFault;
    }

    private static final class Database extends GuardedDatabase {
        Database(String name, Supplier<GraphDatabaseAPI> facade) {
            super(name, facade, new FaultyPolicies(facade));
        }

        @Override
        AccessMode accessMode(View view, AllowedTokens allowed) {
            return fault.mode(super.accessMode(view, allowed), view, scopeLabels());
        }
    }

    private static final class FaultyPolicies extends Policies {
        FaultyPolicies(Supplier<GraphDatabaseAPI> facade) {
            super(new ToldSource(() -> fault.policy(new PolicyReader(facade).read(), halves(facade.get()))));
        }

        @Override
        View viewOf(Caller caller) {
            return super.viewOf(fault.caller(caller));
        }

        @Override
        void changed(long stamp) {
            if (fault.keepsOldViews()) {
                unchanged(stamp);
            } else {
                super.changed(stamp);
            }
        }

        private static Set<World.Half> halves(GraphDatabaseAPI database) {
            Set<World.Half> halves = new HashSet<>();
            try (Transaction tx = database.beginTransaction(KernelTransaction.Type.EXPLICIT, LoginContext.AUTH_DISABLED);
                    var relationships = tx.findRelationships(PolicyGraph.SHARES_WITH)) {
                while (relationships.hasNext()) {
                    Relationship half = relationships.next();
                    halves.add(new World.Half((String) half.getStartNode().getProperty("agencyId"),
                            (String) half.getEndNode().getProperty("agencyId")));
                }
            }
            return halves;
        }
    }

    /** The guard's search, or Neo4j's own with its limit and its order. */
    public static final class Search {
        @Context
        public KernelTransaction kernel;

        @Context
        public Transaction transaction;

        @Procedure(name = "leadgraph.search", mode = Mode.READ)
        public Stream<SearchProcedures.Found> search(@Name("index") String index, @Name("words") String words) throws KernelException {
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
            try (var everything = kernel.overrideWith(org.neo4j.internal.kernel.api.security.SecurityContext.AUTH_DISABLED)) {
                return transaction.execute(query, java.util.Map.of("index", index, "query", words)).stream()
                        .map(row -> RecordNodes.id((org.neo4j.graphdb.Node) row.get("node"))).toList();
            }
        }
    }
}
