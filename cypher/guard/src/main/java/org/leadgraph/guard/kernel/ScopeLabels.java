package org.leadgraph.guard.kernel;

import java.util.Arrays;
import java.util.OptionalInt;
import org.leadgraph.guard.policy.GuardFailure;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.View;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.token.TokenHolders;
import org.neo4j.token.api.TokenNotFoundException;

/**
 * The scopes of nodes, found by the ids of their labels, since the kernel asks about each node that a query reaches.
 *
 * <p>
 * Measured against an integer property with 10,000 scopes (docs/decisions/0002): while a node has two labels, they are inline in its record, so the scope
 * costs no further read.
 */
public final class ScopeLabels {
    private static final int NOT_A_SCOPE = -1;

    private final TokenHolders tokens;
    /** Scope number by label id. Label ids and names never change, so the table only grows. */
    private volatile int[] scopeByLabelId = new int[0];

    ScopeLabels(TokenHolders tokens) {
        this.tokens = tokens;
    }

    /** Whether a node with these labels exists for the view: it has exactly one scope (INV-3, INV-10), and the view shows it. */
    boolean isGreen(TokenSet labels, View view) {
        int scope = scopeOf(labels);
        return scope != NOT_A_SCOPE && view.isGreen(scope);
    }

    /** The one scope among these labels; -1 when there is none, or more than one. */
    int scopeOf(TokenSet labels) {
        int found = NOT_A_SCOPE;
        for (int i = 0, count = labels.numberOfTokens(); i < count; i++) {
            int scope = scopeOf(labels.token(i));
            if (scope != NOT_A_SCOPE) {
                if (found != NOT_A_SCOPE) {
                    return NOT_A_SCOPE;
                }
                found = scope;
            }
        }
        return found;
    }

    /** The one scope of a node; empty when it has none or several: a scope that the policy does not know counts as well (INV-3). */
    public static OptionalInt scopeOf(Node node) {
        OptionalInt found = OptionalInt.empty();
        for (Label label : node.getLabels()) {
            OptionalInt number = ScopeLabel.number(label.name());
            if (number.isPresent() && found.isPresent()) {
                return OptionalInt.empty();
            }
            found = number.isPresent() ? number : found;
        }
        return found;
    }

    /** Whether this label says what a node is, rather than whose. */
    boolean isDomainLabel(int labelId) {
        return scopeOf(labelId) == NOT_A_SCOPE;
    }

    private int scopeOf(int labelId) {
        int[] table = scopeByLabelId;
        return labelId < table.length ? table[labelId] : grow(labelId)[labelId];
    }

    private synchronized int[] grow(int labelId) {
        int[] table = scopeByLabelId;
        if (labelId >= table.length) {
            int known = table.length;
            table = Arrays.copyOf(table, Math.max(labelId + 1, tokens.labelTokens().size()));
            for (int id = known; id < table.length; id++) {
                table[id] = readName(id);
            }
            scopeByLabelId = table;
        }
        return table;
    }

    private int readName(int labelId) {
        try {
            return ScopeLabel.number(tokens.labelTokens().getTokenById(labelId).name()).orElse(NOT_A_SCOPE);
        } catch (TokenNotFoundException e) {
            // A node cannot carry a label that the store has no name for; deciding without the name would be a guess.
            throw new GuardFailure(Status.Database.Unknown, "The label of a node has no name", e);
        }
    }
}
