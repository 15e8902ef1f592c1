package org.leadgraph.removal;

import java.util.Map;

/** Why a record is removed or comes back. A list, so that the search log can have it: a text could say what the record said. */
enum RemovalReason {
    /** Something in it is wrong. */
    WRONG,
    /** It is of another person, gun or place, or it is there twice. */
    NOT_THIS_ONE,
    /** A court has ordered it. */
    COURT_ORDER,
    /** A law, or a rule of the agency on how long records are kept. */
    LAW,
    /** A person whom it is about has challenged it. */
    CHALLENGED,
    /** The reason for removing it has gone. */
    SETTLED,
    OTHER;

    /** What the log has of an act on a record. */
    static Map<String, Object> about(String recordId, RemovalReason reason) {
        return Map.of("recordId", recordId, "reason", reason.name());
    }
}
