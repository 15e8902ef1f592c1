package org.leadgraph.send;

/** The service cannot be reached, or lets this account send nothing; the message says what to do. */
final class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    NotSent(String message) {
        super(message);
    }
}
