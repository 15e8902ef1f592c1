package org.leadgraph.onboarding;

import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;

/** Short texts that people write. */
final class Texts {
    private static final int LONGEST = 500;

    private Texts() {
    }

    static String required(@Nullable String text, String name) {
        String fit = optional(text, name);
        if (fit == null) {
            throw new InvalidRequest(OnboardingProblem.TEXT_INVALID, name + " is empty. Send 1 to " + LONGEST + " characters.");
        }
        return fit;
    }

    /** Null for a text that is blank. */
    static @Nullable String optional(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(OnboardingProblem.TEXT_INVALID,
                    name + " has at most " + LONGEST + " characters and no control characters.");
        }
        return stripped;
    }
}
