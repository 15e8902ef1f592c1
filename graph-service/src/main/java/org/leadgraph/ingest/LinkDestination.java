package org.leadgraph.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.ingest.Batch.Entry;
import org.leadgraph.ingest.Batch.Statement;
import org.leadgraph.seed.LoadFormat;

/** Relationships of one kind, between records that are there. */
final class LinkDestination implements Destination {
    private final LinkKind kind;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final Map<List<String>, Statement> statements = new HashMap<>();

    LinkDestination(LoadFormat file, Owners owners, Feed feed) {
        this.kind = LinkKind.of(file);
        String agency = feed.agencyId();
        parameters.put("ownOris", agency == null ? null : owners.orisOf(agency));
    }

    @Override
    public Entry entry(RowValues values) throws RowRefused {
        String fromLabel = values.text("fromLabel");
        String toLabel = values.text("toLabel");
        if (!kind.joins(fromLabel, toLabel)) {
            throw new RowRefused(RefusalCode.ENDS_UNFIT,
                    "Columns fromLabel and toLabel must be kinds of records that this relationship joins.");
        }
        String from = values.text("from");
        String to = values.text("to");
        if (from.equals(to)) {
            throw new RowRefused(RefusalCode.ENDS_UNFIT, "Columns from and to must be two records.");
        }
        String keyProperty = kind.keyProperty();
        String key = keyProperty == null ? "" : values.text(keyProperty);
        return new Entry(statement(fromLabel, toLabel), List.of(from, to, key),
                Map.of("from", from, "to", to, "facts", values.without("fromLabel", "from", "toLabel", "to")));
    }

    /** Only labels that the kind joins come here. */
    private Statement statement(String fromLabel, String toLabel) {
        return statements.computeIfAbsent(List.of(fromLabel, toLabel),
                labels -> new Statement(LinkStatement.of(kind, fromLabel, toLabel), parameters));
    }
}
