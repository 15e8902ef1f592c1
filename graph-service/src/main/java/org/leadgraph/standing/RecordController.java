package org.leadgraph.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.leadgraph.standing.StandingRecords.Kind;
import org.leadgraph.standing.StandingRecords.StandingRecord;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class RecordController {
    private final StandingRecords records;

    RecordController(StandingRecords records) {
        this.records = records;
    }

    @MutationMapping
    StandingRecord recordStanding(@Argument String userId, @Argument Kind kind, @Argument LocalDate on, @ContextValue Search search) {
        return records.record(Initiator.of(search), userId, kind, on);
    }

    @MutationMapping
    StandingRecord withdrawStandingRecord(@Argument String recordId, @Argument String reason, @ContextValue Search search) {
        return records.withdraw(Initiator.of(search), recordId, reason);
    }

    @QueryMapping
    Connection standingRecords(@Argument String userId, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        return records.ofUser(Initiator.of(search), userId, new PageRequest(first, after));
    }
}
