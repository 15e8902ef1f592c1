package org.leadgraph.guard.policy;

import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.PolicyGraph;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.LabelEntry;
import org.neo4j.graphdb.event.PropertyEntry;
import org.neo4j.graphdb.event.TransactionData;
import org.neo4j.graphdb.event.TransactionEventListener;

/**
 * Notices commits that touch the policy graph, whoever makes them, and counts them as epochs in the same transaction (INV-40). A change is acknowledged only
 * after the views computed before it are gone, so informing the guard cannot be forgotten.
 */
public final class PolicyChanges implements TransactionEventListener<Long> {
    private static final Label EPOCH = Label.label(PolicyGraph.POLICY_EPOCH);

    private final Policies policies;

    public PolicyChanges(Policies policies) {
        this.policies = policies;
    }

    @Override
    public @Nullable Long beforeCommit(TransactionData data, Transaction tx, GraphDatabaseService database) {
        if (!touchesPolicy(data)) {
            return null;
        }
        long stamp = policies.beginChange();
        try {
            nextEpoch(tx);
            return stamp;
        } catch (RuntimeException e) {
            policies.unchanged(stamp);
            throw e;
        }
    }

    @Override
    public void afterCommit(TransactionData data, @Nullable Long stamp, GraphDatabaseService database) {
        if (stamp != null) {
            policies.changed(stamp);
        }
    }

    @Override
    public void afterRollback(TransactionData data, @Nullable Long stamp, GraphDatabaseService database) {
        if (stamp != null) {
            policies.unchanged(stamp);
        }
    }

    private static void nextEpoch(Transaction tx) {
        Node epoch;
        try (ResourceIterator<Node> nodes = tx.findNodes(EPOCH)) {
            epoch = nodes.hasNext() ? nodes.next() : tx.createNode(EPOCH);
        }
        epoch.setProperty(PolicyGraph.NUMBER, ((Number) epoch.getProperty(PolicyGraph.NUMBER, 0L)).longValue() + 1);
    }

    private static boolean touchesPolicy(TransactionData data) {
        return labelled(data.assignedLabels()) || labelled(data.removedLabels()) || typed(data.createdRelationships())
                || typed(data.deletedRelationships())
                || nodeProperties(data.assignedNodeProperties(), data) || nodeProperties(data.removedNodeProperties(), data)
                || relationshipProperties(data.assignedRelationshipProperties())
                || relationshipProperties(data.removedRelationshipProperties());
    }

    private static boolean labelled(Iterable<LabelEntry> entries) {
        for (LabelEntry entry : entries) {
            if (PolicyGraph.LABELS.contains(entry.label().name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean typed(Iterable<Relationship> relationships) {
        for (Relationship relationship : relationships) {
            if (PolicyGraph.TYPES.contains(relationship.getType().name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean nodeProperties(Iterable<PropertyEntry<Node>> entries, TransactionData data) {
        for (PropertyEntry<Node> entry : entries) {
            // A deleted node's labels are among the removed labels already.
            if (!data.isDeleted(entry.entity()) && isPolicy(entry.entity())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPolicy(Node node) {
        for (var label : node.getLabels()) {
            if (PolicyGraph.LABELS.contains(label.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean relationshipProperties(Iterable<PropertyEntry<Relationship>> entries) {
        for (PropertyEntry<Relationship> entry : entries) {
            if (PolicyGraph.TYPES.contains(entry.entity().getType().name())) {
                return true;
            }
        }
        return false;
    }
}
