package org.leadgraph.permission;

import java.util.Optional;
import org.leadgraph.problem.InvalidRequest;

/** What people write into the forms of this module. */
public final class Texts {
    public static final int SHORT = 200;
    public static final int LONG = 2_000;

    private Texts() {
    }

    /** The text without blanks around it. Line breaks are allowed, other control characters are not. */
    public static String fit(String field, String text, int longest) {
        return Optional.of(text.strip())
                .filter(stripped -> !stripped.isEmpty() && stripped.length() <= longest
                        && stripped.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
                .orElseThrow(() -> new InvalidRequest(PermissionProblem.TEXT_INVALID,
                        "`" + field + "` needs a text of at most " + longest + " characters, without control characters."));
    }
}
