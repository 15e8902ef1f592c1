package org.leadgraph.search;

import java.util.Map;

/**
 * The embedded view that asks a question. Its door says so among the attributes of the request; no client can.
 *
 * @param origin
 *            origin of the page that embeds it
 */
public record Embedded(String embedId, String origin) {
    /** Name of the attribute. */
    public static final String ATTRIBUTE = Embedded.class.getName();

    /** As the log has it beside the variables. */
    Map<String, Object> logged() {
        return Map.of("embedId", embedId, "origin", origin);
    }
}
