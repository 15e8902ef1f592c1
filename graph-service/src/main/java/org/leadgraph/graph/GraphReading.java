package org.leadgraph.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.inside.GraphValue;
import org.leadgraph.guard.inside.ReadingFailed;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.Problem;

/**
 * One caller's reading of the graph: one transaction, one view, from the first query to the release.
 */
public final class GraphReading implements AutoCloseable {
    private static final Set<String> TELLING = Set.of(GraphProblem.CYPHER_ARITHMETIC.name(), GraphProblem.CYPHER_VALUE.name(),
            GraphProblem.TIME_LIMIT.name(), GraphProblem.MEMORY_LIMIT.name());

    private final String impersonationName;
    private final CallerTransactions.CallerTransaction transaction;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable CallerView view;
    private final BooleanSupplier justStarted;
    private @Nullable Problem failure;
    private volatile boolean stopped;
    private int queries;

    /**
     * @param justStarted
     *            whether the time that a question takes may be the start's and not its own
     */
    GraphReading(String impersonationName, CallerTransactions.CallerTransaction transaction, BooleanSupplier justStarted) {
        this.impersonationName = impersonationName;
        this.transaction = transaction;
        this.justStarted = justStarted;
    }

    /**
     * The view of this reading.
     *
     * @param agencyId
     *            the caller's agency; null when the caller sees nothing
     * @param fingerprint
     *            equal for equal views
     * @param epoch
     *            number of the policy change that it is the view after
     * @param green
     *            numbers of the scopes whose records are there
     * @param pointers
     *            numbers of the scopes whose records may be pointed at
     */
    public record CallerView(@Nullable String agencyId, String fingerprint, long epoch, BitSet green, BitSet pointers) {}

    /**
     * Whether what was read may leave.
     *
     * @param unchanged
     *            false when the caller's view is another one now
     * @param epoch
     *            number of the last policy change
     */
    public record Release(boolean unchanged, long epoch) {}

    /** Who reads. */
    public String impersonationName() {
        return impersonationName;
    }

    /** How many queries this reading has run. */
    public int queries() {
        return queries;
    }

    /** Rows of a query, in its order. */
    public <T> List<T> run(NamedQuery<T> query, Map<String, Object> parameters) {
        return run(query.cypher(), parameters, query.row());
    }

