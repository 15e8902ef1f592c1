package org.leadgraph.undo;

import static org.leadgraph.act.Role.SOURCE_DATA_ADMINISTRATOR;
import static org.leadgraph.act.Terms.may;
import static org.leadgraph.act.Terms.ofPrograms;

import org.leadgraph.act.Act;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Terms;

/** Acts of undoing a run. */
enum UndoAct implements Act {
    FEED_RUN_UNDO(may("undo what a file that the agency's programs have sent did to its records", "B-11", SOURCE_DATA_ADMINISTRATOR)
            .about(Reach.OWN_AGENCY).through("undoFeedRun")),
    FEED_RUN_UNDO_APPLY(ofPrograms("carry out the undoing that a person has begun, and forget what old runs did", "B-11")
            .byJob(UndoWork.JOB)),
    FEED_RUN_UNDO_LOOK(may("see what was undone with a file, and what was left alone", "B-11", SOURCE_DATA_ADMINISTRATOR)
            .about(Reach.OWN_AGENCY).through("feedRunUndo"));

    private final Terms terms;

    UndoAct(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Terms terms() {
        return terms;
    }
}
