package org.leadgraph.seed.synthetic;

/** Where an incident happened. */
sealed interface Place {

    /** A place of which one incident is known first; a later one of the same gun may return to it. */
    record Once(long incidentCode, Agency agency, String ori) implements Place {}

    /** One of an agency's places where things keep happening. */
    record Hub(Agency agency, int index) implements Place {}
}
