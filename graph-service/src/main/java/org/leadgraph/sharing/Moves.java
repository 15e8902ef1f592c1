package org.leadgraph.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.sharing.RecordMoves.RecordMove;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.View;
import org.springframework.stereotype.Service;

/** Moving records between the data classes of their owner: all of a class, or some by their ids (L-04). */
@Service
class Moves {
    private static final int MOST_RECORDS = 1_000;

    private record Found(String label, List<String> scopes, String agencyId) {}

    private static final NamedQuery<Found> RECORDS = NamedQuery.of("sharing/records-of-classes",
            row -> new Found(row.text("label"), row.texts("scopes"), row.text("agencyId")));
    private static final NamedQuery<Boolean> REMOVED_DETAILS = NamedQuery.of("sharing/removed-details", row -> row.flag("found"));
    private static final NamedQuery<Row> PLACED = NamedQuery.of("sharing/records-placed", row -> row);

    private final Acts acts;
    private final Participants participants;
    private final Policies policies;
    private final RecordMoves moves;
    private final MoveWorker worker;

    Moves(Acts acts, Participants participants, Policies policies, RecordMoves moves, MoveWorker worker) {
        this.acts = acts;
        this.participants = participants;
        this.policies = policies;
        this.moves = moves;
        this.worker = worker;
    }

    @Nullable
    RecordMove byId(Initiator by, String id) {
        Actor actor = acts.actor(by, SharingAct.RECORDS_MOVE_LOOK);
        return own(id, actor).orElse(null);
    }

    RecordMove moveClass(Initiator by, String from, String to) {
        String moveId = acts.perform(by, SharingAct.RECORDS_MOVE_CLASS, Map.of("from", from, "to", to), (actor, tx) -> {
            participants.requireOwner(tx, actor);
            DataClass source = DataClass.atRest(tx, actor.agencyId(), from);
            DataClass target = DataClass.atRest(tx, actor.agencyId(), to);
            if (source.number() == target.number()) {
                throw new InvalidRequest(SharingProblem.DATA_CLASS_EXISTS, "The records are already in this data class. Name another one.",
                        "L-04");
            }
            requireSeen(tx, actor, Set.of(source.number()));
            requireDetailsStay(target, !tx.run("MATCH (detail:TraceDetail:" + ScopeLabel.name(source.number())
                    + ") RETURN 1 AS one ORDER BY detail.recordId LIMIT $most", Map.of("most", 1)).isEmpty()
                    || tx.run(REMOVED_DETAILS, Map.of("scope", ScopeLabel.name(source.number()))).getFirst());
            return moves.start(tx, actor, source, target);
        });
        worker.run(moveId);
        return moves.find(moveId).orElseThrow();
    }

    int move(Initiator by, List<String> records, String to) {
        Set<String> ids = new HashSet<>(records);
        if (ids.isEmpty() || ids.size() > MOST_RECORDS) {
            throw new LimitExceeded(SharingProblem.RECORDS_LIMIT,
                    "Move 1 to " + MOST_RECORDS + " records at once. To move a whole data class, use `moveDataClass`.",
                    MOST_RECORDS + " records");
        }
        return acts.perform(by, SharingAct.RECORDS_MOVE, Map.of("records", ids.size(), "to", to), (actor, tx) -> {
            participants.requireOwner(tx, actor);
            DataClass target = DataClass.atRest(tx, actor.agencyId(), to);
            List<Found> found = tx.run(RECORDS, Map.of("ids", List.copyOf(ids)));
            boolean own = found.size() == ids.size()
                    && found.stream().allMatch(record -> record.agencyId().equals(actor.agencyId()) && record.scopes().size() == 1);
            if (!own) {
                throw unknown();
            }
            Set<Integer> scopes = new HashSet<>();
            found.forEach(record -> scopes.add(ScopeLabel.number(record.scopes().getFirst()).orElseThrow()));
            requireSeen(tx, actor, scopes);
            requireAtRest(tx, actor, scopes);
            requireDetailsStay(target, found.stream().anyMatch(record -> record.label().equals("TraceDetail")));
            // One transaction: nobody sees some of them in a new way before the others.
            return (int) tx.run(PLACED, Map.of("ids", List.copyOf(ids), "scope", ScopeLabel.name(target.number()))).getFirst()
                    .number("records");
        });
    }

    RecordMove resume(Initiator by, String id) {
        acts.perform(by, SharingAct.RECORDS_MOVE_RESUME, Map.of("moveId", id), (actor, tx) -> {
            participants.requireOwner(tx, actor);
            RecordMove move = own(id, actor).orElseThrow(() -> new NotFound(SharingProblem.MOVE_UNKNOWN,
                    "Your agency has no move with this id. Begin one with `moveDataClass`.", "L-04"));
            if (move.state() == RecordMoves.State.DONE) {
                throw new InvalidRequest(SharingProblem.MOVE_DONE, "This move is complete. Begin another with `moveDataClass`.",
                        "L-04");
            }
            return id;
        });
        worker.run(id);
        return moves.find(id).orElseThrow();
    }

    private Optional<RecordMove> own(String id, Actor actor) {
        return moves.find(id).filter(move -> move.agencyId().equals(actor.agencyId()));
    }

    /** Approvers cannot move what their agency keeps from them, or they could let themselves see it. */
    private void requireSeen(SystemTransaction tx, Actor actor, Set<Integer> scopes) {
        View view = policies.ownView(tx, actor.agencyId(), actor.userId());
        if (!scopes.stream().allMatch(view::isGreen)) {
            throw unknown();
        }
    }

    private void requireAtRest(SystemTransaction tx, Actor actor, Set<Integer> scopes) {
        for (Policy.Scope scope : policies.of(tx, List.of(actor.agencyId())).scopes()) {
            if (scopes.contains(scope.number())) {
                // The class of a way has no name of a data class, so it is none either.
                DataClass.atRest(tx, actor.agencyId(), scope.dataClass());
            }
        }
    }

    /** E-03: what a trace says of purchase and purchaser stays with the agency that asked for it. */
    private static void requireDetailsStay(DataClass target, boolean hasDetails) {
        if (hasDetails && !target.audience().equals(Policy.Audience.OWNER_ONLY.name())) {
            throw new InvalidRequest(SharingProblem.DATA_CLASS_KEPT,
                    "Trace details stay with the agency that asked for the trace. Move them to a class of audience OWNER_ONLY, or move the other records by their ids.",
                    "E-03");
        }
    }

    private static NotFound unknown() {
        return new NotFound(SharingProblem.RECORD_UNKNOWN,
                "Not all of these are records of your agency that you may see, so none was moved. Check the ids, or ask somebody who may see the class.",
                "L-01");
    }
}
