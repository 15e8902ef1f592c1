package org.leadgraph.ingest;

/** Stops the reading of one row; the loader notes it and goes on with the next. */
final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final RefusalCode code;

    RowRefused(RefusalCode code, String sentence) {
        // Without a stack trace: a hostile file can make millions of these.
        super(sentence, null, false, false);
        this.code = code;
    }

    Refusal at(String file, long line) {
        return new Refusal(file, line, code, String.valueOf(getMessage()));
    }
}
