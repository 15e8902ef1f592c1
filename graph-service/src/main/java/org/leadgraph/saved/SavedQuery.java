package org.leadgraph.saved;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A saved query.
 *
 * @param by
 *            user id of who keeps it
 * @param sharedWith
 *            the agency that has it; null when none has
 * @param library
 *            name of a query of the library; null for a statement
 * @param statement
 *            Cypher; null for a query of the library
 * @param version
 *            of Cypher; null for a query of the library
 * @param parameters
 *            values by parameter
 */
record SavedQuery(String id, String name, String by, @Nullable String sharedWith, @Nullable String library, @Nullable String statement,
        @Nullable Integer version, Map<String, @Nullable Object> parameters, ZonedDateTime savedAt) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };

    static SavedQuery of(Row row) {
        Row.Facts facts = row.fact("saved");
        Object version = facts.value("version");
        return new SavedQuery(facts.text("savedId"), facts.text("name"), facts.text("by"),
                facts.textOrNull("sharedWith"), facts.textOrNull("library"), facts.textOrNull("statement"),
                version instanceof Long number ? number.intValue() : null, JSON.readValue(facts.text("parameters"), OBJECT),
                facts.moment("savedAt"));
    }

    /** Parameters as a property of a node holds them. */
    static String written(Map<String, ?> parameters) {
        return JSON.writeValueAsString(parameters);
    }
}
