package org.leadgraph.removal;

/** How a record was removed. */
enum RemovalState {
    /** For the time being; its owner may bring it back. */
    WITHDRAWN,
    /** Kept under seal, until the head of the agency opens it. */
    SEALED
}
