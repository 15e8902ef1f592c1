package org.leadgraph.profile;

/** A profile's document is not one. */
final class ProfileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param path
     *            where in the document, as a JSON pointer
     * @param sentence
     *            what stands there
     */
    ProfileRefused(String path, String sentence) {
        super("At " + (path.isEmpty() ? "the beginning" : path) + ": " + sentence, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
