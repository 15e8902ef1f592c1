package org.leadgraph.problem;

/** A stable code of a problem. Each module has an enum of its own. */
public interface ProblemCode {
    /** The code as clients see it, in upper snake case. */
    String name();
}
