package org.leadgraph.problem;

/**
 * A stable code of a problem. Each module has its own enum. The Javadoc of a code says in one sentence what happened, and then what to do;
 * {@code docs/errors.md} is made from it.
 */
public interface ProblemCode {
    /** The code as clients see it, in upper snake case. */
    String name();
}
