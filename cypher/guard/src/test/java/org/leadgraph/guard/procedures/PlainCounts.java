package org.leadgraph.guard.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leadgraph.guard.procedures.SearchProcedures.Total;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The number of records in a database without a guard, by looking at each of them. */
public final class PlainCounts {
    @Context
    public Transaction transaction;

    @Procedure(name = "leadgraph.count", mode = Mode.READ)
    public Stream<Total> count(@Name("labels") List<String> labels) {
        String looking = "MATCH (n) WHERE any(label IN labels(n) WHERE label IN $labels) RETURN n";
        return Stream.of(new Total(transaction.execute(looking, Map.of("labels", labels)).stream().count()));
    }
}
