package org.leadgraph.undo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.removal.OwnRecords;
import org.springframework.stereotype.Service;

/** Has runs undone, and tells what came of it: of records, what the person who asks may see. */
@Service
class RunUndos {
    private static final List<String> WROTE = List.of("COMPLETE", "ROWS_REFUSED", "LINES_LOST", "STOPPED", "TOO_MANY_ABSENT");

    private static final NamedQuery<Run> RUN = NamedQuery.of("undo/run", Run::of);
    private static final NamedQuery<RunUndo> BEGUN = NamedQuery.of("undo/begun", RunUndo::of);
    private static final NamedQuery<Row> COUNTS = NamedQuery.of("undo/counts", row -> row);
    private static final KeptList<LeftAlone> LEFT_ALONE = KeptList.byName("undo/left-alone",
            row -> new LeftAlone(row.text("recordId"), row.text("kind")), LeftAlone::recordId);

    private final Acts acts;
    private final Looks looks;
    private final OwnRecords own;
    private final IdSecret secret;
    private final UndoSettings settings;
    private final Clock clock;

    RunUndos(Acts acts, Looks looks, OwnRecords own, IdSecret secret, UndoSettings settings, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.own = own;
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be known of a run before it is undone.
     *
     * @param trail
     *            whether what it did is kept
     */
    private record Run(String feed, String status, @Nullable ZonedDateTime endedAt, boolean trail, boolean nibin, @Nullable RunUndo undo) {
        static Run of(Row row) {
            return new Run(row.text("feed"), row.text("status"), row.momentOrNull("endedAt"), row.flag("trail"), row.flag("nibin"),
                    row.value("undo") == null ? null : RunUndo.of(row));
        }
    }

    /**
     * A record that was changed since, so the undoing has not touched it.
     *
     * @param kind
     *            label of its kind
     */
    record LeftAlone(String recordId, String kind) {}

    /** How many records, of the classes that the caller sees. */
    record Records(long withdrawn, long putBack, long broughtBack, long leftAlone) {}

    /**
     * Begins to undo a run.
     *
     * @throws NotFound
     *             when the agency's feeds have not sent it
     * @throws InvalidRequest
     *             when it has not ended, was undone before, or cannot be undone
     */
    RunUndo begin(Initiator by, String runId) {
        String actId = ActIds.of(by, "FEED_RUN_UNDO", runId);
        return acts.perform(by, UndoAct.FEED_RUN_UNDO, Map.of("run", runId), (actor, tx) -> {
            Run run = tx.run(RUN, Map.of("runId", runId, "agencyId", actor.agencyId())).stream().findFirst().orElseThrow(RunUndos::unknown);
            RunUndo before = run.undo();
            if (before != null && before.actId().equals(actId)) {
                return before;
            }
            requireUndoable(run);
            secret.check(tx);
            return tx.run(BEGUN, Map.of("runId", runId, "facts",
                    Map.of("feed", run.feed(), "agencyId", actor.agencyId(), "by", actor.userId(), "begunAt", now(), "actId", actId)))
                    .getFirst();
        });
    }

    private void requireUndoable(Run run) {
        if (run.undo() != null) {
            throw new InvalidRequest(UndoProblem.RUN_UNDONE,
                    "This file was undone before, and a file is undone once. See with `feedRunUndo` what came of it.", "B-11");
        }
        ZonedDateTime ended = run.endedAt();
        if (ended == null) {
            throw new InvalidRequest(UndoProblem.RUN_UNDER_WAY,
                    "This file is still being read or written. Wait for its end, or end its account with `endFeedAccount`.", "B-11");
        }
        if (run.nibin() || !run.trail() || !WROTE.contains(run.status()) || ended.plus(settings.within()).isBefore(now())) {
            throw new InvalidRequest(UndoProblem.RUN_NOT_UNDOABLE, "What this file did cannot be undone: only a file of the agency's own "
                    + "feeds that wrote something, within " + settings.within().toDays()
                    + " days. Correct or withdraw its records instead.",
                    "B-11");
        }
    }

    /** Null when nobody has had it undone. */
    @Nullable
    RunUndo find(Initiator by, String runId) {
        return looks.at(by, UndoAct.FEED_RUN_UNDO_LOOK,
                (actor, kept) -> kept.read(RUN, Map.of("runId", runId, "agencyId", actor.agencyId())).stream().findFirst()
                        .flatMap(run -> Optional.ofNullable(run.undo())).orElse(null));
    }

    /** What became of records. */
    Records records(Initiator by, RunUndo undo) {
        return looks.at(by, UndoAct.FEED_RUN_UNDO_LOOK, (actor, kept) -> kept.together(tx -> {
            Map<String, Long> counts = new HashMap<>();
            tx.run(COUNTS, Map.of("runId", undo.runId(), "scopes", own.scopesSeen(tx, actor)))
                    .forEach(row -> counts.put(row.text("undone"), row.number("records")));
            return new Records(counts.getOrDefault("WITHDRAWN", 0L), counts.getOrDefault("PUT_BACK", 0L),
                    counts.getOrDefault("BROUGHT_BACK", 0L),
                    counts.getOrDefault("LEFT_ALONE", 0L));
        }));
    }

    /** By record id. */
    Connection leftAlone(Initiator by, RunUndo undo, PageRequest page) {
        return looks.at(by, UndoAct.FEED_RUN_UNDO_LOOK, (actor, kept) -> kept.page(LEFT_ALONE, page, Map.of("runId", undo.runId()),
                Map.of("scopes", kept.together(tx -> own.scopesSeen(tx, actor))), each -> each));
    }

    private static NotFound unknown() {
        return new NotFound(UndoProblem.OWN_RUN_UNKNOWN, "Your agency's feeds have sent no such file. List them with `feedRuns`.", "B-11");
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
