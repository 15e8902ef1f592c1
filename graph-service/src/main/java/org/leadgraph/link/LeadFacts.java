package org.leadgraph.link;

import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/** Facts of a NIBIN lead. */
record LeadFacts(@Nullable String leadNumber, @Nullable String status, @Nullable ZonedDateTime createdAt,
        @Nullable ZonedDateTime updatedAt) {
    static LeadFacts of(Row.Facts lead) {
        Map<String, Object> facts = lead.asMap();
        return new LeadFacts((String) facts.get("leadNumber"), (String) facts.get("status"), (ZonedDateTime) facts.get("createdAt"),
                (ZonedDateTime) facts.get("updatedAt"));
    }
}
