package org.leadgraph.standing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Records of training and checks: kept for good, and what the dated standing of a user is worked out from (T-01 to T-03, T-06, T-07). */
@Controller
class RecordController {

    private static final NamedQuery<StandingRecord> NEW = NamedQuery.of("standing/new-record", RecordController::standingRecord);
    private static final NamedQuery<StandingRecord> WITHDRAW_RECORD = NamedQuery.of("standing/withdraw-record",
            RecordController::standingRecord);
    private static final NamedQuery<String> USER_OF = NamedQuery.of("standing/user-of-record", row -> String.valueOf(row.text("userId")));
    private static final NamedQuery<StandingRecord> RECORDS = NamedQuery.of("standing/records", RecordController::standingRecord);

    private final Acts acts;
    private final SystemGraph graph;
    private final PolicyWriter policy;
    private final StandingKeeper standing;
    private final UserManagement management;

    RecordController(Acts acts, SystemGraph graph, PolicyWriter policy, StandingKeeper standing, UserManagement management) {
        this.acts = acts;
        this.graph = graph;
        this.policy = policy;
        this.standing = standing;
        this.management = management;
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

    @MutationMapping
    StandingRecord recordStanding(@Argument String userId, @Argument Kind kind, @Argument LocalDate on, @ContextValue Search search) {
        if (on.isAfter(policy.now().toLocalDate())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID, "The day lies in the future. Record it when it has been.", "T-06");
        }
        return acts.perform(search, StandingAct.STANDING_RECORD, Map.of("userId", userId, "kind", kind.name(), "on", on.toString()),
                (actor, tx) -> {
                    management.answeredForBy(actor, userId, StandingAct.STANDING_RECORD, tx);
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

    @MutationMapping
    StandingRecord withdrawStandingRecord(@Argument String recordId, @Argument String reason, @ContextValue Search search) {
        String why = Words.required(reason, "reason");
        return acts.perform(search, StandingAct.STANDING_RECORD_WITHDRAW, Map.of("recordId", recordId), (actor, tx) -> {
            String userId = tx.run(USER_OF, Map.of("recordId", recordId)).stream().findFirst().orElseThrow(RecordController::unknown);
            try {
                management.answeredForBy(actor, userId, StandingAct.STANDING_RECORD_WITHDRAW, tx);
            } catch (NotFound hidden) {
                throw unknown();
            }
            StandingRecord withdrawn = tx.run(WITHDRAW_RECORD, Map.of("recordId", recordId, "at", policy.now(), "reason", why)).getFirst();
            standing.renew(tx, actor.userId(), userId);
            return withdrawn;
        });
    }

    @QueryMapping
    Connection standingRecords(@Argument String userId, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        PageRequest page = new PageRequest(first, after);
        Actor reader = acts.actor(search, StandingAct.STANDING_RECORD_LOOK);
        if (!reader.userId().equals(userId)) {
            Actor keeper = acts.actor(search, StandingAct.STANDING_RECORDS_LOOK);
            graph.inTransaction(tx -> management.answeredForBy(keeper, userId, StandingAct.STANDING_RECORDS_LOOK, tx));
        }
        return NumberedPage.of(graph.read(RECORDS, Map.of("userId", userId, "before", NumberedPage.before(page), "limit", first + 1)), page,
                StandingRecord::number, each -> each);
    }

    private static NotFound unknown() {
        return new NotFound(StandingProblem.RECORD_UNKNOWN, "There is no such record for you. Ask standingRecords of the user.");
    }

    private static StandingRecord standingRecord(Row row) {
        return new StandingRecord(row.number("number"), String.valueOf(row.text("recordId")), String.valueOf(row.text("userId")),
                Kind.valueOf(String.valueOf(row.text("kind"))), (LocalDate) row.value("on"), String.valueOf(row.text("recordedBy")),
                (ZonedDateTime) row.value("recordedAt"), (ZonedDateTime) row.value("withdrawnAt"), row.text("withdrawnReason"));
    }
}
