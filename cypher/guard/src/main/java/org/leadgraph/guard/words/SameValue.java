package org.leadgraph.guard.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When two numbers or names are the same one: without regard to case, accents and what is between their parts, and to zeros before a part. {@code 2019-0002500}
 * is {@code 20190002500} and {@code 2019-2500}. The index keeps these forms of each value as terms that no word of a user can reach.
 */
public final class SameValue {
    /** Longer texts are told, not looked up as a whole. */
    static final int LONGEST = 100;

    private static final char EDGE = '=';
    private static final char BETWEEN = '_';

    private SameValue() {
    }

    /** The terms of a value; empty when it has no letter or digit. Two values are the same when they have one in common. */
    static Set<String> terms(String value) {
        List<String> parts = Compound.of(value).stream().flatMap(each -> each.parts().stream()).toList();
        Set<String> terms = new LinkedHashSet<>();
        if (!parts.isEmpty()) {
            terms.add(EDGE + "j" + String.join("", parts) + EDGE);
            terms.add(EDGE + "z" + String.join(String.valueOf(BETWEEN), parts.stream().map(SameValue::withoutZeros).toList()) + EDGE);
        }
        return terms;
    }

    private static String withoutZeros(String part) {
        String rest = part.replaceFirst("^0+", "");
        return rest.isEmpty() ? "0" : rest;
    }

    /** Whether there is anything in it to look up. */
    public static boolean isLookedUp(String value) {
        return value.length() <= LONGEST && !terms(value).isEmpty();
    }

    /** A query of the index for records whose field has one of these values. */
    public static String luceneQuery(String field, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Name values to look up.");
        }
        List<String> terms = new ArrayList<>();
        for (String value : values) {
            if (!isLookedUp(value)) {
                throw new IllegalArgumentException("Look up values of letters or digits.");
            }
            terms(value).forEach(term -> terms.add(field + ":" + term));
        }
        return "+(" + String.join(" OR ", terms) + ")";
    }
}
