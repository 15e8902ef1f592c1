package org.leadgraph.guard.door;

import org.neo4j.graphdb.QueryStatistics;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.query.QuerySubscriber;
import org.neo4j.values.AnyValue;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.ListValue;
import org.neo4j.values.virtual.MapValue;

/**
 * Limits the size of single values in a caller's answer. The database can stop a query between rows, but not while it sends one value; and a value can be a
 * thousand times as large as its parts, because parts are counted once however often it contains them.
 */
final class BoundedValues implements QuerySubscriber {
    /** Parts, and characters of texts, that a value has at most: four times what an answer of the console may weigh. */
    private static final long MOST = 4L * 1024 * 1024;

    private final QuerySubscriber receiver;

    BoundedValues(QuerySubscriber receiver) {
        this.receiver = receiver;
    }

    /** The value is larger than what is sent. */
    static final class TooLarge extends RuntimeException implements Status.HasStatus {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("A value of the answer is too large.");
        }

        @Override
        public Status status() {
            return Status.General.MemoryPoolOutOfMemoryError;
        }
    }

    @Override
    public void onField(int offset, AnyValue value) throws Exception {
        if (left(value, MOST) < 0) {
            throw new TooLarge();
        }
        receiver.onField(offset, value);
    }

    /** What is left of so much when this is taken from it; looks no further once nothing is. */
    private static long left(AnyValue value, long before) {
        long left = before - 1;
        switch (value) {
            case TextValue text -> left -= text.length();
            case ListValue list -> {
                for (AnyValue each : list) {
                    if (left < 0) {
                        break;
                    }
                    left = left(each, left);
                }
            }
            case MapValue map -> {
                for (String key : map.keySet()) {
                    if (left < 0) {
                        break;
                    }
                    left = left(map.get(key), left - key.length());
                }
            }
            default -> {
                // Of a size that the store bounds.
            }
        }
        return left;
    }

    @Override
    public void onResult(int columns) throws Exception {
        receiver.onResult(columns);
    }

    @Override
    public void onRecord() throws Exception {
        receiver.onRecord();
    }

    @Override
    public void onRecordCompleted() throws Exception {
        receiver.onRecordCompleted();
    }

    @Override
    public void onError(Throwable failure) throws Exception {
        receiver.onError(failure);
    }

    @Override
    public void onResultCompleted(QueryStatistics statistics) {
        receiver.onResultCompleted(statistics);
    }

    @Override
    public void onValueMapperCreated(ValueMapper<Object> mapper) {
        receiver.onValueMapperCreated(mapper);
    }
}
