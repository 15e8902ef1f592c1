package org.leadgraph.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A column of the load format: what it is called, whether it must be filled, and what it may hold.
 *
 * @param rule
 *            makes the text a value of the graph
 */
record Column(String name, boolean required, Rule rule) {

    /** Reads one value; refuses without quoting it. */
    @FunctionalInterface
    interface Rule {
        Object read(String column, String text) throws RowRefused;
    }

    @Nullable
    Object read(@Nullable String text) throws RowRefused {
        if (text != null) {
            try {
                return rule.read(name, text);
            } catch (RowRefused refusal) {
                throw refusal.in(name, Shape.of(text));
            }
        }
        if (required) {
            throw new RowRefused(RefusalCode.VALUE_MISSING, "Column " + name + " must have a value.").in(name, "");
        }
        return null;
    }
}
