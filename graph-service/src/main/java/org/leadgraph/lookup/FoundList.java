package org.leadgraph.lookup;

import java.util.List;
import org.leadgraph.graph.SortKey;

/**
 * A list of what a search found.
 *
 * @param index
 *            the full-text index that has its records
 * @param labels
 *            domain labels of its records
 * @param order
 *            what it is ordered by
 */
enum FoundList {
    INCIDENTS("incidents", SortKey.newestFirst("occurredAt"), "Shooting", "FirearmRecovery"),
    EXHIBITS("exhibits", SortKey.newestFirst("acquiredAt"), "Casing", "TestFire"),
    FIREARMS("firearms", SortKey.byText("crimeGunId"), "Firearm"),
    PEOPLE("people", SortKey.byText("lastName"), "Person"),
    PLACES("places", SortKey.byText("address"), "Location");

    final String index;
    final SortKey order;
    final List<String> labels;

    FoundList(String index, SortKey order, String... labels) {
        this.index = index;
        this.order = order;
        this.labels = List.of(labels);
    }
}
