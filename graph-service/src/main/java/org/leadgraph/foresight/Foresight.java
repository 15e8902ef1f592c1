package org.leadgraph.foresight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.FeedStatements;
import org.leadgraph.ingest.JudgedRow;

/** Counts what the rows of one file would do, as they come. A record or link that comes again in the file counts once. */
public final class Foresight {
    /** Different records and links of a file that are looked at; so many fit into memory. */
    static final int MOST = 500_000;
    /** Ids of each kind, class and outcome. */
    private static final int EXAMPLES = 20;

    private static final NamedQuery<?> RECORDS = NamedQuery.of("foresight/records", row -> row);
    private static final NamedQuery<?> LINKS = NamedQuery.of("foresight/links", row -> row);
    private static final NamedQuery<Row> KEPT = NamedQuery.of("foresight/kept", row -> row);

    private final Map<List<String>, Group> groups = new TreeMap<>(
            (one, other) -> String.join("\n", one).compareTo(String.join("\n", other)));
    private final Set<String> counted = new HashSet<>();
    private final int most;
    private long place;
    private boolean cut;

    public Foresight() {
        this(MOST);
    }

    Foresight(int most) {
        this.most = most;
    }

    /** What belongs together. */
    private static final class Group {
        private long count;
        private final Map<String, Long> changed = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
        private final List<Long> places = new ArrayList<>();
    }

    /**
     * What would become of a row.
     *
     * @param kind
     *            name of the file of ours
     * @param scopes
     *            labels of the classes in which it is, or its ends are, between blanks
     */
    public record Found(String kind, boolean link, String id, Outcome outcome, String scopes, List<String> changed) {}

    /** Those of the next rows that have not come before. */
    public List<JudgedRow> fresh(List<JudgedRow> rows) {
        List<JudgedRow> fresh = new ArrayList<>();
        for (JudgedRow row : rows) {
            if (counted.size() >= most) {
                cut = true;
                return fresh;
            }
            if (counted.add(row.id())) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    /** Reads what would become of rows. */
    public static List<Found> find(SystemTransaction tx, List<JudgedRow> rows) {
        Map<String, List<JudgedRow>> byKind = new LinkedHashMap<>();
        rows.forEach(row -> byKind.computeIfAbsent(row.statement(), _ -> new ArrayList<>()).add(row));
        return byKind.values().stream().flatMap(each -> findOfOneKind(tx, each).stream()).toList();
    }

    private static List<Found> findOfOneKind(SystemTransaction tx, List<JudgedRow> rows) {
        JudgedRow first = rows.getFirst();
        String kind = FeedStatements.fileOf(first);
        return tx.run(FeedStatements.likewise(first, first.isLink() ? LINKS.cypher() : RECORDS.cypher()),
                Map.of("rows", rows.stream().map(JudgedRow::row).toList()),
                row -> new Found(kind, first.isLink(), row.text("id"), Outcome.valueOf(row.text("outcome")),
                        String.join(" ", row.texts("scopes").stream().distinct().sorted().toList()), row.texts("changed")));
    }

    /** Counts what was found of fresh rows. */
    public void count(List<JudgedRow> fresh, List<Found> found) {
        Map<String, Long> places = new HashMap<>();
        fresh.forEach(row -> places.put(row.id(), place++));
        // In the order of the file, so that the examples are the first.
        found.stream().sorted(Comparator.comparing(each -> places.get(each.id()))).forEach(each -> count(each, places.get(each.id())));
    }

    private void count(Found found, long at) {
        Group group = groups.computeIfAbsent(List.of(found.kind(), found.outcome().name(), found.scopes()), _ -> new Group());
        group.count++;
        if (found.outcome() == Outcome.CHANGED) {
            found.changed().stream().map(Foresight::column).distinct().forEach(name -> group.changed.merge(name, 1L, Long::sum));
        }
        if (!found.link() && group.examples.size() < EXAMPLES) {
            group.examples.add(found.id());
            group.places.add(at);
        }
    }

    /** A place on the map comes in two columns. */
    private static String column(String fact) {
        return fact.equals("point") ? "latitude, longitude" : fact;
    }

    /** Whether the file has more than was looked at. */
    public boolean isCut() {
        return cut;
    }

    /** Keeps what was counted. */
    public void keep(SystemTransaction tx, String runId) {
        List<Map<String, Object>> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(Map.of("foresightId", runId + " " + String.join(" ", key), "facts",
                Map.of("runId", runId, "kind", key.get(0), "outcome", key.get(1), "scopes",
                        key.get(2).isEmpty() ? List.of() : List.of(key.get(2).split(" ")), "count", group.count, "changed",
                        List.copyOf(group.changed.keySet()), "changedCounts", List.copyOf(group.changed.values()), "examples",
                        group.examples,
                        "places", group.places))));
        tx.run(KEPT, Map.of("rows", rows));
    }

    /** What would become of a record or link. */
    public enum Outcome {
        NEW, CHANGED, UNCHANGED, STAYS_REMOVED
    }
}
