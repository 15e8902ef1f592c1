package org.leadgraph.permission;

/** What an agency may do with a record that it sees. */
enum UseState {
    /** It is the agency's own. */
    OWN,
    /** Look, print and discuss within the agency, nothing else. */
    PRE_PERMISSION,
    /** The owner was asked. */
    REQUESTED,
    /** The owner has granted uses on terms; the owner has not verified the record yet. */
    GRANTED,
    /** Granted, and verified by the owner. */
    VERIFIED,
    /** Used under exigent circumstances without permission. */
    EXIGENT
}
