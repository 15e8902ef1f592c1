package org.leadgraph.graph;

import java.util.regex.Pattern;
import org.leadgraph.guard.inside.ReadingFailed;
import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the database's errors into problems. Their messages can quote values of records, so only their codes are used. */
final class DatabaseFailures {
    private static final Logger log = LoggerFactory.getLogger(DatabaseFailures.class);

    private static final Pattern PLACE = Pattern.compile("line (\\d{1,6}), column (\\d{1,6})( \\(offset: \\d+\\))?");

    /** The database has no code for it alone. */
    private static final String EQUAL_ENDS = "The shortest path algorithm does not work when the start and end nodes are the same";

    private DatabaseFailures() {
    }

    /**
     * Of a query that the caller wrote, while it is planned: what is wrong with the text may be said, since no data was read. The line that says the language
     * comes before the caller's first one.
     */
    static Problem ofCallersText(ReadingFailed failure) {
        if ("Neo.DatabaseError.General.UnknownError".equals(failure.code())) {
            // A planner's fault comes again however often the same is asked.
            log.error("The database answered {} when it planned a caller's statement", failure.code());
            return new InvalidRequest(GraphProblem.CYPHER_INVALID,
                    "The database fails to plan this statement, because of a fault of its own. Write it in another way, or ask in parts.");
        }
        if (!"Neo.ClientError.Statement.SyntaxError".equals(failure.code())) {
            return ofCallersQuery(failure);
        }
        String words = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new InvalidRequest(GraphProblem.CYPHER_INVALID, PLACE.matcher(words)
                .replaceAll(place -> "line " + Math.max(1, Integer.parseInt(place.group(1)) - 1) + ", column " + place.group(2)));
    }

    /** Of a query that the caller wrote, while it runs: the database's words may quote values, so only their kind is said. */
    static Problem ofCallersQuery(ReadingFailed failure) {
        String code = failure.code();
        if (code.equals("Neo.ClientError.Statement.ParameterMissing")) {
            return new InvalidRequest(GraphProblem.CYPHER_PARAMETER_MISSING, "The statement names a parameter that was not sent.");
        }
        if (code.equals("Neo.ClientError.Statement.ArithmeticError")) {
            return new InvalidRequest(GraphProblem.CYPHER_ARITHMETIC,
                    "A calculation in the statement has no result, for example a division by zero.");
        }
        if (String.valueOf(failure.getMessage()).startsWith(EQUAL_ENDS)) {
            return new InvalidRequest(GraphProblem.CYPHER_VALUE,
                    "shortestPath() and allShortestPaths() need two different ends, and both were the same node. Exclude that before: WHERE a <> b.");
        }
        if (code.equals("Neo.DatabaseError.Statement.ExecutionFailed")) {
            // Some functions report a bad value in this way, for example date.truncate() an unknown unit. It is logged for the operator, because it can be a fault too.
            log.warn("The database answered {} to a caller's statement", code);
            return badValue();
        }
        if (code.startsWith("Neo.ClientError.Statement")) {
            return badValue();
        }
        if (code.equals("Neo.ClientError.Procedure.ProcedureCallFailed")) {
            return new InvalidRequest(GraphProblem.CYPHER_VALUE,
                    "The procedure does not accept this argument. leadgraph.search(index, words) takes"
                            + " the name of an index and one to ten words, with a * only at the end of a word, after two characters; leadgraph.timeToFirstShooting(ids) takes ids of firearms.");
        }
        if (code.startsWith("Neo.ClientError.Security") || code.startsWith("Neo.ClientError.Procedure")) {
            return new NotPermitted(GraphProblem.CYPHER_NOT_PERMITTED, "The statement asks for something that is not open to callers.");
        }
        return problem(failure);
    }

    /** Whether there is no database to ask: nothing that was asked is the reason. */
    static boolean isUnreachable(Neo4jException failure) {
        return failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException
                || failure instanceof ConnectionReadTimeoutException || failure instanceof TransientException
                // The pool's own words; it has no code for them.
                || String.valueOf(failure.getMessage()).startsWith("Unable to acquire connection from the pool");
    }

    /** What a failure of the service's own statement is thrown as: no database, or one that does not let the service in, is an outage; the rest is a fault. */
    static RuntimeException ofSystem(Neo4jException failure) {
        return isUnreachable(failure) || failure instanceof SecurityException ? problem(failure) : failure;
    }

    /**
     * Of a transaction that is tried once.
     *
     * @param committing
     *            whether its commit had been asked for
     */
    static RuntimeException ofOne(Neo4jException failure, boolean committing) {
        if (failure instanceof TransientException && !isOutOfMemory(String.valueOf(failure.code()))) {
            return Unfinished.becauseOfOthers(failure);
        }
        if (failure instanceof ClientException && !committing || failure instanceof SecurityException) {
            return ofSystem(failure);
        }
        return isUnreachable(failure) || committing ? Unfinished.withoutDatabase(failure, committing) : failure;
    }

    private static boolean isOutOfMemory(String code) {
        return code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory");
    }

    static Problem problem(ReadingFailed failure) {
        return problem(failure.code(), failure);
    }

    private static Problem problem(Neo4jException failure) {
        return problem(String.valueOf(failure.code()), failure);
    }

    private static Problem problem(String code, RuntimeException failure) {
        if (code.contains("TransactionTimedOut") || code.contains("Transaction.Terminated")) {
            return new LimitExceeded(GraphProblem.TIME_LIMIT,
                    "The search took too long. Ask for fewer hops, fewer kinds of links or a smaller page.", "time");
        }
        if (isOutOfMemory(code)) {
            return new LimitExceeded(GraphProblem.MEMORY_LIMIT,
                    "The search needs too much memory. Ask for fewer hops, fewer kinds of links or a smaller page.",
                    "memory");
        }
        log.error("The database answered {}", code);
        return new GraphUnavailable(GraphProblem.GRAPH_UNAVAILABLE, "The graph cannot answer now. Try again in a moment.", failure);
    }

    private static InvalidRequest badValue() {
        return new InvalidRequest(GraphProblem.CYPHER_VALUE,
                "A function in the statement does not accept the type or form of a value.");
    }
}
