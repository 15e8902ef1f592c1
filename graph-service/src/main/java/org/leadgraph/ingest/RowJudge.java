package org.leadgraph.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.load.RecordIds;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;

/**
 * Judges the rows of one file of a feed by the file, the agencies of the feed and their data classes, and by no record: what becomes of a row is known before the graph is asked for one, so it
 * tells nothing of records that the sender does not see (INV-50).
 */
public final class RowJudge {
    private static final String[] NO_FACTS_OF_RECORDS = {FeedFile.KEY, "dataClass", FeedFile.MARKING, "latitude", "longitude"};
    private static final String[] NO_FACTS_OF_LINKS = {"fromKind", "fromOri", "fromKey", "toKind", "toOri", "toKey"};

    private final FeedFile file;
    private final List<Column> columns;
    private final Owners owners;
    private final Set<String> agencies;
    private final boolean classes;
    private final RecordIds ids;

    RowJudge(FeedFile file, Owners owners, Set<String> agencies, boolean classes, RecordIds ids) {
        this.file = file;
        this.columns = Columns.of(file);
        this.owners = owners;
        this.agencies = agencies;
        this.classes = classes;
        this.ids = ids;
    }

    /**
     * What is to be written of a row.
     *
     * @throws RowRefused
     *             when it breaks a rule
     */
    public JudgedRow judge(SourceRow row) throws RowRefused {
        RowValues values = RowValues.read(columns, row);
        return switch (file.of()) {
            case RecordKind kind -> record(kind, values);
            case LinkKind kind -> link(kind, values);
            case PolicyFile policy -> throw new IllegalStateException("A feed brings no policy: " + policy);
        };
    }

    private JudgedRow record(RecordKind kind, RowValues values) throws RowRefused {
        if (values.get(FeedFile.MARKING) instanceof String mark) {
            Marks.checkMark(FeedFile.MARKING, mark);
        }
        String ori = values.text("ori");
        String agency = ownAgency("ori", ori);
        String dataClass = (String) values.get("dataClass");
        if (dataClass != null && !classes) {
            throw new RowRefused(RefusalCode.DATA_CLASS_UNKNOWN,
                    "Column dataClass must be empty: owners alone decide on the classes of their records.");
        }
        if (kind == RecordKind.TRACE_DETAIL && !owners.staysWithOwner(agency, dataClass)) {
            throw new RowRefused(RefusalCode.DATA_CLASS_SHARED,
                    "Trace details stay with the agency: name a data class of audience OWNER_ONLY.");
        }
        String id = ids.recordId(ori, kind.label(), values.text(FeedFile.KEY));
        JudgedRow judged = record(kind, id, values, owners.scopeLabel(agency, dataClass), dataClass != null);
        judged.row().put("mark", Tombstones.mark(ids, id));
        return judged;
    }

    /**
     * A record to be written.
     *
     * @param moves
     *            whether it is put into the scope when it is there already; without a class a record stays where its owner has put it
     */
    static JudgedRow record(RecordKind kind, String id, RowValues values, String scope, boolean moves) throws RowRefused {
        RecordSense.check(values);
        Map<String, Object> facts = RecordDestination.withPoint(values, NO_FACTS_OF_RECORDS);
        facts.put("recordId", id);
        return new JudgedRow(FeedStatements.records(kind), id,
                new HashMap<>(Map.of("recordId", id, "facts", facts, "newScope", scope, "moves", moves, "correlated", kind.isShared(),
                        "kind", kind.name())));
    }

    private JudgedRow link(LinkKind kind, RowValues values) throws RowRefused {
        String fromAgency = ownAgency("fromOri", values.text("fromOri"));
        String toAgency = ownAgency("toOri", values.text("toOri"));
        if (!kind.acrossOwners() && !fromAgency.equals(toAgency)) {
            throw new RowRefused(RefusalCode.OWNERS_DIFFER, "Columns fromOri and toOri must be ORIs of one agency.");
        }
        RecordKind from = kind(values.text("fromKind"));
        RecordKind to = kind(values.text("toKind"));
        String fromId = ids.recordId(values.text("fromOri"), from.label(), values.text("fromKey"));
        String toId = ids.recordId(values.text("toOri"), to.label(), values.text("toKey"));
        if (fromId.equals(toId)) {
            throw new RowRefused(RefusalCode.ENDS_UNFIT, "The two ends must be two records.");
        }
        String keyName = kind.key();
        String key = keyName == null ? "" : values.text(keyName);
        String id = FeedStatements.linkId(ids, kind, fromId, toId, key);
        Map<String, Object> row = FeedStatements.linkRow(kind, from, fromId, to, toId, id, values.without(NO_FACTS_OF_LINKS));
        row.put("marks", List.of(Tombstones.mark(ids, fromId), Tombstones.mark(ids, toId)));
        return new JudgedRow(FeedStatements.links(kind, from, to), id, row);
    }

    private static RecordKind kind(String fileName) {
        return RecordKind.those(kind -> kind.fileName().equals(fileName)).findFirst().orElseThrow();
    }

    /** The same words for an ORI that nobody has and for somebody else's. */
    private String ownAgency(String column, String ori) throws RowRefused {
        @Nullable
        String agency = owners.agencyOrNull(ori);
        if (agency == null || !agencies.contains(agency)) {
            throw new RowRefused(RefusalCode.NOT_OF_THIS_FEED, "Column " + column + " must be an ORI of an agency of this feed.")
                    .in(column, Shape.of(ori));
        }
        return agency;
    }
}
