package org.leadgraph.feedfile;

import org.leadgraph.ingest.RefusalCode;

/** Nothing of a file is taken. */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final RefusalCode code;

    /**
     * @param sentence
     *            says what is wrong and what to do; quotes nothing of the file
     */
    public FileRefused(RefusalCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public RefusalCode code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
