package org.leadgraph.guard.procedures;

import static org.neo4j.internal.kernel.api.IndexQueryConstraints.unconstrained;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/**
 * Full-text search for callers. Neo4j's own procedure returns a score that depends on how often a word occurs in hidden records, orders by it, and takes a
 * limit. This one has none of these, so its answer depends only on what the caller sees (INV-27).
 */
public final class SearchProcedures {
    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    /** A record that has all the words. */
    public record Found(Node node) {}

    @Procedure(name = "leadgraph.search", mode = Mode.READ)
    @Description("Visible records that have all the words, in the order of their record ids. A word may end with * to match its beginning.")
    public Stream<Found> search(@Name(value = "index", description = "Name of a full-text index.") String index,
            @Name(value = "words", description = "One to ten words.") String words) throws KernelException {
        String query = SearchWords.luceneQuery(words);
        IndexDescriptor descriptor = kernel.schemaRead().indexGetForName(index);
        if (descriptor == IndexDescriptor.NO_INDEX || descriptor.getIndexType() != IndexType.FULLTEXT) {
            throw new IllegalArgumentException("There is no full-text index of this name.");
        }
        List<Found> found = new ArrayList<>();
        try (NodeValueIndexCursor cursor = kernel.cursors().allocateNodeValueIndexCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            IndexReadSession session = kernel.dataRead().indexReadSession(descriptor);
            kernel.dataRead().nodeIndexSeek(kernel.queryContext(), session, cursor, unconstrained(),
                    PropertyIndexQuery.fulltextSearch(query));
            while (cursor.next()) {
                found.add(new Found(kernel.internalTransaction().newNodeEntity(cursor.nodeReference())));
            }
        }
        found.sort(Comparator.comparing(hit -> String.valueOf(hit.node().getProperty("recordId", ""))));
        return found.stream();
    }
}
