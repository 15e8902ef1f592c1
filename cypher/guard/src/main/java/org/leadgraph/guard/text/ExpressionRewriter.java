package org.leadgraph.guard.text;

import org.leadgraph.guard.functions.RewriteFunctions;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.PatternComprehension;
import org.neo4j.cypher.internal.expressions.PatternExpression;
import org.neo4j.cypher.internal.expressions.Property;

/** What single expressions of a caller's text leave open, and what is put in their place. */
final class ExpressionRewriter {
    private ExpressionRewriter() {
    }

    /**
     * Closes what an expression leaves open by itself; not what is in it.
     *
     * @param ordered
     *            whether the rows that it sees come in a total order
     * @return whether it looks for records that no row names
     */
    static boolean close(Object part, boolean ordered, QueryText text, TextEdits edits) {
        return switch (part) {
            case FunctionInvocation call when isSorted(QueryVariables.name(call), ordered) -> {
                int start = call.position().offset();
                edits.surround(start, text.closing(text.opening(start, '(')), RewriteFunctions.SORTED);
                yield false;
            }
            case FunctionInvocation call when isExact(call) -> {
                int start = call.position().offset();
                edits.replace(start, text.endOfName(start), RewriteFunctions.exact(QueryVariables.name(call)).orElseThrow());
                yield false;
            }
            case PatternComprehension list -> {
                int start = list.position().offset();
                edits.surround(start, text.closing(start), RewriteFunctions.SORTED);
                yield true;
            }
            case PatternExpression _ -> true;
            default -> false;
        };
    }

    private static boolean isSorted(String function, boolean ordered) {
        return function.equals("keys") || function.equals("collect") && !ordered;
    }

    /** The least and the greatest stored value are found in an index; those of anything else can be nodes, or equal and still not the same. */
    private static boolean isExact(FunctionInvocation call) {
        String name = QueryVariables.name(call);
        boolean extreme = name.equals("min") || name.equals("max");
        return RewriteFunctions.exact(name).isPresent() && !(extreme && call.args().head() instanceof Property);
    }
}
