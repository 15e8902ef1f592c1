package org.leadgraph.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as it came.
 *
 * @param door
 *            where it came in
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
public record Question(Door door, String searchId, @Nullable String operation, String document, Map<String, Object> variables,
        @Nullable String source,
        Instant at) {
    /** Where questions come in. */
    public enum Door {
        GRAPHQL, SUBSCRIPTION, QUERY_API, BOLT, EMBED, DELIVERY
    }

    /** Header of an answer that says the search's id. */
    public static final String SEARCH_ID = "X-Search-Id";
    /** Name under which the log has what a question runs; GraphQL's own variables have no stop in theirs. */
    private static final String RUNS = "leadgraph.runs";
    /** Name under which it has which embedded view asks. */
    private static final String EMBEDDED = "leadgraph.embed";

    /** The same, asked by an embedded view. */
    Question askedBy(Embedded embedded) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(EMBEDDED, embedded.logged());
        return new Question(Door.EMBED, searchId, operation, document, more, source, at);
    }

    /** The same with a query that it names, and all parameters of that. */
    Question running(String query, Map<String, Object> parameters) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(RUNS, Map.of("query", query, "parameters", parameters));
        return new Question(door, searchId, operation, document, more, source, at);
    }
}
