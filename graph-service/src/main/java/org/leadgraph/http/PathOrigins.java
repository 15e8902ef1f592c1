package org.leadgraph.http;

import java.util.List;

/**
 * Origins whose pages may ask at some paths, which {@code leadgraph.http.allowed-origins} does not open. A module that has such paths says so with a bean of this type.
 *
 * @param pattern
 *            path pattern
 */
public record PathOrigins(String pattern, List<String> origins) {
    public PathOrigins {
        origins = List.copyOf(origins);
    }
}
