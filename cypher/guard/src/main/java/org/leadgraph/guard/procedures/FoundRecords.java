package org.leadgraph.guard.procedures;

import static org.neo4j.internal.kernel.api.IndexQueryConstraints.unconstrained;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.words.SearchText;
import org.neo4j.common.EntityType;
import org.neo4j.exceptions.KernelException;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.NodeLabelIndexCursor;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.kernel.api.TokenPredicate;
import org.neo4j.internal.kernel.api.TokenReadSession;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** What a full-text index finds, or what has a label, as far as the transaction sees it: the kernel asks the guard for each hit before it comes here. */
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
        String query = wanted.query();
        if (query != null && list == null && wanted.labels().isEmpty() && wanted.oris().isEmpty()) {
            each(query, node -> found.accept(new Hit(node, Values.NO_VALUE, Values.NO_VALUE)));
            return;
        }
        try (Facts facts = new Facts(wanted, list)) {
            if (query == null) {
                eachOfKinds(facts, found);
            } else {
                each(query, node -> facts.of(node, found));
            }
        }
    }

    private void eachOfKinds(Facts facts, Consumer<Hit> found) throws KernelException {
        IndexDescriptor lookUp = kernel.schemaRead().index(SchemaDescriptors.forAnyEntityTokens(EntityType.NODE), IndexType.LOOKUP);
        TokenReadSession session = kernel.dataRead().tokenReadSession(lookUp);
        try (NodeLabelIndexCursor cursor = kernel.cursors().allocateNodeLabelIndexCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            for (int label : facts.labels) {
                kernel.dataRead().nodeLabelScan(session, cursor, unconstrained(), new TokenPredicate(label), kernel.cursorContext());
                while (cursor.next()) {
                    facts.ofKind(label, cursor.nodeReference(), found);
                }
            }
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
        private final boolean labelled;
        private final int[] labels;
        private final Set<Value> oris = new HashSet<>();
        private final PropertySelection selection;

        Facts(Wanted wanted, @Nullable ListKey list) {
            this.list = list;
            key = list == null ? -1 : kernel.tokenRead().propertyKey(list.property());
            labelled = !wanted.labels().isEmpty();
            labels = wanted.labels().stream().distinct().mapToInt(kernel.tokenRead()::nodeLabel).filter(label -> label >= 0).toArray();
            wanted.oris().forEach(each -> oris.add(Values.stringValue(each)));
            selection = PropertySelection
                    .selection(Arrays.stream(new int[]{recordId, ori, key}).filter(each -> each >= 0).distinct().toArray());
        }

        void of(long node, Consumer<Hit> found) {
            kernel.dataRead().singleNode(node, nodes);
            if (nodes.next() && (!labelled || firstLabel() >= 0)) {
                read(node, found);
            }
        }

        /** A node with several of the labels is found with each of them, and counts with the first. */
        void ofKind(int label, long node, Consumer<Hit> found) {
            kernel.dataRead().singleNode(node, nodes);
            if (nodes.next() && firstLabel() == label) {
                read(node, found);
            }
        }

        private void read(long node, Consumer<Hit> found) {
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

        /** The first of the wanted labels that the node has; -1 when it has none. */
        private int firstLabel() {
            return Arrays.stream(labels).filter(nodes::hasLabel).findFirst().orElse(-1);
        }

        @Override
        public void close() {
            properties.close();
            nodes.close();
        }
    }
}
