package org.leadgraph.guard.inside;

/** The database did not answer. What it says may quote values of records, so it is for nobody's eyes; its code may be told. */
public final class ReadingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public ReadingFailed(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** As drivers get it, for example {@code Neo.ClientError.Statement.SyntaxError}. */
    public String code() {
        return code;
    }
}
