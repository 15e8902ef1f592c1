package org.leadgraph.ingest;

/**
 * A row that was not loaded.
 *
 * @param file
 *            name of the load format's file, without its ending
 * @param line
 *            where the row starts; the header is line 1
 * @param sentence
 *            says what is wrong; names columns, never values
 */
public record Refusal(String file, long line, RefusalCode code, String sentence) {
    @Override
    public String toString() {
        return file + ".csv:" + line + " " + code + ": " + sentence;
    }
}
