package org.leadgraph.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadgraph.graph.Row;
import org.leadgraph.matching.MatchRule;
import org.leadgraph.matching.RecordFacts;
import org.leadgraph.model.RecordKind;

/** Which records are compared, and what is read of them. */
final class RecordsToCompare {
    /** The labels of their kinds. */
    static final List<String> LABELS = RecordKind.those(kind -> MatchRule.of(kind).isPresent()).map(RecordKind::label).toList();

    private RecordsToCompare() {
    }

    /** The facts in this column. */
    static RecordFacts facts(Row row, String column) {
        Map<String, Object> known = new HashMap<>(row.fact(column).asMap());
        known.values().removeIf(Objects::isNull);
        return new RecordFacts(String.valueOf(known.get("recordId")), known);
    }
}