    /** Rows of a query that was built, never of one that a client wrote. */
    public <T> List<T> run(String cypher, Map<String, Object> parameters, Function<Row, T> row) {
        // A transaction answers one query at a time, whichever threads resolve the fields of an answer.
        oneAtATime.lock();
        try {
            begin();
            return rows(cypher, parameters).stream().map(row).toList();
        } catch (ReadingFailed e) {
            throw failed(stopped ? stopped() : DatabaseFailures.problem(e));
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Rows of a query that the caller wrote, as far as the limits go. The rest is not read.
     *
     * @param query
     *            what runs in place of the caller's text; its order is that of the answer
     * @throws Problem
     *             when the query cannot be run or takes too long
     */
    public CypherAnswer ask(QueryCheck.Checked query, Map<String, Object> parameters, int mostRows, long mostBytes) {
        oneAtATime.lock();
        try {
            begin();
            CallerTransactions.Rows result = planned(query.cypher(), parameters);
            AnswerRows rows = new AnswerRows(result.columns(), query.computes());
            String truncation = null;
            while (truncation == null && result.hasNext()) {
                truncation = rows.size() == mostRows ? "ROWS" : rows.add(result.next(), mostBytes) ? null : "BYTES";
            }
            result.end();
            List<VisibleRecord> ends = ends(rows.values());
            return rows.answer(ends, truncation);
        } catch (ReadingFailed e) {
            throw failed(DatabaseFailures.ofCallersQuery(e));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Why a reading that was stopped returns nothing. Hardly any client receives it, because the client has left. */
    public static Problem stopped() {
        return new GraphUnavailable(GraphProblem.STOPPED, "The search was stopped because the client disconnected. Ask again.", null);
    }

    private void begin() {
        if (stopped) {
            throw failed(stopped());
        }
        if (failure != null) {
            // The first failure ended the transaction; what Neo4j says of later queries is only a consequence of it.
            throw failure;
        }
        queries++;
    }

    private Problem failed(Problem problem) {
        boolean late = problem.code().equals(GraphProblem.TIME_LIMIT.name());
        failure = stopped ? stopped() : late && justStarted.getAsBoolean() ? tooEarly() : problem;
        return failure;
    }

    /** What took too long once, while statements were planned for the first time, may well be answered the next time. */
    private static Problem tooEarly() {
        return LimitExceeded.forNow(GraphProblem.TIME_LIMIT,
                "The search took too long, as the first ones after a start may. Ask again; if it takes too long again, ask for fewer hops, fewer kinds of"
                        + " links or a smaller page.",
                "time");
    }

    /** Ends this reading, from any thread and also in the middle of a query, because its client has left. */
    public void stop() {
        stopped = true;
        try {
            transaction.terminate();
        } catch (ReadingFailed e) {
            throw DatabaseFailures.problem(e);
        }
    }

    /** A relationship says which records it joins, also where the answer does not show them. */
    private List<VisibleRecord> ends(CypherValues values) {
        List<String> missing = values.endsNotShown();
        if (missing.isEmpty()) {
            return List.of();
        }
        return rows("MATCH (n) WHERE elementId(n) IN $ids RETURN n", Map.of("ids", missing)).stream()
                .map(row -> values.node((GraphValue.Node) row.required("n")).record()).filter(Objects::nonNull).toList();
    }

    /** All rows, before anything else is asked: what makes something of them may ask too. */
    private List<Row> rows(String cypher, Map<String, Object> parameters) {
        List<Row> rows = new ArrayList<>();
        for (CallerTransactions.Rows answer = transaction.run(cypher, parameters); answer.hasNext();) {
            rows.add(answer.next());
        }
        return rows;
    }

    /** Only while it is planned can an error be about the text alone. */
    private CallerTransactions.Rows planned(String cypher, Map<String, Object> parameters) {
        try {
            return transaction.run(cypher, parameters);
        } catch (ReadingFailed e) {
            throw failed(DatabaseFailures.ofCallersText(e));
        }
    }

    /** The view of this reading; the same for as long as it lasts. */
    public CallerView view() {
        CallerView known = view;
        if (known == null) {
            known = run(
                    "CALL leadgraph.view() YIELD agencyId, fingerprint, epoch, green, pointers RETURN agencyId, fingerprint, epoch, green, pointers",
                    Map.of(),
                    row -> new CallerView(row.textOrNull("agencyId"), row.text("fingerprint"), row.number("epoch"),
                            BitSet.valueOf(row.bytes("green")),
                            BitSet.valueOf(row.bytes("pointers"))))
                    .getFirst();
            view = known;
        }
        return known;
    }

    /** Whether the way in which a caller's own query failed can depend on what is in records: a division by zero may be one on purpose. */
    public static boolean tellsOfRecords(Problem problem) {
        return TELLING.contains(problem.code());
    }

    /** Whether nothing more can be read: a query failed, and that ended the transaction. */
    public boolean hasFailed() {
        return failure != null;
    }

    /** Agencies of which the view shows records, in order. */
    public List<String> sources() {
        return run("CALL leadgraph.sources() YIELD agencyId, greenScopes WHERE greenScopes > 0 RETURN agencyId ORDER BY agencyId", Map.of(),
                row -> row.text("agencyId"));
    }

    /** Asks the guard whether the caller's view is still the one that this reading had (INV-42). */
    public Release release() {
        return run("CALL leadgraph.release() YIELD fingerprint, current, epoch RETURN fingerprint = current AS unchanged, epoch", Map.of(),
                row -> new Release(row.flag("unchanged"), row.number("epoch"))).getFirst();
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            transaction.close();
        } finally {
            oneAtATime.unlock();
        }
    }
}
