package org.leadgraph.guard.procedures;

import java.time.temporal.ChronoField;
import org.neo4j.values.storable.DateTimeValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * What a list is ordered by, as the service's own lists are: moments as milliseconds, newest or oldest first and last what has none; texts from A to Z, first what
 * has none.
 *
 * @param property
 *            of a record
 */
record ListKey(String property, Way way) {
    private static final Value NO_MOMENT = Values.longValue(Long.MAX_VALUE);
    private static final Value NO_TEXT = Values.stringValue("");

    enum Way {
        NEWEST, OLDEST, ASCENDING
    }

    static ListKey of(String property, String way) {
        return new ListKey(property, Way.valueOf(way));
    }

    /** The key of a record with this value, which is none when the record has no such property. */
    Value of(Value value) {
        if (way == Way.ASCENDING) {
            return value instanceof TextValue ? value : NO_TEXT;
        }
        if (!(value instanceof DateTimeValue moment)) {
            return NO_MOMENT;
        }
        long millis = Math.addExact(Math.multiplyExact(moment.getLong(ChronoField.INSTANT_SECONDS), 1000L),
                moment.get(ChronoField.MILLI_OF_SECOND));
        return Values.longValue(way == Way.NEWEST ? -millis : millis);
    }
}
