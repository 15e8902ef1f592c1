package org.leadgraph.guard.door;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.GqlStatusObject;
import org.neo4j.graphdb.Notification;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.kernel.impl.query.QueryExecution;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.AnyValue;

/** A whole answer, given out as a client asks for its rows. */
final class BufferedAnswer implements QueryExecution {
    private final String[] columns;
    private final List<AnyValue[]> rows;
    private final QuerySubscriber subscriber;
    private int next;
    private boolean completed;

    BufferedAnswer(BoltDoor.Answer answer, QuerySubscriber subscriber) {
        this.columns = answer.columns().toArray(String[]::new);
        VisitorValues values = new VisitorValues();
        this.rows = answer.rows().stream().map(values::row).toList();
        this.subscriber = subscriber;
    }

    @Override
    public void request(long most) throws Exception {
        if (next == 0 && !completed) {
            subscriber.onResult(columns.length);
        }
        for (long given = 0; given < most && next < rows.size(); given++, next++) {
            subscriber.onRecord();
            AnyValue[] row = rows.get(next);
            for (int column = 0; column < row.length; column++) {
                subscriber.onField(column, row[column]);
            }
            subscriber.onRecordCompleted();
        }
        if (next == rows.size() && !completed) {
            completed = true;
            subscriber.onResultCompleted(QueryStatistics.EMPTY);
        }
    }

    @Override
    public void cancel() {
        next = rows.size();
    }

    @Override
    public boolean await() {
        return next < rows.size();
    }

    @Override
    public QueryExecutionType executionType() {
        return QueryExecutionType.query(QueryExecutionType.QueryType.READ_ONLY);
    }

    @Override
    public @Nullable ExecutionPlanDescription executionPlanDescription() {
        return null;
    }

    @Override
    public Iterable<Notification> getNotifications() {
        return List.of();
    }

    @Override
    public Iterable<GqlStatusObject> getGqlStatusObjects() {
        return List.of();
    }

    @Override
    public String[] fieldNames() {
        return Objects.requireNonNull(columns);
    }
}
