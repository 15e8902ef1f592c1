package org.leadgraph.access;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as it came.
 *
 * @param searchId
 *            id of the search, never used again; the client hears it with the answer, so that its own log can name what ours holds (P-04)
 * @param operation
 *            the operation's name; null when it has none
 * @param document
 *            the GraphQL document
 * @param variables
 *            its variables
 * @param source
 *            address that the request came from; null when it is not known
 * @param at
 *            when it came
 */
public record Question(String searchId, @Nullable String operation, String document, Map<String, Object> variables, @Nullable String source,
        Instant at) {
    /** Header of an answer that says the search's id. */
    public static final String SEARCH_ID = "X-Search-Id";
}
