package org.leadgraph.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.desk.LeadWork.Note;
import org.leadgraph.desk.LeadWork.State;
import org.leadgraph.desk.OnDesk.Ranked;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.graph.VisibleRecord;

/**
 * A lead on the desk, or work on one that the caller does not see.
 *
 * @param seen
 *            null when the caller does not see the lead
 * @param work
 *            null when nobody has begun
 */
record DeskLead(@Nullable Ranked seen, @Nullable LeadWork work, boolean overdue, RecordTypes types) implements MadeOfRecords {
    private static final int MOST_RECORDS = 20;

    static DeskLead of(@Nullable Ranked seen, @Nullable LeadWork work, LocalDate today, RecordTypes types) {
        return new DeskLead(seen, work, work != null && work.isOverdue(today), types);
    }

    /** The work's id, which says nothing of the lead; before there is any, a name that those know who see the lead. */
    public String key() {
        return work != null ? work.workId() : Objects.requireNonNull(seen).lead().name();
    }

    public @Nullable String leadNumber() {
        return seen == null ? null : seen.lead().leadNumber();
    }

    public @Nullable String status() {
        return seen == null ? null : seen.status();
    }

    public @Nullable ZonedDateTime createdAt() {
        return seen == null ? null : seen.createdAt();
    }

    public @Nullable ZonedDateTime updatedAt() {
        return seen == null ? null : seen.updatedAt();
    }

    public List<GraphRecord> exhibits() {
        return seen == null ? List.of() : typed(seen.exhibits().stream());
    }

    public List<GraphRecord> incidents() {
        return seen == null ? List.of() : typed(seen.incidents().stream().map(IncidentOfLead::record));
    }

    private List<GraphRecord> typed(Stream<RecordNode> nodes) {
        return nodes.limit(MOST_RECORDS).map(types::typed).toList();
    }

    public int events() {
        return seen == null ? 0 : seen.incidents().size();
    }

    public int points() {
        return seen == null ? 0 : seen.gets().points();
    }

    public List<Gets.Reason> reasons() {
        return seen == null ? List.of() : seen.gets().reasons();
    }

    public State state() {
        return work == null ? State.NEW : work.state();
    }

    public List<Note> notes() {
        return seen == null || work == null ? List.of() : work.notes();
    }

    /** Its place on the desk: a text that is smaller the further up it stands. What is not seen stands at the end. */
    String place() {
        int points = seen == null ? -1 : seen.gets().points();
        ZonedDateTime at = seen == null ? Objects.requireNonNull(work).changedAt() : seen.updatedAt();
        return String.format(Locale.ROOT, "%02d %019d %s", Gets.MOST - points, Long.MAX_VALUE - at.toInstant().toEpochMilli(), key());
    }

    @Override
    public Stream<? extends VisibleRecord> records() {
        return seen == null ? Stream.of() : Stream.concat(seen.exhibits().stream(), seen.incidents().stream().map(IncidentOfLead::record));
    }
}
