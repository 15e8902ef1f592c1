package org.leadgraph.send;

/** The command was not understood; the message says what to write. */
final class Misused extends Exception {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
        super(message + "\nSee --help.");
    }
}
