package org.leadgraph.visibility;

import java.util.OptionalInt;

/** How a record says which scope it is in: by a label {@code S<number>} beside its one domain label (docs/decisions/0002). */
public final class ScopeLabel {
    private static final int HIGHEST = 9_999_999;

    private ScopeLabel() {
    }

    /** The label of a scope. */
    public static String name(int number) {
        return "S" + number;
    }

    /** The scope number of a label; empty for every other label. */
    public static OptionalInt number(String label) {
        if (label.length() < 2 || label.length() > 8 || label.charAt(0) != 'S') {
            return OptionalInt.empty();
        }
        for (int i = 1; i < label.length(); i++) {
            if (label.charAt(i) < '0' || label.charAt(i) > '9') {
                return OptionalInt.empty();
            }
        }
        int number = Integer.parseInt(label.substring(1));
        return number <= HIGHEST && name(number).equals(label) ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
