package org.leadgraph.export;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * What is exported: records, the links between them, and where they come from.
 *
 * @param items
 *            by record id
 * @param links
 *            by their ends, then type
 */
record Chart(Provenance provenance, List<Item> items, List<Link> links) {
    /**
     * A record.
     *
     * @param kind
     *            its label
     * @param owner
     *            name of the agency that owns it
     * @param facts
     *            what it says, by property, in the order of the load files; moments and days as ISO 8601, several texts joined by a semicolon; what is not known is
     *            left out
     */
    record Item(String id, String kind, String owner, String ori, Map<String, String> facts) {}

    /**
     * A link, in the direction in which it is stored.
     *
     * @param facts
     *            as of {@link Item}
     */
    record Link(String from, String to, String kind, Map<String, String> facts) {}

    /**
     * Who made it, when and why.
     *
     * @param searchId
     *            id of the entry in the search log
     * @param owners
     *            names of the agencies whose records are in it
     */
    record Provenance(String title, String madeBy, ZonedDateTime madeAt, String useCode, String reason, String searchId,
            List<String> owners,
            String notice) {}
}
