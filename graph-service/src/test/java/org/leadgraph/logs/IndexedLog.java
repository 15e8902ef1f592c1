package org.leadgraph.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.leadgraph.ledger.AuditReader;

/** Logs with their indexes, for tests. */
public final class IndexedLog implements AutoCloseable {
    private final List<Path> logs;
    private final List<LogIndex> indexes;

    public IndexedLog(Path log, Path index) {
        this(index, new Path[]{log});
    }

    /** Several, which are called 0, 1, … in the order of their directories. */
    public IndexedLog(Path index, Path... logs) {
        this.logs = List.of(logs);
        this.indexes = Arrays.stream(logs).map(log -> new LogIndex(log, index.resolve(log.getFileName().toString()))).toList();
        indexes.forEach(LogIndex::refresh);
    }

    public SearchLogs logs() {
        return () -> {
            indexes.forEach(LogIndex::refresh);
            return new SearchLogs.Readable(IntStream.range(0, logs.size())
                    .<OneLog>mapToObj(i -> new ReadLog(String.valueOf(i), new AuditReader(logs.get(i)), indexes.get(i))).toList(),
                    List.of());
        };
    }

    @Override
    public void close() throws IOException {
        for (LogIndex index : indexes) {
            index.close();
        }
    }
}
