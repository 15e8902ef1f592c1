package org.leadgraph.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ingest.Batch.Statement;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LoadFile;

/** Loads one file: checks its rows, collects them into batches, and commits each batch in one transaction. */
final class FileLoad {
    private final SystemGraph graph;
    private final List<Column> columns;
    private final Destination destination;
    private final Tally tally;
    private final int batchSize;
    private final LongConsumer committed;
    private final ExecutorService writer;
    private final Map<Statement, Batch> batches = new LinkedHashMap<>();
    private @Nullable Future<List<Map<String, Object>>> writing;

    FileLoad(SystemGraph graph, ExecutorService writer, LoadFile file, Destination destination, Tally tally, int batchSize,
            LongConsumer committed) {
        this.graph = graph;
        this.writer = writer;
        this.columns = Columns.of(file);
        this.destination = destination;
        this.tally = tally;
        this.batchSize = batchSize;
        this.committed = committed;
    }

    void row(SourceRow row) {
        try {
            add(destination.entry(RowValues.read(columns, row)), row.line());
        } catch (RowRefused refusal) {
            tally.refused(row.line(), refusal);
        }
    }

    private void add(Batch.Entry entry, long line) {
        Batch batch = batches.computeIfAbsent(entry.statement(), Batch::new);
        if (batch.has(entry.key())) {
            // The later row must see what the earlier one wrote.
            commit(batch);
        }
        batch.add(entry, line);
        if (batch.size() >= batchSize) {
            commit(batch);
        }
    }

    /** While the graph writes one batch, the next one is read and judged. */
    private void commit(Batch batch) {
        settle();
        String cypher = batch.cypher();
        Map<String, @Nullable Object> parameters = batch.parameters();
        writing = writer.submit(() -> graph.write(cypher, parameters));
        batch.clear();
    }

    private void settle() {
        Future<List<Map<String, Object>>> written = writing;
        if (written == null) {
            return;
        }
        writing = null;
        try {
            tally.answered(written.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted; start it again to finish it.", e);
        }
        committed.accept(tally.done());
    }

    /** Commits what is left. */
    void finish() {
        batches.values().stream().filter(batch -> batch.size() > 0).forEach(this::commit);
        settle();
    }
}
