package org.leadgraph.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.graph.VisibleRecord;

/** The records and pointers that an answer shows. Fields of an answer may be made on several threads at once. */
final class AnswerContents {
    private final Map<String, VisibleRecord> records = new LinkedHashMap<>();
    private final Map<String, Pointer> pointers = new TreeMap<>();

    synchronized void add(VisibleRecord record) {
        records.put(record.recordId(), record);
    }

    synchronized void add(Pointer pointer) {
        pointers.put(pointer.recordId(), pointer);
    }

    /** Whether there is neither a record nor a pointer. */
    synchronized boolean isEmpty() {
        return records.isEmpty() && pointers.isEmpty();
    }

    /** Records that this view does not show: there should never be one. */
    synchronized List<VisibleRecord> outside(CallerView view) {
        var green = view.green();
        return records.values().stream().filter(record -> record.scope() < 0 || !green.get(record.scope())).toList();
    }

    /** Ids of the records by the ORI of their owner, both in order. */
    synchronized Map<String, List<String>> recordsByOwner() {
        Map<String, List<String>> byOwner = new TreeMap<>();
        records.values().forEach(record -> byOwner.computeIfAbsent(record.ori(), _ -> new ArrayList<>()).add(record.recordId()));
        byOwner.values().forEach(ids -> ids.sort(null));
        return byOwner;
    }

    /** Ids of the pointers by the agency that owns them, both in order. */
    synchronized Map<String, List<String>> pointersByOwner() {
        return pointers.values().stream().collect(
                Collectors.groupingBy(Pointer::agencyId, TreeMap::new, Collectors.mapping(Pointer::recordId, Collectors.toList())));
    }
}
