package org.leadgraph.permission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.RecordsInReach.Found;

/** Writes notices in the same transaction as what they are about, so that there is never one without the other. */
final class Notices {
    private static final NamedQuery<Row> NOTIFY = NamedQuery.of("permission/notify", row -> row);

    private Notices() {
    }

    /**
     * One notice for each owner.
     *
     * @param facts
     *            what happened: kind, use, ground, note, by, byAgency, at
     * @return ids of the agencies told
     */
    static List<String> tell(SystemTransaction tx, String eventId, List<Found> records, Map<String, Object> facts) {
        Map<String, List<String>> byOwner = records.stream().collect(
                Collectors.groupingBy(Found::owner, TreeMap::new, Collectors.mapping(Found::recordId, Collectors.toList())));
        byOwner.forEach((owner, recordIds) -> {
            Map<String, Object> stored = new HashMap<>(facts);
            stored.put("toAgency", owner);
            stored.put("about", recordIds);
            tx.run(NOTIFY, Map.of("noticeId", eventId + "-" + owner, "facts", stored));
        });
        return List.copyOf(byOwner.keySet());
    }
}
