package org.leadgraph.undo;

import org.leadgraph.problem.ProblemCode;

enum UndoProblem implements ProblemCode {
    /** Your agency's feeds have sent no such file. List them with {@code feedRuns}. */
    OWN_RUN_UNKNOWN,
    /** The file is still being read or written. Wait for its end, or end its account with {@code endFeedAccount}. */
    RUN_UNDER_WAY,
    /** This file was undone before, and a file is undone once. Look at {@code feedRunUndo}. */
    RUN_UNDONE,
    /** What this file did cannot be undone: it wrote nothing, it is of the feed for NIBIN, or it is too long ago. Correct or withdraw its records instead. */
    RUN_NOT_UNDOABLE
}
