package org.leadgraph.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.Batch.Entry;
import org.leadgraph.ingest.Batch.Statement;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** Relationships of one kind, between records that are there. */
final class LinkDestination implements Destination {
    private final LinkKind kind;
    private final @Nullable RecordIds marks;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final Map<List<String>, Statement> statements = new HashMap<>();

    LinkDestination(LinkKind kind, Owners owners, Feed feed, @Nullable RecordIds marks) {
        this.kind = kind;
        this.marks = marks;
        String agency = feed.agencyId();
        parameters.put("ownOris", agency == null ? null : owners.orisOf(agency));
    }

    @Override
    public Entry entry(RowValues values) throws RowRefused {
        String fromLabel = values.text("fromLabel");
        String toLabel = values.text("toLabel");
        if (!joins(fromLabel, toLabel)) {
            throw new RowRefused(RefusalCode.ENDS_UNFIT,
                    "Columns fromLabel and toLabel must be kinds of records that this relationship joins.");
        }
        String from = values.text("from");
        String to = values.text("to");
        if (from.equals(to)) {
            throw new RowRefused(RefusalCode.ENDS_UNFIT, "Columns from and to must be two records.");
        }
        String property = kind.key();
        String key = property == null ? "" : values.text(property);
        return new Entry(statement(fromLabel, toLabel), List.of(from, to, key),
                Map.of("from", from, "to", to, "marks", List.of(Tombstones.mark(marks, from), Tombstones.mark(marks, to)), "facts",
                        values.without("fromLabel", "from", "toLabel", "to")));
    }

    private boolean joins(String fromLabel, String toLabel) {
        return RecordKind.labelled(fromLabel).flatMap(from -> RecordKind.labelled(toLabel).filter(to -> kind.joins(from, to))).isPresent();
    }

    /** Only labels that the kind joins come here. */
    private Statement statement(String fromLabel, String toLabel) {
        return statements.computeIfAbsent(List.of(fromLabel, toLabel),
                labels -> new Statement(LinkStatement.of(kind, fromLabel, toLabel), parameters));
    }
}
