package org.leadgraph.problem;

/** The configuration would let in the wrong people, so the service does not start. */
public final class RefusedToStart extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    /**
     * @param message
     *            a sentence that says what is wrong
     * @param remedy
     *            a sentence that says what to set
     */
    public RefusedToStart(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** What to set. */
    public String remedy() {
        return remedy;
    }
}
