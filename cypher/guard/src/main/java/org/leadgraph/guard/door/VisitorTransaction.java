package org.leadgraph.guard.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltQueryExecution;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.kernel.impl.util.DefaultValueMapper;
import org.neo4j.values.virtual.MapValue;

/**
 * A visitor's transaction. Each of its statements is a search of its own, with the view of its own beginning; nothing is written, so there is nothing to keep
 * between them.
 */
final class VisitorTransaction implements BoltTransaction {
    /** Drivers send back what they were given; there is nothing to wait for. */
    private static final String BOOKMARK = "leadgraph:none";

    /** An answer that is not read to its end is kept for as long as its transaction is open. */
    private static final int MOST_OPEN = 4;

    private final BoltDoor.Visit visit;
    private final Map<String, Object> metadata;
    private final @Nullable Duration most;
    private @Nullable Status ended;
    private @Nullable Runnable stop;
    private final List<HeldAnswer> open = new ArrayList<>();

    VisitorTransaction(BoltDoor.Visit visit, @Nullable Map<String, Object> metadata, @Nullable Duration most) {
        this.visit = visit;
        this.metadata = metadata == null ? Map.of() : metadata;
        this.most = most;
    }

    @Override
    public BoltQueryExecution executeQuery(String statement, MapValue parameters, boolean prePopulate, QuerySubscriber subscriber) {
        if (getReasonIfTerminated().isPresent()) {
            throw new VisitorFailure(new BoltDoor.Refused(BoltDoor.Refused.Kind.LATER, "TERMINATED", "The transaction has ended."));
        }
        open.removeIf(answer -> !answer.await());
        if (open.size() == MOST_OPEN) {
            throw new VisitorFailure(new BoltDoor.Refused(BoltDoor.Refused.Kind.LIMIT, "ANSWERS_OPEN",
                    "This transaction has " + MOST_OPEN + " answers that were not read to their end. Read or discard one of them first."));
        }
        HeldAnswer answer = answer(statement, parameters, subscriber);
        open.add(answer);
        return new BoltQueryExecution() {
            @Override
            public QueryExecution queryExecution() {
                return answer;
            }

            @Override
            public void close() {
                answer.cancel();
            }

            @Override
            public void terminate() {
                answer.cancel();
            }
        };
    }

    private HeldAnswer answer(String statement, MapValue parameters, QuerySubscriber subscriber) {
        try {
            Optional<Duration> time = Optional.ofNullable(most).filter(Duration::isPositive);
            return new HeldAnswer(visit.ask(statement, values(parameters), metadata, time, this::whenStopped), subscriber);
        } catch (BoltDoor.Refused refused) {
            throw new VisitorFailure(refused);
        } catch (RuntimeException fault) {
            // Bolt would send the words of any other exception, and they may hold what a record says.
            throw new VisitorFailure(
                    new BoltDoor.Refused(BoltDoor.Refused.Kind.FAULT, "INTERNAL_FAULT", "Something went wrong on our side."));
        } finally {
            answered();
        }
    }

    /** Parameters as Java has them. A node cannot be one, so nothing needs the database. */
    private static Map<String, Object> values(MapValue parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        var mapper = new DefaultValueMapper(null);
        parameters.foreach((name, value) -> values.put(name, value.map(mapper)));
        return values;
    }

    @Override
    public void commit() {
        // Nothing was written.
    }

    @Override
    public void rollback() {
        // Nothing was written.
    }

    @Override
    public void close() {
        // Every statement has closed what it opened.
    }

    private synchronized void whenStopped(Runnable then) {
        stop = then;
        if (ended != null) {
            then.run();
        }
    }

    private synchronized void answered() {
        stop = null;
    }

    @Override
    public synchronized void markForTermination(Status reason) {
        ended = reason;
        if (stop != null) {
            stop.run();
        }
    }

    @Override
    public void markForTermination() {
        markForTermination(Status.Transaction.Terminated);
    }

    @Override
    public synchronized Optional<Status> getReasonIfTerminated() {
        return Optional.ofNullable(ended);
    }

    @Override
    public String getBookmark() {
        return BOOKMARK;
    }
}
