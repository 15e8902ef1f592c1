package org.leadgraph.visibility;

import java.util.Optional;

/**
 * The purpose of a search.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.7 (requirements P-06 to P-09).
 */
public enum UseCode {
    /** Administrative: an owner looks at what it contributed itself. */
    A,
    /** Criminal justice: official duties in the administration of criminal justice. */
    C,
    /** Criminal-justice employment: background checks; an owner may reject it. */
    J;

    /** The code written as one letter; empty for anything else, lower case included. */
    public static Optional<UseCode> of(String letter) {
        return switch (letter) {
            case "A" -> Optional.of(A);
            case "C" -> Optional.of(C);
            case "J" -> Optional.of(J);
            default -> Optional.empty();
        };
    }
}
