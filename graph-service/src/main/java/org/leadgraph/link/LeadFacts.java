package org.leadgraph.link;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/** Facts of a NIBIN lead. */
record LeadFacts(@Nullable String leadNumber, @Nullable String status, @Nullable ZonedDateTime createdAt,
        @Nullable ZonedDateTime updatedAt) {
    static LeadFacts of(Row.Facts lead) {
        return new LeadFacts(lead.textOrNull("leadNumber"), lead.textOrNull("status"), lead.momentOrNull("createdAt"),
                lead.momentOrNull("updatedAt"));
    }
}
