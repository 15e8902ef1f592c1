package org.leadgraph.ingest;

import org.jspecify.annotations.Nullable;

/** Stops the reading of one row; whoever reads the file notes it and goes on with the next. */
public final class RowRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final RefusalCode code;
    private final @Nullable String column;
    private final @Nullable String shape;

    /**
     * @param sentence
     *            says what is wrong and what to write; names columns, never values
     */
    public RowRefused(RefusalCode code, String sentence) {
        this(code, sentence, null, null);
    }

    private RowRefused(RefusalCode code, String sentence, @Nullable String column, @Nullable String shape) {
        // Without a stack trace: a hostile file can make millions of these.
        super(sentence, null, false, false);
        this.code = code;
        this.column = column;
        this.shape = shape;
    }

    /** The same about the value of one column, of which only the {@link Shape} is told. */
    public RowRefused in(String name, String shapeOfValue) {
        return new RowRefused(code, sentence(), name, shapeOfValue);
    }

    /** The same in other words, about another column: what was read was made of it. */
    public RowRefused as(String sentence, @Nullable String name) {
        return new RowRefused(code, sentence, name, shape);
    }

    public RefusalCode code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The column whose value is at fault; null when it is not one value. */
    public @Nullable String column() {
        return column;
    }

    /** What the value looks like: see {@link Shape}; null when it is not one value. */
    public @Nullable String shape() {
        return shape;
    }

    Refusal at(String file, long line) {
        return new Refusal(file, line, code, sentence());
    }
}
