package org.leadgraph.undo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.model.RecordKind;
import org.leadgraph.removal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes back what a run did, a batch at a time: first its links, then what it changed, then what it made. What is done is not looked at again, so after a kill, and beside another instance, it comes to the same end.
 */
@Component
class UndoWork {
    /** Name of the job that undoes. */
    static final String JOB = "feed-undo";
    private static final int BATCH = 200;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final List<String> SHARED = RecordKind.those(RecordKind::isShared).map(RecordKind::label).toList();

    private static final NamedQuery<RunUndo> OPEN = NamedQuery.of("undo/open", RunUndo::of);
    private static final NamedQuery<RunUndo> ONE = NamedQuery.of("undo/one", RunUndo::of);
    private static final NamedQuery<Row> RECORDS_BACK = NamedQuery.of("undo/records-back", row -> row);
    private static final NamedQuery<Row> MADE = NamedQuery.of("undo/made", row -> row);
    private static final NamedQuery<Row> MADE_DONE = NamedQuery.of("undo/made-done", row -> row);
    private static final NamedQuery<Row> BROUGHT_BACK = NamedQuery.of("undo/brought-back", row -> row);
    private static final NamedQuery<RunUndo> ENDED = NamedQuery.of("undo/ended", RunUndo::of);
    private static final NamedQuery<OldTrail> OLD_TRAILS = NamedQuery.of("undo/old-trails",
            row -> new OldTrail(row.text("runId"), row.text("agencyId")));
    private static final NamedQuery<Row> FORGET = NamedQuery.of("undo/forget", row -> row);

    private final Acts acts;
    private final Looks.Kept kept;
    private final IdSecret secret;
    private final UndoSettings settings;
    private final Clock clock;
    private final int batch;

    @Autowired
    UndoWork(Acts acts, Looks looks, IdSecret secret, UndoSettings settings, Clock clock) {
        this(acts, looks, secret, settings, clock, BATCH);
    }

    UndoWork(Acts acts, Looks looks, IdSecret secret, UndoSettings settings, Clock clock, int batch) {
        this.acts = acts;
        this.kept = looks.ofTheService();
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
        this.batch = batch;
    }

    /** A run that is too old to be undone. */
    private record OldTrail(String runId, String agencyId) {}

    List<RunUndo> open() {
        return kept.read(OPEN, Map.of());
    }

    /**
     * One batch of an undoing, or its end.
     *
     * @return whether there is more to do
     */
    boolean step(String runId) {
        RunUndo undo = kept.read(ONE, Map.of("runId", runId)).stream().filter(each -> each.endedAt() == null).findFirst().orElse(null);
        if (undo == null) {
            return false;
        }
        Program job = Program.job(JOB, undo.agencyId());
        int done = acts.step(job, UndoAct.FEED_RUN_UNDO_APPLY, tx -> {
            secret.check(tx);
            Withdrawals.lockIngest(tx);
            return firstThatDoes(tx,
                    List.of(each -> new LinksBack(each, runId, secret).next(batch), each -> notAbsent(each, undo),
                            each -> recordsBack(each, runId),
                            each -> madeBack(each, undo)));
        });
        if (done == 0) {
            end(job, runId);
        }
        return done > 0;
    }

    private static int firstThatDoes(SystemTransaction tx, List<ToIntFunction<SystemTransaction>> parts) {
        return parts.stream().mapToInt(part -> part.applyAsInt(tx)).filter(done -> done > 0).findFirst().orElse(0);
    }

    private int recordsBack(SystemTransaction tx, String runId) {
        return (int) tx.run(RECORDS_BACK, Map.of("runId", runId, "limit", batch, "shared", SHARED)).getFirst().number("records");
    }

    /** What the run has withdrawn because it did not have it. */
    private int notAbsent(SystemTransaction tx, RunUndo undo) {
        List<String> back = Withdrawals.notAbsent(tx, undo.agencyId(), undo.runId(), batch);
        tx.run(BROUGHT_BACK, Map.of("runId", undo.runId(), "recordIds", back));
        return back.size();
    }

    private int madeBack(SystemTransaction tx, RunUndo undo) {
        List<Row> made = tx.run(MADE, Map.of("runId", undo.runId(), "limit", batch));
        if (made.isEmpty()) {
            return 0;
        }
        Withdrawals.Cause cause = new Withdrawals.Cause(undo.agencyId(), undo.runId(), undo.by(), now(), false,
                "The file that brought it was undone.");
        List<Map<String, Object>> rows = made.stream().map(row -> {
            String recordId = row.text("recordId");
            boolean withdrawn = row.flag("unchanged") && Withdrawals.untilSentAgain(tx, recordId, cause);
            return Map.<String, Object>of("recordId", recordId, "undone", withdrawn ? "WITHDRAWN" : "LEFT_ALONE");
        }).toList();
        tx.run(MADE_DONE, Map.of("runId", undo.runId(), "rows", rows));
        return made.size();
    }

    private void end(Program job, String runId) {
        RunUndo undo = kept.read(ONE, Map.of("runId", runId)).getFirst();
        Map<String, Object> said = new HashMap<>(Map.of("run", runId, "linksTakenBack", undo.linksTakenBack(), "linksPutBack",
                undo.linksPutBack(), "linksLeftAlone", undo.linksLeftAlone()));
        acts.perform(job, UndoAct.FEED_RUN_UNDO_APPLY, said, (_, tx) -> tx.run(ENDED, Map.of("runId", runId, "at", now())).size());
    }

    /**
     * Forgets a part of what runs did that are too old to be undone.
     *
     * @return whether there is more to forget
     */
    boolean forget() {
        // Undoing begins while a run is young enough, and goes on to its end.
        OldTrail next = kept.read(OLD_TRAILS, Map.of("before", now().minus(settings.within()), "limit", 1)).stream().findFirst()
                .orElse(null);
        if (next == null) {
            return false;
        }
        acts.step(Program.job(JOB, next.agencyId()), UndoAct.FEED_RUN_UNDO_APPLY,
                tx -> tx.run(FORGET, Map.of("runId", next.runId(), "limit", FORGOTTEN_AT_ONCE)));
        return true;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
