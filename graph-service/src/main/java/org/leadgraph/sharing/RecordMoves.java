package org.leadgraph.sharing;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.visibility.ScopeLabel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Records on their way from one data class to another, in batches of one transaction each. Everything that has to be known to go on is in the graph.
 *
 * <p>
 * Nobody ever sees half of them in a new way. At the start, in one transaction, the old class is held with the new one, and a class is made for the way that
 * is held with both: a viewer who sees less under one of the two sees that, for all of the records. Then they are gathered in the class of the way, which changes nothing for
 * anybody. When all are there, one act ends the hold: all of them are seen as the new class says, at once. Then they are placed in the new class, which
 * again changes nothing, and the class of the way is removed.
 */
@Component
class RecordMoves {
    static final int BATCH = 1_000;
    /** Name of the job that brings moves to their end. */
    static final String JOB = "record-moves";

    private static final NamedQuery<Row> STARTED = NamedQuery.of("sharing/move-started", row -> row);
    private static final NamedQuery<Row> ADVANCED = NamedQuery.of("sharing/move-advanced", row -> row);
    private static final NamedQuery<String> OPEN = NamedQuery.of("sharing/moves-open", row -> row.text("moveId"));
    private static final NamedQuery<Row> EXCEPTIONS = NamedQuery.of("sharing/exceptions", row -> row);
    private static final NamedQuery<RecordMove> MOVE = NamedQuery.of("sharing/move",
            row -> new RecordMove(row.text("moveId"), row.text("agencyId"),
                    row.text("fromClass"), row.text("toClass"), (int) row.number("fromNumber"),
                    (int) row.number("toNumber"), (int) row.number("viaNumber"), State.valueOf(row.text("state")),
                    row.number("gathered"), row.number("placed"), row.text("by"), row.moment("startedAt"),
                    row.momentOrNull("endedAt")));

    private static final NamedQuery<Row> REMOVED_MOVED = NamedQuery.of("sharing/removed-moved", row -> row);
    private static final NamedQuery<String> CLAIMED = NamedQuery.of("sharing/move-claimed", row -> row.text("worker"));
    /** Much longer than a batch takes. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Looks.Kept kept;
    private final PolicyWriter policy;
    private final Acts acts;
    private final Duration lease;
    private final String worker = UUID.randomUUID().toString();

    @Autowired
    RecordMoves(Looks looks, PolicyWriter policy, Acts acts) {
        this(looks, policy, acts, LEASE);
    }

    /**
     * @param lease
     *            how long others leave a move to this one after its last batch
     */
    RecordMoves(Looks looks, PolicyWriter policy, Acts acts, Duration lease) {
        this.kept = looks.ofTheService();
        this.policy = policy;
        this.acts = acts;
        this.lease = lease;
    }

    /** How far a move has gone. */
    enum State {
        /** Records leave the old class; the stricter of the two holds. */
        GATHERING,
        /** The new class holds for all of them; they are put into it. */
        PLACING,
        DONE
    }

    /** A move. */
    record RecordMove(String moveId, String agencyId, String fromClass, String toClass, int fromNumber, int toNumber, int viaNumber,
            State state, long gathered, long placed, String by, ZonedDateTime startedAt, @Nullable ZonedDateTime endedAt) {}

    /** Begins a move within an act; {@link #step} brings it on. */
    String start(SystemTransaction tx, Actor actor, DataClass from, DataClass to) {
        int via = policy.newScope(tx, actor.userId(), actor.agencyId(), from.name() + " to " + to.name(), to.audience(), to.colour());
        tx.run(EXCEPTIONS, Map.of("number", to.number()))
                .forEach(exception -> policy.exception(tx, actor.userId(), via, exception.text("kind"),
                        exception.text("target"), exception.textOrNull("colour")));
        policy.heldWith(tx, actor.userId(), via, List.of(from.number(), to.number()));
        policy.heldWith(tx, actor.userId(), from.number(), List.of(to.number()));
        String moveId = UUID.randomUUID().toString();
        Map<String, Object> facts = new HashMap<>(Map.of("moveId", moveId, "agencyId", actor.agencyId(), "fromClass", from.name(),
                "toClass", to.name(), "fromNumber", from.number(), "toNumber", to.number(), "viaNumber", via));
        facts.putAll(Map.of("by", actor.userId(), "startedAt", policy.now()));
        tx.run(STARTED, Map.of("facts", facts));
        return moveId;
    }

