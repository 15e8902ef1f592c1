package org.leadgraph.http;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request that needs no token of a person's sign-in. A module that has one says so with a bean of this type; everything else is refused without such a token.
 *
 * @param pattern
 *            path pattern as in {@code /demo/users}
 */
public record OpenPath(HttpMethod method, String pattern, Checks checks) {
    /** What the module checks and bounds itself. */
    public enum Checks {
        /** Nothing: no token counts, and the body has the limits of a question. */
        NOTHING,
        /** The header Authorization has a token there that the module knows, before anything else. */
        TOKEN,
        /** The same, and the module bounds the body, which may be of any size. */
        TOKEN_AND_BODY
    }

    /** Where no token counts. */
    public OpenPath(HttpMethod method, String pattern) {
        this(method, pattern, Checks.NOTHING);
    }

    boolean hasOwnToken() {
        return checks != Checks.NOTHING;
    }

    boolean hasLimitedBody() {
        return checks != Checks.TOKEN_AND_BODY;
    }

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
