package org.leadgraph.console;

import java.time.Duration;
import java.util.List;

/**
 * What somebody who writes Cypher has to know before asking. It says what can exist, never what does.
 *
 * @param seconds
 *            longest time that a query may read
 * @param rows
 *            most rows of an answer
 */
record CypherSchema(List<String> labels, List<String> relationshipTypes, List<String> propertyKeys, double seconds, int rows) {
    static CypherSchema within(Duration time, int rows) {
        return new CypherSchema(PublishedSchema.labels(), PublishedSchema.relationshipTypes(), PublishedSchema.propertyKeys(),
                time.toMillis() / 1_000.0, rows);
    }
}
