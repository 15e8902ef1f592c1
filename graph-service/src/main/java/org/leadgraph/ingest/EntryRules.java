package org.leadgraph.ingest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.visibility.ScopeLabel;

/** The rules for what people of one agency enter by hand: those for the rows of its feeds, column by column. */
public final class EntryRules {
    private final Owners owners;
    private final String agencyId;

    private EntryRules(Owners owners, String agencyId) {
        this.owners = owners;
        this.agencyId = agencyId;
    }

    /** For this agency, with its data classes as they are in this transaction. */
    public static EntryRules of(SystemTransaction tx, String agencyId) {
        return new EntryRules(Owners.read(tx, agencyId), agencyId);
    }

    /** The agency's ORIs, in order. */
    public List<String> oris() {
        return owners.orisOf(agencyId);
    }

    /**
     * The number of the scope of a data class.
     *
     * @param dataClass
     *            null for the standard class
     * @throws RowRefused
     *             when the agency has no such class
     */
    public int scope(@Nullable String dataClass) throws RowRefused {
        return ScopeLabel.number(owners.scopeLabel(agencyId, dataClass)).orElseThrow();
    }

    /**
     * A record to be written. One that is there stays in its class.
     *
     * @param texts
     *            by column: {@code ori}, {@code asOf} and the facts
     * @param dataClass
     *            of a new one; null for the standard class
     * @throws RowRefused
     *             when a text breaks the rule of its column
     */
    public JudgedRow record(RecordKind kind, String recordId, Map<String, String> texts, @Nullable String dataClass) throws RowRefused {
        RowValues values = values(kind, texts, column -> !column.equals(FeedFile.KEY) && !column.equals("dataClass"));
        return RowJudge.record(kind, recordId, values, owners.scopeLabel(agencyId, dataClass), false);
    }

    /**
     * A link between two records that are there.
     *
     * @param texts
     *            by column: {@code asOf} and the facts
     * @throws RowRefused
     *             when a text breaks the rule of its column
     */
    public static JudgedRow link(LinkKind kind, RecordKind from, String fromId, RecordKind to, String toId, Map<String, String> texts)
            throws RowRefused {
        RowValues values = values(kind, texts, column -> !column.startsWith("from") && !column.startsWith("to"));
        String id = String.join("\n", fromId, kind.name(), toId, Objects.requireNonNullElse(texts.get(kind.key()), ""));
        return new JudgedRow(FeedStatements.links(kind, from, to), id,
                FeedStatements.linkRow(kind, from, fromId, to, toId, id, values.all()));
    }

    private static RowValues values(LoadFile of, Map<String, String> texts, Predicate<String> which) throws RowRefused {
        List<Column> columns = Columns.of(new FeedFile(of)).stream().filter(column -> which.test(column.name())).toList();
        return RowValues.read(columns, new SourceRow(1, columns.stream().map(column -> texts.getOrDefault(column.name(), "")).toList()));
    }
}
