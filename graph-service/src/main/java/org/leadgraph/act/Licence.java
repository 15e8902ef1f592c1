package org.leadgraph.act;

import org.jspecify.annotations.Nullable;

/**
 * Lets programs do an act. What no licence names, no program does.
 *
 * @param name
 *            of the one program that may; null for every program of the kind
 */
public record Licence(Initiator.Program.Kind kind, @Nullable String name) {
    boolean covers(Initiator.Program program) {
        return kind == program.kind() && (name == null || name.equals(program.name()));
    }

    /** In a table. */
    public String inWords() {
        return name == null ? "every " + kind.inWords() : "the " + kind.inWords() + " `" + name + "`";
    }
}
