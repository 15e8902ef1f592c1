package org.leadgraph.ledger;

/** Something in the log or its heads does not fit; the message names the place and the reason, never the content. */
final class ChainBroken extends Exception {

    ChainBroken(String message) {
        super(message);
    }
}
