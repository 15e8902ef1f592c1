package org.leadgraph.lookup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leadgraph.graph.SortKey;
import org.leadgraph.model.RecordKind;

/** A list of what a search finds: the kinds of records whose words are in one full-text index, in their natural order. */
enum FoundList {
    INCIDENTS, EXHIBITS, FIREARMS, PEOPLE, PLACES;

    /** The full-text index that has its records. */
    final String index = name().toLowerCase(Locale.ROOT);
    /** Labels of its records. */
    final List<String> labels = kinds().map(RecordKind::label).toList();
    /** What it is ordered by. */
    final SortKey order = SortKey.of(kinds().findFirst().orElseThrow());

    private Stream<RecordKind> kinds() {
        return RecordKind.those(kind -> index.equals(kind.wordIndex()));
    }
}
