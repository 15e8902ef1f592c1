package org.leadgraph.ingest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ingest.Batch.Entry;
import org.leadgraph.ingest.Batch.Statement;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.RecordKind;

/** Records of one kind, each with its owner's ORI and in one scope. */
final class RecordDestination implements Destination {
    private static final NamedQuery<?> RECORDS = NamedQuery.of("ingest/records", row -> row);

    private final Statement statement;
    private final Owners owners;
    private final @Nullable String feedAgency;
    private final boolean synthetic;
    private final @Nullable RecordIds marks;

    RecordDestination(RecordKind kind, Owners owners, Feed feed, @Nullable RecordIds marks) {
        this.statement = new Statement(RECORDS.cypher(), Map.of("label", kind.label(), "correlated", kind.isShared()));
        this.owners = owners;
        this.feedAgency = feed.agencyId();
        this.synthetic = feed.synthetic();
        this.marks = marks;
    }

    @Override
    public Entry entry(RowValues values) throws RowRefused {
        String agency = owners.agencyOf(values.text("ori"));
        if (feedAgency != null && !feedAgency.equals(agency)) {
            throw new RowRefused(RefusalCode.NOT_OF_THIS_FEED, "Column ori must be an ORI of the feed's agency.");
        }
        String scope = owners.scopeLabel(agency, (String) values.get("dataClass"));
        String id = values.text("recordId");
        return new Entry(statement, id,
                Map.of("recordId", id, "mark", Tombstones.mark(marks, id), "scope", scope, "facts", facts(values)));
    }

    private Map<String, Object> facts(RowValues values) throws RowRefused {
        Map<String, Object> facts = withPoint(values, "dataClass", "latitude", "longitude");
        if (synthetic) {
            facts.put("synthetic", true);
        }
        return facts;
    }

    /** Everything but these columns, and the place of both coordinates. */
    static Map<String, Object> withPoint(RowValues values, String... without) throws RowRefused {
        Map<String, Object> facts = values.without(without);
        if (values.has("latitude") != values.has("longitude")) {
            throw new RowRefused(RefusalCode.VALUE_MISSING, "Columns latitude and longitude must both have a value, or neither.");
        }
        requireDayFromItsBeginning(values);
        if (values.get("latitude") instanceof Double latitude && values.get("longitude") instanceof Double longitude) {
            facts.put("point", SystemGraph.point(latitude, longitude));
        }
        return facts;
    }

    /** A day alone is its first moment at its place, so that nobody takes another for a time that somebody knew. */
    private static void requireDayFromItsBeginning(RowValues values) throws RowRefused {
        if ("DAY".equals(values.get("occurredPrecision")) && values.get("occurredAt") instanceof OffsetDateTime at) {
            ZoneId zone = ZoneId.of(values.text("zone"));
            if (!at.toInstant().equals(at.atZoneSameInstant(zone).toLocalDate().atStartOfDay(zone).toInstant())) {
                throw new RowRefused(RefusalCode.VALUE_MALFORMED,
                        "With occurredPrecision DAY, column occurredAt must be the first moment of the day in the row's zone.");
            }
        }
    }
}
