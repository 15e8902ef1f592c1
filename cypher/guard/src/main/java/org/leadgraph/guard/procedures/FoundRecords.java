package org.leadgraph.guard.procedures;

import static org.neo4j.internal.kernel.api.IndexQueryConstraints.unconstrained;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.words.SearchText;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** What a full-text index finds, as far as the transaction sees it: the kernel asks the guard for each hit before it comes here. */
final class FoundRecords {
    private final KernelTransaction kernel;
    private final IndexDescriptor index;

    FoundRecords(KernelTransaction kernel, String index) throws KernelException {
        this.kernel = kernel;
        this.index = kernel.schemaRead().indexGetForName(index);
        if (this.index == IndexDescriptor.NO_INDEX || this.index.getIndexType() != IndexType.FULLTEXT) {
            throw new IllegalArgumentException("There is no full-text index of this name.");
        }
    }

    /** A record that was found; without a key and an id when no list is asked for. */
    record Hit(long node, Value key, Value recordId) {}

    /** Every record that the query finds. */
    void each(String query, LongConsumer found) throws KernelException {
        try (NodeValueIndexCursor cursor = kernel.cursors().allocateNodeValueIndexCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            IndexReadSession session = kernel.dataRead().indexReadSession(index);
            kernel.dataRead().nodeIndexSeek(kernel.queryContext(), session, cursor, unconstrained(),
                    PropertyIndexQuery.fulltextSearch(query, SearchText.QUERY_ANALYZER));
            while (cursor.next()) {
                found.accept(cursor.nodeReference());
            }
        }
    }

    /** Every record that is wanted, with its place when a list is asked for. */
    void each(Wanted wanted, @Nullable ListKey list, Consumer<Hit> found) throws KernelException {
        if (list == null && wanted.labels().isEmpty() && wanted.oris().isEmpty()) {
            each(wanted.query(), node -> found.accept(new Hit(node, Values.NO_VALUE, Values.NO_VALUE)));
            return;
        }
        try (Facts facts = new Facts(wanted, list)) {
            each(wanted.query(), node -> facts.of(node, found));
        }
    }

    /** Reads of each hit what decides whether and where it is in a list. */
    private final class Facts implements AutoCloseable {
        private final NodeCursor nodes = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
        private final PropertyCursor properties = kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
        private final int recordId = kernel.tokenRead().propertyKey("recordId");
        private final int ori = kernel.tokenRead().propertyKey("ori");
        private final @Nullable ListKey list;
        private final int key;
        private final int[] labels;
        private final Set<Value> oris = new HashSet<>();
        private final PropertySelection selection;

        Facts(Wanted wanted, @Nullable ListKey list) {
            this.list = list;
            key = list == null ? -1 : kernel.tokenRead().propertyKey(list.property());
            labels = wanted.labels().stream().mapToInt(kernel.tokenRead()::nodeLabel).toArray();
            wanted.oris().forEach(each -> oris.add(Values.stringValue(each)));
            selection = PropertySelection
                    .selection(Arrays.stream(new int[]{recordId, ori, key}).filter(each -> each >= 0).distinct().toArray());
        }

        void of(long node, Consumer<Hit> found) {
            kernel.dataRead().singleNode(node, nodes);
            if (!nodes.next() || !hasLabel()) {
                return;
            }
            Value id = Values.NO_VALUE;
            Value owner = Values.NO_VALUE;
            Value place = Values.NO_VALUE;
            nodes.properties(properties, selection);
            while (properties.next()) {
                Value value = properties.propertyValue();
                id = properties.propertyKey() == recordId ? value : id;
                owner = properties.propertyKey() == ori ? value : owner;
                place = properties.propertyKey() == key ? value : place;
            }
            if (oris.isEmpty() || oris.contains(owner)) {
                found.accept(new Hit(node, list == null ? Values.NO_VALUE : list.of(place), id));
            }
        }

        private boolean hasLabel() {
            if (labels.length == 0) {
                return true;
            }
            return Arrays.stream(labels).anyMatch(label -> label >= 0 && nodes.hasLabel(label));
        }

        @Override
        public void close() {
            properties.close();
            nodes.close();
        }
    }
}
