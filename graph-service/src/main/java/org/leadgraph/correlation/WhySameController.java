package org.leadgraph.correlation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.Row;
import org.leadgraph.matching.Likeness;
import org.leadgraph.matching.MatchRule;
import org.leadgraph.model.RecordKind;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Why two records are taken for the same, or are not. */
@Controller
class WhySameController {
    private static final NamedQuery<WhySame> PAIR = NamedQuery.of("correlation/pair-in-view", WhySameController::compared);

    @QueryMapping
    @Nullable
    WhySame whySame(@Argument String record, @Argument String other, @ContextValue Search search) {
        return search.open().run(PAIR, Map.of("one", record, "other", other, "labels", RecordsToCompare.LABELS)).stream().findFirst()
                .orElse(null);
    }

    private static WhySame compared(Row row) {
        MatchRule rule = RecordKind.labelled(row.text("label")).flatMap(MatchRule::of).orElseThrow();
        Likeness likeness = rule.compare(RecordsToCompare.facts(row, "oneFacts"), RecordsToCompare.facts(row, "otherFacts"));
        List<RecordNode> shown = List.of(row.record("one"), row.record("other"));
        return new WhySame(rule.name(), likeness.score(), likeness.evidence(), row.textOrNull("rule"), (Double) row.value("score"), shown);
    }
}
