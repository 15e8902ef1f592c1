package org.leadgraph.removal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Service;

/**
 * Withdraws and seals records of the own agency, and undoes that. Each is one transaction: from its end on every answer is as if the record, and with it each link of it, were not there, and no feed or
 * load brings it back (contract, decision 17).
 */
@Service
class Removals {
    private static final FreeText NOTE = FreeText.line(400);

    private static final NamedQuery<RemovedRecord> CHANGE = NamedQuery.of("removal/change-removal", RemovedRecord::of);
    private static final KeptList<RemovedRecord> OF_AGENCY = KeptList.newestFirst("removal/removed-records", RemovedRecord::of,
            RemovedRecord::at, RemovedRecord::recordId);

    private final Acts acts;
    private final Looks looks;
    private final OwnRecords own;
    private final Clock clock;

    Removals(Acts acts, Looks looks, OwnRecords own, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.own = own;
        this.clock = clock;
    }

    RemovedRecord withdraw(Initiator by, String recordId, RemovalReason reason, @Nullable String note) {
        return remove(by, RemovalAct.RECORD_WITHDRAW, recordId, RemovalState.WITHDRAWN, reason, note);
    }

    /** One that is withdrawn can be sealed too. */
    RemovedRecord seal(Initiator by, String recordId, RemovalReason reason, @Nullable String note) {
        return remove(by, RemovalAct.RECORD_SEAL, recordId, RemovalState.SEALED, reason, note);
    }

    String bringBack(Initiator by, String recordId, RemovalReason reason) {
        return undo(by, RemovalAct.RECORD_BRING_BACK, recordId, RemovalState.WITHDRAWN, reason);
    }

    String open(Initiator by, String recordId, RemovalReason reason) {
        return undo(by, RemovalAct.RECORD_OPEN, recordId, RemovalState.SEALED, reason);
    }

    private RemovedRecord remove(Initiator by, RemovalAct act, String recordId, RemovalState state, RemovalReason reason,
            @Nullable String note) {
        String line = NOTE.optional("note", note).orElse(null);
        return acts.perform(by, act, RemovalReason.about(recordId, reason), (actor, tx) -> {
            OwnRecord record = own.find(tx, actor, recordId);
            Map<String, Object> facts = new HashMap<>(RemovedRecord.facts(state, reason, actor.userId(), now()));
            if (line != null) {
                facts.put("note", line);
            }
            RemovedRecord before = record.removed();
            if (before != null) {
                requireFewer(before, state);
                return tx.run(CHANGE, Map.of("recordId", recordId, "facts", facts)).getFirst();
            }
            return Withdrawals.remove(tx, record, actor.agencyId(), facts);
        });
    }

    private static void requireFewer(RemovedRecord before, RemovalState state) {
        if (before.state() == RemovalState.SEALED || state == RemovalState.WITHDRAWN && !before.comesBack()) {
            throw new InvalidRequest(RemovalProblem.RECORD_REMOVED_BEFORE,
                    "This record is removed already. Look at `removedRecords` to see how, and by whom.", "S-01");
        }
    }

    private String undo(Initiator by, RemovalAct act, String recordId, RemovalState state, RemovalReason reason) {
        return acts.perform(by, act, RemovalReason.about(recordId, reason), (actor, tx) -> {
            OwnRecord record = own.find(tx, actor, recordId);
            RemovedRecord removed = record.removed();
            if (removed == null || removed.state() != state) {
                throw removed == null || state == RemovalState.SEALED
                        ? new InvalidRequest(RemovalProblem.RECORD_NOT_REMOVED,
                                "This record is not removed in this way, so nothing was undone. Look at `removedRecords`.", "S-01")
                        : new InvalidRequest(RemovalProblem.RECORD_SEALED,
                                "This record is sealed. The head of the agency opens it with `openSealedRecord`.", "S-01");
            }
            Withdrawals.bringBack(tx, record);
            return recordId;
        });
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    /** Removed records of the caller's agency, of the classes that the caller sees, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.at(by, RemovalAct.REMOVED_RECORDS_LOOK,
                (actor, kept) -> kept.page(OF_AGENCY, page, Map.of("agencyId", actor.agencyId()),
                        Map.of("scopes", kept.together(tx -> own.scopesSeen(tx, actor, List.of()))), each -> each));
    }
}
