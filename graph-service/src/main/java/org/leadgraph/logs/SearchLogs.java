package org.leadgraph.logs;

import java.util.List;
import org.leadgraph.ledger.AuditReader;

/** The search logs of all instances that work on this graph. */
public interface SearchLogs {
    /**
     * What can be read now.
     *
     * @param logs
     *            in the order of their names
     * @param missing
     *            names of logs that there are and that cannot be read, or not up to where they go, in order
     */
    record Readable(List<OneLog> logs, List<String> missing) {}

    Readable now();

    /** One log alone, read without an index. */
    static SearchLogs of(AuditReader reader) {
        return () -> new Readable(List.of(new ReadLog("main", reader, null)), List.of());
    }
}
