package org.leadgraph.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.words.SameValue;
import org.leadgraph.problem.InvalidRequest;

/** Collects the numbers and names that a filter asks for. */
public final class WholeValues {
    static final int MOST = 100;

    private final Map<String, List<String>> byProperty = new LinkedHashMap<>();

    /** This value; any when it is null. */
    public WholeValues and(String property, @Nullable String value) {
        return and(property, value, List.of());
    }

    /** This value or one of several; any when there are none. */
    public WholeValues and(String property, @Nullable String one, List<String> several) {
        if (one != null && !several.isEmpty()) {
            throw new InvalidRequest(LookupProblem.FILTER_INVALID, "Give " + property + " once, or several of them.");
        }
        if (several.size() > MOST) {
            throw new InvalidRequest(LookupProblem.FILTER_INVALID, "Give at most " + MOST + " values of " + property + ".");
        }
        List<String> values = one == null ? several : List.of(one);
        if (!values.stream().allMatch(SameValue::isLookedUp)) {
            throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                    "Give " + property + " as at most 100 characters with a letter or digit.");
        }
        if (!values.isEmpty()) {
            byProperty.put(property, values);
        }
        return this;
    }

    public Map<String, List<String>> byProperty() {
        return byProperty;
    }
}
