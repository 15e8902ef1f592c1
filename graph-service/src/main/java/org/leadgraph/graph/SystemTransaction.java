package org.leadgraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Record;

/** A transaction of the system account, while {@link SystemGraph#inTransaction} runs. */
public final class SystemTransaction {
    private final SimpleQueryRunner transaction;

    SystemTransaction(SimpleQueryRunner transaction) {
        this.transaction = transaction;
    }

    /** Rows of a query, in its order. */
    public <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters) {
        return transaction.run(query.cypher(), parameters).list(row -> query.row().apply(Row.of(row)));
    }

    /** Rows of a query, in its order. */
    public <T> List<T> run(String cypher, Map<String, Object> parameters, Function<Row, T> row) {
        return transaction.run(cypher, parameters).list(each -> row.apply(Row.of(each)));
    }

    /** Rows of a query, in its order, as maps. */
    public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
        return transaction.run(cypher, parameters).list(Record::asMap);
    }
}
