package org.leadgraph.guard.text;

import org.leadgraph.guard.text.QueryVariables.Kind;
import org.leadgraph.guard.text.TextEdits.Rank;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.NodePattern;
import org.neo4j.cypher.internal.expressions.RelationshipPattern;

/** Names that the query that runs has, and the caller's text does not. */
final class HiddenNames {
    /** How they begin. */
    static final String BEGINNING = "leadgraph.";

    private final QueryText text;
    private final TextEdits edits;
    private int given;

    HiddenNames(QueryText text, TextEdits edits) {
        this.text = text;
        this.edits = edits;
    }

    String next() {
        given++;
        return BEGINNING + given;
    }

    /**
     * Gives names to what a pattern meets and does not name, so that a row can say what it was made from.
     *
     * @return whether all of it has a name then
     */
    boolean nameAll(Object pattern, QueryVariables names) {
        return switch (pattern) {
            case NodePattern node when node.variable().isEmpty() -> name(node.position().offset(), '(', names);
            case RelationshipPattern link when link.variable().isEmpty() && link.length().isDefined() ->
                name(text.opening(link.position().offset(), '['), '[', names);
            // A condition binds nothing.
            case Expression _ -> true;
            default -> {
                boolean all = true;
                for (Object part : AllowedSyntax.parts(pattern)) {
                    all &= nameAll(part, names);
                }
                yield all;
            }
        };
    }

    private boolean name(int place, char bracket, QueryVariables names) {
        if (!text.isAt(place, bracket)) {
            // The ends of {1,4} behind an arrow: nothing is written there that could be named.
            return false;
        }
        String name = next();
        edits.insert(place + 1, Rank.NAME, QueryVariables.quoted(name));
        names.add(name, Kind.ANY);
        return true;
    }
}
