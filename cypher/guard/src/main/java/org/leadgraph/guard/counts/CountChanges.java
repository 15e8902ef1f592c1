package org.leadgraph.guard.counts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.LabelEntry;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.kernel.internal.event.InternalTransactionEventListener;

/** Tells the counts what each commit changes. It is one of Neo4j's internal listeners, because only those hear of every transaction, new names included. */
public final class CountChanges implements InternalTransactionEventListener<CountChanges.Change> {
    private final RecordCounts counts;

    /** What a commit changes; null when nobody has asked for a number yet. */
    public record Change(@Nullable Tally tally) {}

    public CountChanges(RecordCounts counts) {
        this.counts = counts;
    }

    @Override
    public Change beforeCommit(TransactionData data, Transaction transaction, GraphDatabaseService database) {
        counts.begun();
        try {
            return new Change(counts.isFollowed() ? changeOf(data) : null);
        } catch (RuntimeException e) {
            counts.rolledBack();
            throw e;
        }
    }

    @Override
    public void afterCommit(TransactionData data, @Nullable Change change, GraphDatabaseService database) {
        if (change != null) {
            counts.committed(data.getTransactionId(), change.tally());
        }
    }

    @Override
    public void afterRollback(TransactionData data, @Nullable Change change, GraphDatabaseService database) {
        if (change != null) {
            counts.rolledBack();
        }
    }

    private static Tally changeOf(TransactionData data) {
        Map<Node, Set<String>> added = byNode(data.assignedLabels());
        Map<Node, Set<String>> removed = byNode(data.removedLabels());
        Set<Node> changed = new HashSet<>(added.keySet());
        changed.addAll(removed.keySet());
        Tally change = new Tally();
        for (Node node : changed) {
            Set<String> labels = data.isDeleted(node) ? new HashSet<>() : labels(node);
            change.add(labels, 1);
            labels.removeAll(added.getOrDefault(node, Set.of()));
            labels.addAll(removed.getOrDefault(node, Set.of()));
            change.add(labels, -1);
        }
        return change;
    }

    private static Map<Node, Set<String>> byNode(Iterable<LabelEntry> entries) {
        Map<Node, Set<String>> labels = new HashMap<>();
        for (LabelEntry entry : entries) {
            labels.computeIfAbsent(entry.node(), _ -> new HashSet<>()).add(entry.label().name());
        }
        return labels;
    }

    private static Set<String> labels(Node node) {
        Set<String> names = new HashSet<>();
        node.getLabels().forEach(label -> names.add(label.name()));
        return names;
    }
}
