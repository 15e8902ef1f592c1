package org.leadgraph.graph;

import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.Problem;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the database's errors into problems. Their texts can quote values of records, so only their codes are kept. */
final class DatabaseFailures {
    private static final Logger log = LoggerFactory.getLogger(DatabaseFailures.class);

    private DatabaseFailures() {
    }

    static Problem problem(Neo4jException failure) {
        String code = String.valueOf(failure.code());
        if (code.contains("TransactionTimedOut") || code.contains("Transaction.Terminated")) {
            return new LimitExceeded(GraphProblem.TIME_LIMIT,
                    "The search took too long. Ask for fewer hops, fewer kinds of links or a smaller page.", "time");
        }
        if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory")) {
            return new LimitExceeded(GraphProblem.MEMORY_LIMIT,
                    "The search needs too much memory. Ask for fewer hops, fewer kinds of links or a smaller page.",
                    "memory");
        }
        log.error("The database answered {}", code);
        return new GraphUnavailable(GraphProblem.GRAPH_UNAVAILABLE, "The graph cannot answer now. Try again in a moment.", failure);
    }
}
