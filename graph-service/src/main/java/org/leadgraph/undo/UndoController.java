package org.leadgraph.undo;

import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Undoing of what a file did. */
@Controller
class UndoController {
    private final RunUndos undos;
    private final UndoWorker worker;

    UndoController(RunUndos undos, UndoWorker worker) {
        this.undos = undos;
        this.worker = worker;
    }

    @MutationMapping
    RunUndo undoFeedRun(@Argument String run, @ContextValue Search search) {
        RunUndo undo = undos.begin(Initiator.of(search), run);
        worker.run(run);
        return undo;
    }

    @QueryMapping
    @Nullable
    RunUndo feedRunUndo(@Argument String run, @ContextValue Search search) {
        return undos.find(Initiator.of(search), run);
    }

    @SchemaMapping(typeName = "FeedRunUndo")
    RunUndos.Records records(RunUndo undo, @ContextValue Search search) {
        return undos.records(Initiator.of(search), undo);
    }

    @SchemaMapping(typeName = "FeedRunUndo")
    Connection leftAlone(RunUndo undo, @Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return undos.leftAlone(Initiator.of(search), undo, new PageRequest(first, after));
    }
}
