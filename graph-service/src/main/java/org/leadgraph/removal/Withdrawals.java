package org.leadgraph.removal;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.FeedStatements;
import org.leadgraph.matching.MatchRule;

/** Takes records out of everybody's sight and brings them back, within an act or a step of one. */
public final class Withdrawals {
    private static final List<String> RULES = Arrays.stream(MatchRule.values()).map(Enum::name).toList();

    private static final NamedQuery<Row> LOCK_INGEST = NamedQuery.of("removal/lock-ingest", row -> row);
    private static final NamedQuery<RemovedRecord> REMOVE = NamedQuery.of("removal/remove", RemovedRecord::of);
    private static final NamedQuery<String> BRING_BACK = NamedQuery.of("removal/bring-back", row -> row.text("recordId"));
    private static final NamedQuery<Row> SENT_AGAIN = NamedQuery.of("removal/sent-again", row -> row);

    private static final NamedQuery<String> ABSENT_OF_RUN = NamedQuery.of("removal/absent-of-run", row -> row.text("recordId"));

    private Withdrawals() {
    }

    /**
     * Why records are withdrawn by themselves until a feed sends them again.
     *
     * @param agencyId
     *            their owner
     * @param run
     *            the run of a feed because of which
     * @param by
     *            user id, or name of the program
     * @param absent
     *            whether they are absent from what the run has sent, and come back when it is undone; otherwise the run that brought them was undone
     * @param note
     *            a line for colleagues
     */
    public record Cause(String agencyId, String run, String by, ZonedDateTime at, boolean absent, String note) {}

    /** Waits until no load is writing: a load does not wait for acts. */
    public static void lockIngest(SystemTransaction tx) {
        tx.run(LOCK_INGEST, Map.of());
    }

    /**
     * Withdraws a record until a feed sends it again, or people bring it back.
     *
     * @return whether it was there, and the agency's
     */
    public static boolean untilSentAgain(SystemTransaction tx, String recordId, Cause cause) {
        OwnRecord record = OwnRecord.find(tx, cause.agencyId(), recordId).filter(found -> found.removed() == null).orElse(null);
        if (record == null) {
            return false;
        }
        Map<String, Object> facts = new HashMap<>(
                RemovedRecord.facts(RemovalState.WITHDRAWN, cause.absent() ? RemovalReason.OTHER : RemovalReason.WRONG, cause.by(),
                        cause.at()));
        facts.putAll(Map.of("note", cause.note(), "untilSent", true, "byRun", cause.run(), "absent", cause.absent()));
        remove(tx, record, cause.agencyId(), facts);
        return true;
    }

    static RemovedRecord remove(SystemTransaction tx, OwnRecord record, String agencyId, Map<String, Object> why) {
        Map<String, Object> facts = new HashMap<>(why);
        facts.putAll(Map.of("agencyId", agencyId, "kind", record.kind(), "scope", record.scope()));
        RemovedRecord removed = tx
                .run(REMOVE, Map.of("recordId", record.recordId(), "labels", record.labels(), "rules", RULES, "facts", facts)).getFirst();
        record.compareAnew(tx);
        RemovalNotices.tellOf(tx, record, agencyId, removed.at());
        return removed;
    }

    static void bringBack(SystemTransaction tx, OwnRecord record) {
        tx.run(BRING_BACK, Map.of("recordId", record.recordId()));
        RemovalNotices.takeBack(tx, record.recordId());
        record.compareAnew(tx);
        FeedStatements.joinThoseOf(tx, record.recordId());
    }

    /**
     * Brings back records that were absent from what this run has sent, some of them.
     *
     * @return their ids; none when there are no more
     */
    public static List<String> notAbsent(SystemTransaction tx, String agencyId, String run, int most) {
        List<String> absent = tx.run(ABSENT_OF_RUN, Map.of("run", run, "limit", most));
        for (String recordId : absent) {
            OwnRecord.find(tx, agencyId, recordId).ifPresent(record -> bringBack(tx, record));
        }
        return absent;
    }

    /** Brings back those of these records that were withdrawn until a feed sends them again. Undoing this run withdraws them again. */
    public static void sentAgain(SystemTransaction tx, List<String> recordIds, String run) {
        List<Row> back = tx.run(SENT_AGAIN, Map.of("recordIds", recordIds, "run", run));
        if (!back.isEmpty()) {
            lockIngest(tx);
        }
        for (Row row : back) {
            OwnRecord.find(tx, row.text("agencyId"), row.text("recordId")).ifPresent(record -> bringBack(tx, record));
        }
    }
}
