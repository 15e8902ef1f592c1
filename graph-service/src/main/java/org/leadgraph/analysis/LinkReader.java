package org.leadgraph.analysis;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.problem.LimitExceeded;

/** Reads which records are joined, as the caller sees it. */
final class LinkReader {
    static final int MOST_LINKS = 50_000;

    static final Query INCIDENT_PAIRS = Query.of("analysis/incidents-joined-by-leads");
    static final Query PEOPLE = Query.of("analysis/people-in-incidents");
    static final Query FIREARMS = Query.of("analysis/firearms-in-incidents");
    static final Query SAME_PEOPLE = Query.of("analysis/same-people");
    static final Query SAME_FIREARMS = Query.of("analysis/same-firearms");

    private static final NamedQuery<MatchedGuns.Match> MATCHES = NamedQuery.of("analysis/exhibits-joined-by-leads",
            row -> new MatchedGuns.Match(row.text("one"), row.text("other"), row.text("atOne"), row.text("atOther"), row.flag("tested")));

    private final GraphReading graph;
    private final Map<String, Object> span = new HashMap<>();

    /** A query of two columns. */
    record Query(NamedQuery<Row> named) {
        static Query of(String name) {
            return new Query(NamedQuery.of(name, row -> new Row(row.text("one"), row.text("other"))));
        }
    }

    /** What a query says of two records. */
    record Row(String one, String other) {}

    LinkReader(GraphReading graph, @Nullable OffsetDateTime from, @Nullable OffsetDateTime before) {
        this.graph = graph;
        span.put("from", from);
        span.put("before", before);
        span.put("limit", MOST_LINKS + 1);
    }

    /**
     * The pairs that are joined.
     *
     * @throws LimitExceeded
     *             when there are too many
     */
    SortedSet<Pair> pairs(AnalysedLinks over) {
        List<Row> rows = read(over.links());
        if (over.isDirect()) {
            SortedSet<Pair> pairs = new TreeSet<>();
            rows.forEach(row -> pairs.add(Pair.of(row.one(), row.other())));
            return pairs;
        }
        LikeRecords same = over.same() == null ? LikeRecords.NONE : LikeRecords.of(read(over.same()));
        SortedMap<String, SortedSet<String>> together = new TreeMap<>();
        rows.forEach(row -> {
            String member = same.first(row.other());
            if (over.measuresIncidents()) {
                together.computeIfAbsent(member, _ -> new TreeSet<>()).add(row.one());
            } else {
                together.computeIfAbsent(row.one(), _ -> new TreeSet<>()).add(member);
            }
        });
        return everyTwo(together);
    }

    private static SortedSet<Pair> everyTwo(SortedMap<String, SortedSet<String>> together) {
        SortedSet<Pair> pairs = new TreeSet<>();
        together.values().forEach(group -> {
            List<String> members = new ArrayList<>(group);
            // Looked at before they are made: a thousand in one incident would be half a million pairs.
            requireFew(pairs.size() + (long) members.size() * (members.size() - 1) / 2);
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    pairs.add(new Pair(members.get(i), members.get(j)));
                }
            }
        });
        return pairs;
    }

    /**
     * Exhibits that seem to be of one gun.
     *
     * @throws LimitExceeded
     *             when there are too many
     */
    MatchedGuns guns() {
        List<MatchedGuns.Match> matches = graph.run(MATCHES, span);
        requireFew(matches.size());
        return new MatchedGuns(matches);
    }

    private List<Row> read(Query query) {
        List<Row> rows = graph.run(query.named(), span);
        requireFew(rows.size());
        return rows;
    }

    private static void requireFew(long links) {
        if (links > MOST_LINKS) {
            throw new LimitExceeded(AnalysisProblem.ANALYSIS_TOO_LARGE,
                    "At most 50,000 links are measured at once. Narrow the time with occurredFrom and occurredBefore.",
                    MOST_LINKS + " links");
        }
    }
}
