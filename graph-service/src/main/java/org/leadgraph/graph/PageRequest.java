package org.leadgraph.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.LimitExceeded;

/**
 * Which part of a list a client wants.
 *
 * @param first
 *            most elements, 1 to 100
 * @param after
 *            cursor of the element before the first; null for the beginning
 */
public record PageRequest(int first, @Nullable String after) {
    public static final int LARGEST = 100;

    public PageRequest {
        if (first < 1 || first > LARGEST) {
            throw new LimitExceeded(GraphProblem.PAGE_SIZE_INVALID, "Ask for 1 to " + LARGEST + " elements a page.", LARGEST + " elements");
        }
    }

    /** What the page holds of what was found, which is one element more when the list goes on. */
    <T> List<T> shown(List<T> found) {
        return found.size() > first ? found.subList(0, first) : found;
    }
}
