package org.leadgraph.profile;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;

/** Counts the rows of a file that have the same value in a column: the first, the second, and so on. A value takes 12 bytes, however long it is. */
final class RowNumbers {
    /** Different values; more are refused, so that memory has an end. */
    static final int MOST = 2_000_000;

    private long[] values = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    int next(String value) throws RowRefused {
        long hash = hash(value);
        int place = place(hash);
        if (counts[place] == 0) {
            if (size == MOST) {
                throw new RowRefused(RefusalCode.FILE_TOO_LONG,
                        "The profile numbers rows, and the file has more than " + MOST
                                + " different values to number by. Send it in parts.");
            }
            size++;
            values[place] = hash;
        }
        int number = ++counts[place];
        if (size > values.length / 2) {
            grow();
        }
        return number;
    }

    private int place(long hash) {
        int place = (int) hash & values.length - 1;
        while (counts[place] != 0 && values[place] != hash) {
            place = place + 1 & values.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldValues = values;
        int[] oldCounts = counts;
        values = new long[2 * oldValues.length];
        counts = new int[values.length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldValues[i]);
                values[place] = oldValues[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    private static long hash(String value) {
        return ByteBuffer.wrap(DigestUtils.sha256(value)).getLong();
    }
}
