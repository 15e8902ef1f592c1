package org.leadgraph.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Records that are matched as the same person or gun, over several steps too. */
final class LikeRecords {
    static final LikeRecords NONE = new LikeRecords(Map.of());

    private final Map<String, String> firstOf;

    private LikeRecords(Map<String, String> firstOf) {
        this.firstOf = firstOf;
    }

    static LikeRecords of(List<LinkReader.Row> same) {
        SortedSet<Pair> pairs = new TreeSet<>();
        same.stream().filter(row -> !row.one().equals(row.other())).forEach(row -> pairs.add(Pair.of(row.one(), row.other())));
        Map<String, String> firstOf = new HashMap<>();
        new Measures(pairs).components().forEach(records -> records.forEach(record -> firstOf.put(record, records.first())));
        return new LikeRecords(firstOf);
    }

    /** The first of the records that count as one with this one. */
    String first(String recordId) {
        return firstOf.getOrDefault(recordId, recordId);
    }
}
