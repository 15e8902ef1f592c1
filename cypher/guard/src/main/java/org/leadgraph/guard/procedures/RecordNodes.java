package org.leadgraph.guard.procedures;

import java.util.ArrayList;
import java.util.List;
import org.leadgraph.model.RecordKind;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** Records by their ids, whatever they are. */
final class RecordNodes {
    private static final List<Label> LABELS = RecordKind.labels().stream().map(Label::label).toList();
    static final int MOST_IDS = 2_000;

    private RecordNodes() {
    }

    /**
     * The records with these ids that the transaction sees now, in the order asked.
     *
     * @throws IllegalArgumentException
     *             for more than 2,000 ids
     */
    static List<Node> withIds(Transaction transaction, List<String> recordIds) {
        if (recordIds.size() > MOST_IDS) {
            throw new IllegalArgumentException("Ask for at most " + MOST_IDS + " records at once.");
        }
        List<Node> found = new ArrayList<>();
        for (String id : recordIds) {
            for (Label label : LABELS) {
                Node node = transaction.findNode(label, "recordId", id);
                if (node != null) {
                    found.add(node);
                    break;
                }
            }
        }
        return found;
    }

    static String id(Node record) {
        return (String) record.getProperty("recordId", "");
    }
}
