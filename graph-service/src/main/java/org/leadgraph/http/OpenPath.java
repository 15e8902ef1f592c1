package org.leadgraph.http;

import org.springframework.http.HttpMethod;

/**
 * A request that needs no token. A module that has one says so with a bean of this type; everything else is refused without a token.
 *
 * @param pattern
 *            path pattern as in {@code /demo/users}
 */
public record OpenPath(HttpMethod method, String pattern) {}
