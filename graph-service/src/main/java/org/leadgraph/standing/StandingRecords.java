package org.leadgraph.standing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Records of training and checks: kept for good, and what the dated standing of a user is worked out from (T-01 to T-03, T-06, T-07). */
@Service
class StandingRecords {

    private static final NamedQuery<StandingRecord> NEW = NamedQuery.of("standing/new-record", StandingRecords::standingRecord);
    private static final NamedQuery<StandingRecord> WITHDRAW_RECORD = NamedQuery.of("standing/withdraw-record",
            StandingRecords::standingRecord);
    private static final NamedQuery<String> USER_OF = NamedQuery.of("standing/user-of-record", row -> row.text("userId"));
    private static final KeptList<StandingRecord> RECORDS = KeptList.byNumber("standing/records", StandingRecords::standingRecord,
            StandingRecord::number);

    private final Acts acts;
    private final Looks looks;
    private final PolicyWriter policy;
    private final StandingKeeper standing;

    StandingRecords(Acts acts, Looks looks, PolicyWriter policy, StandingKeeper standing) {
        this.acts = acts;
        this.looks = looks;
        this.policy = policy;
        this.standing = standing;
    }

    /** What is recorded. */
    enum Kind {
        POLICY_TRAINING, SECURITY_AWARENESS, FINGERPRINT_CHECK
    }

    /**
     * A record of training, or of a check.
     *
     * @param withdrawnAt
     *            when it was found to be wrong; null while it counts
     */
    record StandingRecord(long number, String recordId, String userId, Kind kind, LocalDate on, String recordedBy, ZonedDateTime recordedAt,
            @Nullable ZonedDateTime withdrawnAt, @Nullable String withdrawnReason) {}

    StandingRecord record(Initiator by, String userId, Kind kind, LocalDate on) {
        if (on.isAfter(policy.now().toLocalDate())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID, "The day is in the future. Enter it afterwards.", "T-06");
        }
        return acts.perform(by, StandingAct.STANDING_RECORD, Map.of("userId", userId, "kind", kind.name(), "on", on.toString()),
                (actor, tx) -> {
                    UserManagement.answeredForBy(actor, StandingAct.STANDING_RECORD, userId, tx::run);
                    Map<String, Object> facts = new HashMap<>();
                    facts.put("userId", userId);
                    facts.put("kind", kind.name());
                    facts.put("on", on);
                    facts.put("recordedBy", actor.userId());
                    facts.put("recordedAt", policy.now());
                    StandingRecord kept = tx.run(NEW, Map.of("facts", facts)).getFirst();
                    standing.renew(tx, actor.userId(), userId);
                    return kept;
                });
    }

    StandingRecord withdraw(Initiator by, String recordId, String reason) {
        String why = Words.LINE.required("reason", reason);
        return acts.perform(by, StandingAct.STANDING_RECORD_WITHDRAW, Map.of("recordId", recordId), (actor, tx) -> {
            String userId = tx.run(USER_OF, Map.of("recordId", recordId)).stream().findFirst().orElseThrow(StandingRecords::unknown);
            try {
                UserManagement.answeredForBy(actor, StandingAct.STANDING_RECORD_WITHDRAW, userId, tx::run);
            } catch (NotFound hidden) {
                throw unknown();
            }
            StandingRecord withdrawn = tx.run(WITHDRAW_RECORD, Map.of("recordId", recordId, "at", policy.now(), "reason", why)).getFirst();
            standing.renew(tx, actor.userId(), userId);
            return withdrawn;
        });
    }

    /** Entries of a user, newest first: for the user, and for those responsible for the user. */
    Connection ofUser(Initiator by, String userId, PageRequest page) {
        return looks.at(by, StandingAct.STANDING_RECORD_LOOK, (reader, kept) -> {
            if (!reader.userId().equals(userId)) {
                Actor keeper = acts.actor(by, StandingAct.STANDING_RECORDS_LOOK);
                UserManagement.answeredForBy(keeper, StandingAct.STANDING_RECORDS_LOOK, userId, kept::read);
            }
            return kept.page(RECORDS, page, Map.of("userId", userId), each -> each);
        });
    }

    private static NotFound unknown() {
        return new NotFound(StandingProblem.RECORD_UNKNOWN, "There is no such entry that you may see. Ask standingRecords of the user.");
    }

    private static StandingRecord standingRecord(Row row) {
        return new StandingRecord(row.number("number"), row.text("recordId"), row.text("userId"),
                Kind.valueOf(row.text("kind")), row.day("on"), row.text("recordedBy"),
                row.moment("recordedAt"), row.momentOrNull("withdrawnAt"), row.textOrNull("withdrawnReason"));
    }
}
