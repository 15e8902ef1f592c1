package org.leadgraph.visibility;

/**
 * How much of a record a viewer gets. Ordered from the least to the most.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.3.1 to 1.4.3.3 (requirements L-05, L-06, L-07).
 */
public enum Colour {
    /** The record does not exist for the viewer. */
    RED,
    /** Only a pointer (record id, owning agency, point of contact), and only where a narrow procedure of the guard offers it. */
    YELLOW,
    /** The record is a node of the viewer's graph. */
    GREEN;

    /** The one of the two that shows less. */
    public Colour stricter(Colour other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
