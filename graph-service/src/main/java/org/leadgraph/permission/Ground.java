package org.leadgraph.permission;

/** Exigent circumstances: the only four. */
enum Ground {
    DANGER_TO_LIFE, SERIOUS_PROPERTY_DAMAGE, IMMINENT_ESCAPE, DESTRUCTION_OF_EVIDENCE
}
