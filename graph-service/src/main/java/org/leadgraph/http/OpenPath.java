package org.leadgraph.http;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request that needs no token. A module that has one says so with a bean of this type; everything else is refused without a token.
 *
 * @param pattern
 *            path pattern as in {@code /demo/users}
 * @param ownToken
 *            whether the header Authorization has a token there that the module itself knows and checks, in place of one of a person's sign-in
 */
public record OpenPath(HttpMethod method, String pattern, boolean ownToken) {
    /** Where no token counts. */
    public OpenPath(HttpMethod method, String pattern) {
        this(method, pattern, false);
    }

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
