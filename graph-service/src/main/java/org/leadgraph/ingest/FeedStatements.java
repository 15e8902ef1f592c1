package org.leadgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** Writes what feeds bring. The labels are in the text, so that the indexes are used; they come from the declaration alone. */
public final class FeedStatements {
    private static final NamedQuery<?> RECORDS = NamedQuery.of("ingest/feed-records", row -> row);
    private static final NamedQuery<?> LINKS = NamedQuery.of("ingest/feed-links", row -> row);
    private static final NamedQuery<?> WAITING = NamedQuery.of("ingest/feed-waiting", row -> row);
    private static final NamedQuery<?> JOINED = NamedQuery.of("ingest/feed-joined", row -> row);
    private static final NamedQuery<Map<String, Object>> WAITING_OF_RECORD = NamedQuery.of("ingest/feed-waiting-of-record",
            row -> row.fact("waiting").asMap());
    private static final String BY_RUN = "byRun";
    private static final Set<String> OF_THE_WAIT = Set.of("linkId", "linkKind", "fromKind", "fromId", "toKind", "toId", "waitsSince",
            BY_RUN);

    private FeedStatements() {
    }

    static String records(RecordKind kind) {
        return RECORDS.cypher().replace(":OneKind", ":" + kind.label());
    }

    static String links(LinkKind kind, RecordKind from, RecordKind to) {
        return ends(LINKS.cypher(), from, to).replace(":ONE_LINK", ":" + kind.name());
    }

    /**
     * The id of a link.
     *
     * @param key
     *            in what it differs from others between the same records; empty where there is at most one
     */
    public static String linkId(RecordIds ids, LinkKind kind, String fromId, String toId, String key) {
        return ids.recordId(fromId, kind.name(), toId + "\n" + key);
    }

    /** Another statement about rows of the same kind, with the same words for labels and types in it. */
    public static String likewise(JudgedRow row, String cypher) {
        if (!row.isLink()) {
            return cypher.replace(":OneKind", ":" + recordKind(row).label());
        }
        Map<?, ?> kept = kept(row);
        return ends(cypher, RecordKind.valueOf((String) kept.get("fromKind")), RecordKind.valueOf((String) kept.get("toKind")))
                .replace(":ONE_LINK", ":" + kept.get("linkKind"));
    }

    /** Name of the file of ours that a row belongs to. */
    public static String fileOf(JudgedRow row) {
        return row.isLink() ? LinkKind.valueOf((String) kept(row).get("linkKind")).fileName() : recordKind(row).fileName();
    }

    private static RecordKind recordKind(JudgedRow row) {
        return RecordKind.valueOf((String) Objects.requireNonNull(row.row().get("kind")));
    }

    private static Map<?, ?> kept(JudgedRow link) {
        return (Map<?, ?>) Objects.requireNonNull(link.row().get("waiting"));
    }

    private static String ends(String cypher, RecordKind from, RecordKind to) {
        return cypher.replace(":FromKind", ":" + from.label()).replace(":ToKind", ":" + to.label());
    }

    static Map<String, Object> linkRow(LinkKind kind, RecordKind from, String fromId, RecordKind to, String toId, String linkId,
            Map<String, Object> facts) {
        String keyName = kind.key();
        @Nullable
        Object key = keyName == null ? null : facts.get(keyName);
        Map<String, Object> waiting = new HashMap<>(facts);
        waiting.putAll(Map.of("linkId", linkId, "linkKind", kind.name(), "fromKind", from.name(), "fromId", fromId, "toKind", to.name(),
                "toId", toId));
        Map<String, Object> row = new HashMap<>(Map.of("from", fromId, "to", toId, "linkId", linkId, "facts", facts, "waiting", waiting,
                "ends", kind.newer().name()));
        if (keyName != null && key != null) {
            row.putAll(Map.of("keyName", keyName, "key", key));
        }
        return row;
    }

    /**
     * Joins links that have waited for records of this kind, a batch of them.
     *
     * @return how many
     */
    public static int join(SystemTransaction tx, RecordKind arrived, int most) {
        int joined = 0;
        for (LinkKind kind : LinkKind.values()) {
            for (RecordKind from : kind.from()) {
                for (RecordKind to : kind.to()) {
                    if (kind.joins(from, to) && (from == arrived || to == arrived) && joined < most) {
                        joined += join(tx, kind, from, to, most - joined);
                    }
                }
            }
        }
        return joined;
    }

    private static int join(SystemTransaction tx, LinkKind kind, RecordKind from, RecordKind to, int most) {
        List<Map<String, Object>> ready = tx.run(ends(WAITING.cypher(), from, to),
                Map.of("linkKind", kind.name(), "fromKind", from.name(), "toKind", to.name(), "most", most),
                row -> row.fact("waiting").asMap());
        if (!ready.isEmpty()) {
            join(tx, kind, from, to, ready);
        }
        return ready.size();
    }

    private static void join(SystemTransaction tx, LinkKind kind, RecordKind from, RecordKind to, List<Map<String, Object>> ready) {
        // What a link ends when it joins belongs to the run that brought it.
        Map<String, List<Map<String, Object>>> byRun = new LinkedHashMap<>();
        ready.forEach(waiting -> byRun.computeIfAbsent((String) waiting.getOrDefault(BY_RUN, ""), _ -> new ArrayList<>())
                .add(linkRow(waiting)));
        byRun.forEach((run, rows) -> tx.run(links(kind, from, to), new SendingRun(run, "").with(rows)));
        tx.run(JOINED.cypher(), Map.of("linkIds", ready.stream().map(waiting -> waiting.get("linkId")).toList()));
    }

    /**
     * What is to be written of a link as it was kept: its ends and facts beside each other.
     *
     * @param kept
     *            also what is said of the keeping alone
     */
    private static Map<String, Object> linkRow(Map<String, Object> kept) {
        Map<String, Object> facts = new HashMap<>(kept);
        facts.keySet().removeAll(OF_THE_WAIT);
        return linkRow(LinkKind.valueOf((String) kept.get("linkKind")), RecordKind.valueOf((String) kept.get("fromKind")),
                (String) kept.get("fromId"), RecordKind.valueOf((String) kept.get("toKind")), (String) kept.get("toId"),
                (String) kept.get("linkId"), facts);
    }

    /** Puts links back as they were kept, each with its {@code linkId}; one whose ends are not both there waits. */
    public static void putBack(SystemTransaction tx, List<Map<String, Object>> kept) {
        JudgedRow.write(tx, kept.stream()
                .map(link -> new JudgedRow(links(LinkKind.valueOf((String) link.get("linkKind")),
                        RecordKind.valueOf((String) link.get("fromKind")), RecordKind.valueOf((String) link.get("toKind"))),
                        (String) link.get("linkId"), linkRow(link)))
                .toList());
    }

    /** Joins links that have waited for this one record. */
    public static void joinThoseOf(SystemTransaction tx, String recordId) {
        Map<List<Object>, List<Map<String, Object>>> byKinds = tx.run(WAITING_OF_RECORD, Map.of("recordId", recordId)).stream()
                .collect(Collectors.groupingBy(
                        waiting -> List.of(waiting.get("linkKind"), waiting.get("fromKind"), waiting.get("toKind")), LinkedHashMap::new,
                        Collectors.toList()));
        byKinds.forEach((kinds, ready) -> join(tx, LinkKind.valueOf((String) kinds.get(0)), RecordKind.valueOf((String) kinds.get(1)),
                RecordKind.valueOf((String) kinds.get(2)), ready));
    }
}
