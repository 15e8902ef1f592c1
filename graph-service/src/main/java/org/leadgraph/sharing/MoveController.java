package org.leadgraph.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.RecordMoves.RecordMove;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Moving records between the data classes of their owner. */
@Controller
class MoveController {
    private final Moves moves;

    MoveController(Moves moves) {
        this.moves = moves;
    }

    @QueryMapping
    @Nullable
    RecordMove recordMove(@Argument String id, @ContextValue Search search) {
        return moves.byId(Initiator.of(search), id);
    }

    @MutationMapping
    RecordMove moveDataClass(@Argument String from, @Argument String to, @ContextValue Search search) {
        return moves.moveClass(Initiator.of(search), from, to);
    }

    @MutationMapping
    int moveRecords(@Argument List<String> records, @Argument String to, @ContextValue Search search) {
        return moves.move(Initiator.of(search), records, to);
    }

    @MutationMapping
    RecordMove resumeMove(@Argument String id, @ContextValue Search search) {
        return moves.resume(Initiator.of(search), id);
    }
}
