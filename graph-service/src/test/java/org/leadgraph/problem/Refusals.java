package org.leadgraph.problem;

/** The code of a problem, for assertions. */
public final class Refusals {
    private Refusals() {
    }

    /** The code with which this is refused; it must be refused. */
    public static String code(Runnable what) {
        try {
            what.run();
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("Not refused");
    }
}
