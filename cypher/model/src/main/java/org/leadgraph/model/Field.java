package org.leadgraph.model;

import java.util.Set;

/**
 * A column of a file and, unless it only says where a row belongs, a property in the graph.
 *
 * @param name
 *            of the column and of the property
 * @param required
 *            whether every row has a value
 * @param value
 *            what it may hold
 * @param uses
 *            what it is found by; empty for a value that is only shown
 */
public record Field(String name, boolean required, Value value, Set<Use> uses) {
    /** How a value leads to its record. */
    public enum Use {
        /** By words in it: the full-text index of the kind covers it. */
        WORDS,
        /** By the whole of it: it has an index of its own. */
        EXACT,
        /** By the whole of it, also when the record is yellow: a caller who knows it gets a pointer (L-06). Only for numbers that cannot be guessed, never for names or birth dates. */
        POINTER
    }

    static Field required(String name, Value value, Use... uses) {
        return new Field(name, true, value, Set.of(uses));
    }

    static Field optional(String name, Value value, Use... uses) {
        return new Field(name, false, value, Set.of(uses));
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }
}
