package org.leadgraph.ingest;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.load.RecordIds;
import org.leadgraph.problem.RefusedToStart;

/**
 * What is left of records that were expunged: a mark of each, made of its id with the secret of the feeds. A row for such a record counts as accepted and changes nothing, and its sender is told nothing
 * (INV-50).
 */
public final class Tombstones {
    private static final NamedQuery<Boolean> FOUND = NamedQuery.of("ingest/has-tombstones", row -> row.flag("found"));
    /** Of a record for which no mark can be made; no tombstone has it. */
    private static final String NONE = "";

    private Tombstones() {
    }

    /** The mark of a record; empty without a secret. */
    public static Optional<String> mark(IdSecret secret, String recordId) {
        return secret.maker().map(ids -> mark(ids, recordId));
    }

    static String mark(@Nullable RecordIds ids, String recordId) {
        return ids == null ? NONE : ids.recordId("", "Tombstone", recordId);
    }

    /** A load that does not know the tombstones would bring back what was expunged, so it does not begin. */
    static void requireKnown(SystemGraph graph, @Nullable IdSecret secret) {
        if (!graph.read(FOUND, Map.of()).getFirst()) {
            return;
        }
        if (secret == null || secret.maker().isEmpty()) {
            throw new RefusedToStart(
                    "Records were expunged from this graph, and without the secret of the feeds a load could bring them back.",
                    "Set leadgraph.feeds.key-file to the file of that secret.");
        }
        graph.inTransaction(tx -> {
            secret.check(tx);
            return secret;
        });
    }
}