    Optional<RecordMove> find(String moveId) {
        return kept.read(MOVE, Map.of("moveId", moveId)).stream().findFirst();
    }

    List<String> open() {
        return kept.read(OPEN, Map.of());
    }

    /**
     * One batch of a move; or, once everything is gathered, the act that has the new class hold. A move on which another instance works is left to it, until that has done nothing
     * for a while.
     *
     * @return whether there is more to do here
     */
    boolean step(String moveId, int batch) {
        Optional<RecordMove> found = find(moveId).filter(move -> move.state() != State.DONE);
        if (found.isEmpty()) {
            return false;
        }
        RecordMove move = found.get();
        Program job = Program.job(JOB, move.agencyId());
        Step done = acts.step(job, SharingAct.RECORDS_MOVE_APPLY, tx -> {
            if (tx.run(CLAIMED, Map.of("moveId", moveId, "worker", worker, "millis", lease.toMillis())).isEmpty()) {
                return Step.OF_ANOTHER;
            }
            RecordMove now = tx.run(MOVE, Map.of("moveId", moveId)).getFirst();
            if (now.state() == State.PLACING) {
                place(tx, now, batch);
            }
            return now.state() == State.GATHERING && gather(tx, now, batch) ? Step.GATHERED : Step.BATCH;
        });
        if (done == Step.GATHERED) {
            acts.perform(job, SharingAct.RECORDS_MOVE_APPLY, Map.of("moveId", moveId), (actor, tx) -> {
                apply(tx, moveId, batch);
                return moveId;
            });
        }
        return done != Step.OF_ANOTHER;
    }

    private enum Step {
        OF_ANOTHER, BATCH, GATHERED
    }

    /** No viewer notices this: the class of the way is held with both. */
    private static boolean gather(SystemTransaction tx, RecordMove move, int batch) {
        long gathered = relabel(tx, move.fromNumber(), move.viaNumber(), batch);
        advance(tx, move, State.GATHERING, gathered, 0, null);
        return gathered < batch;
    }

    /** From here on all of the records are seen as the new class says, unless more have come into the old one meanwhile. */
    private void apply(SystemTransaction tx, String moveId, int batch) {
        RecordMove move = tx.run(MOVE, Map.of("moveId", moveId)).getFirst();
        if (move.state() == State.GATHERING) {
            long late = relabel(tx, move.fromNumber(), move.viaNumber(), batch);
            boolean all = late < batch;
            if (all) {
                policy.heldWith(tx, move.by(), move.viaNumber(), List.of(move.toNumber()));
                policy.heldWith(tx, move.by(), move.fromNumber(), List.of());
            }
            advance(tx, move, all ? State.PLACING : State.GATHERING, late, 0, null);
        }
    }

    private void place(SystemTransaction tx, RecordMove move, int batch) {
        long placed = relabel(tx, move.viaNumber(), move.toNumber(), batch);
        boolean all = placed < batch;
        if (all) {
            policy.removeScope(tx, move.by(), move.viaNumber());
        }
        advance(tx, move, all ? State.DONE : State.PLACING, 0, placed, all ? policy.now() : null);
    }

    private static void advance(SystemTransaction tx, RecordMove move, State state, long gathered, long placed,
            @Nullable ZonedDateTime endedAt) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("moveId", move.moveId(), "state", state.name(), "gathered", gathered, "placed", placed));
        facts.put("endedAt", endedAt);
        tx.run(ADVANCED, facts);
    }

    /**
     * The label of a scope cannot be a parameter of a scan by label, so the numbers are in the text. Removed records go along: they come back to the class that theirs has become.
     */
    private static long relabel(SystemTransaction tx, int from, int to, int batch) {
        String before = ScopeLabel.name(from);
        tx.run(REMOVED_MOVED, Map.of("from", before, "to", ScopeLabel.name(to)));
        return tx.run(
                "MATCH (record:" + before + ") WITH record ORDER BY record.recordId LIMIT $batch REMOVE record:" + before + " SET record:"
                        + ScopeLabel.name(to) + " RETURN count(record) AS moved",
                Map.of("batch", batch), row -> row.number("moved")).getFirst();
    }
}
