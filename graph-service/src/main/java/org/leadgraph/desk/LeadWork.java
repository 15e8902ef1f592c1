package org.leadgraph.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;

/**
 * What an agency keeps of its work on a lead. It is a record of the agency and names the lead; the lead says nothing of it.
 *
 * @param assignee
 *            user id; null for nobody
 * @param firstGivenAt
 *            when somebody first had it
 * @param outcomeAt
 *            when it was first said what came of the lead
 * @param version
 *            how often it changed, from 1
 * @param lastActs
 *            ids of the acts that changed it last: an answer may be made a second time, and its acts with it
 * @param checks
 *            what was checked, each once
 */
public record LeadWork(String workId, LeadKey lead, State state, @Nullable String assignee, @Nullable ZonedDateTime assignedAt,
        @Nullable String assignedBy, @Nullable ZonedDateTime firstGivenAt, @Nullable LocalDate due, List<Outcome> outcomes,
        @Nullable ZonedDateTime outcomeAt,
        ZonedDateTime begunAt, ZonedDateTime changedAt, long version, List<String> lastActs, List<Checked> checks, List<Note> notes) {
    private static final int ACTS_KEPT = 20;

    /** How far it is. */
    public enum State {
        NEW, OPEN, IN_WORK, WAITING, CLOSED
    }

    /** What came of a lead. */
    public enum Outcome {
        HELPFUL, ARREST, CHARGE, PROSECUTED, PROSECUTION_DECLINED, GUN_RECOVERED, CASE_CLEARED, NOT_USEFUL;

        /** Whether it takes a reason. */
        boolean needsReason() {
            return this == PROSECUTION_DECLINED || this == NOT_USEFUL;
        }
    }

    /** What is to be checked with a lead. */
    public enum Check {
        NCIC_CHECKED, NCIC_HIT_CONFIRMED, TRACE_REQUESTED, TEST_FIRED, EXAMINATION_REQUESTED
    }

    /** What was checked, by whom and when. */
    public record Checked(Check check, String by, ZonedDateTime at) {}

    /** What was noted, by whom and when. */
    public record Note(String text, String by, ZonedDateTime at) {}

    static LeadWork of(Row row) {
        Row.Facts work = row.fact("work");
        TreeSet<Integer> scopes = new TreeSet<>();
        list(work, "scopes", Long.class).forEach(scope -> scopes.add(scope.intValue()));
        List<Checked> checks = new ArrayList<>();
        List<String> checkedBy = work.textsOrNone("checkedBy");
        List<ZonedDateTime> checkedAt = list(work, "checkedAt", ZonedDateTime.class);
        List<String> checked = work.textsOrNone("checks");
        for (int i = 0; i < checked.size(); i++) {
            checks.add(new Checked(Check.valueOf(checked.get(i)), checkedBy.get(i), checkedAt.get(i)));
        }
        List<Note> notes = new ArrayList<>();
        List<String> notedBy = work.textsOrNone("notedBy");
        List<ZonedDateTime> notedAt = list(work, "notedAt", ZonedDateTime.class);
        List<String> noted = work.textsOrNone("notes");
        for (int i = 0; i < noted.size(); i++) {
            notes.add(new Note(noted.get(i), notedBy.get(i), notedAt.get(i)));
        }
        return new LeadWork(work.text("workId"), new LeadKey(work.text("leadNumber"), scopes), State.valueOf(work.text("state")),
                work.textOrNull("assignee"), work.momentOrNull("assignedAt"), work.textOrNull("assignedBy"),
                work.momentOrNull("firstGivenAt"), work.dayOrNull("due"),
                work.textsOrNone("outcomes").stream().map(Outcome::valueOf).toList(), work.momentOrNull("outcomeAt"),
                work.moment("begunAt"), work.moment("changedAt"), work.number("version"), work.texts("lastActs"), checks, notes);
    }

    private static <T> List<T> list(Row.Facts facts, String name, Class<T> type) {
        return facts.value(name) instanceof List<?> several ? several.stream().map(type::cast).toList() : List.of();
    }

    List<String> lastActsAnd(String actId) {
        List<String> all = new ArrayList<>(lastActs);
        all.add(actId);
        return List.copyOf(all.subList(Math.max(0, all.size() - ACTS_KEPT), all.size()));
    }

    /** Whether its day has passed, and it is not closed. */
    boolean isOverdue(LocalDate today) {
        return due != null && due.isBefore(today) && state != State.CLOSED;
    }
}
