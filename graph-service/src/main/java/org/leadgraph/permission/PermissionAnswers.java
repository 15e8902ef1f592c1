package org.leadgraph.permission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** The owner's side of permission: granting, declining, ending, verifying. */
@Service
class PermissionAnswers {
    private static final FreeText LONG = FreeText.lines(2_000);

    private final Acts acts;
    private final Clock clock;

    PermissionAnswers(Acts acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** What the owner allows, and until when. */
    record Terms(String text, List<OfficialUse> uses, OffsetDateTime until) {}

    /** The four qualities of R-06, each confirmed or not. */
    record Verification(boolean complete, boolean timely, boolean accurate, boolean relevant, @Nullable String note) {
        boolean holds() {
            return complete && timely && accurate && relevant;
        }
    }

    /** Grants uses out of those that were asked for. */
    PermissionRequest grant(Initiator by, String requestId, Terms terms) {
        List<String> allowed = OfficialUse.names(terms.uses());
        Map<String, Object> facts = Map.of("requestId", requestId, "uses", allowed, "until", terms.until().toString());
        return acts.perform(by, PermissionAct.PERMISSION_GRANT, facts, (actor, tx) -> {
            StoredRequest request = Requests.toAgency(tx, requestId, actor.agencyId());
            request.requireUnanswered();
            if (!terms.until().toInstant().isAfter(clock.instant())) {
                throw new InvalidRequest(PermissionProblem.UNTIL_INVALID,
                        "`until` must be in the future: a permission lasts from now until then.",
                        "R-04");
            }
            if (!request.intendedUses().containsAll(allowed)) {
                throw new InvalidRequest(PermissionProblem.USE_NOT_ASKED,
                        "Only uses that were asked for can be granted: " + String.join(", ", request.intendedUses()) + ".", "R-04");
            }
            return answered(tx, requestId, actor.userId(), Map.of("state", "GRANTED", "uses", allowed, "terms",
                    LONG.required("terms", terms.text()), "until", terms.until().atZoneSameInstant(ZoneOffset.UTC)));
        });
    }

    PermissionRequest decline(Initiator by, String requestId, String reason) {
        return acts.perform(by, PermissionAct.PERMISSION_DECLINE, Map.of("requestId", requestId), (actor, tx) -> {
            Requests.toAgency(tx, requestId, actor.agencyId()).requireUnanswered();
            return answered(tx, requestId, actor.userId(), Map.of("state", "DECLINED", "reason", LONG.required("reason", reason)));
        });
    }

    /** Ends a permission before its time. */
    PermissionRequest end(Initiator by, String requestId, String reason) {
        return acts.perform(by, PermissionAct.PERMISSION_END, Map.of("requestId", requestId), (actor, tx) -> {
            Requests.toAgency(tx, requestId, actor.agencyId()).requireRunning(now());
            return answered(tx, requestId, actor.userId(),
                    Map.of("state", "ENDED", "until", now(), "reason", LONG.required("reason", reason)));
        });
    }

    /** Keeps the owner's word about a record as it is now; a later one replaces it. */
    PermissionRequest verify(Initiator by, String requestId, String recordId, Verification verification) {
        Map<String, Object> about = Map.of("requestId", requestId, "recordId", recordId, "verified", verification.holds());
        return acts.perform(by, PermissionAct.RECORD_VERIFY, about, (actor, tx) -> {
            StoredRequest request = Requests.toAgency(tx, requestId, actor.agencyId());
            request.requireRunning(now());
            if (request.records().stream().noneMatch(each -> each.recordId().equals(recordId))) {
                throw new NotFound(PermissionProblem.RECORD_UNKNOWN, "This request is not about a record with this id. Check the id.");
            }
            Map<String, Object> facts = new HashMap<>();
            facts.put("complete", verification.complete());
            facts.put("timely", verification.timely());
            facts.put("accurate", verification.accurate());
            facts.put("relevant", verification.relevant());
            facts.put("verified", verification.holds());
            facts.put("verifiedAt", now());
            facts.put("verifiedBy", actor.userId());
            facts.put("verifiedContent", tx.run(Content.OF_RECORDS, Map.of("ids", List.of(recordId)))
                    .stream()
                    .findFirst()
                    .map(Content::digest)
                    .orElse(null));
            facts.put("verificationNote", verification.note() == null ? null : LONG.required("note", verification.note()));
            return PermissionRequest.of(Requests.verify(tx, requestId, recordId, facts), now());
        });
    }

    private PermissionRequest answered(SystemTransaction tx, String requestId, String by, Map<String, Object> answer) {
        Map<String, Object> facts = new HashMap<>(answer);
        facts.put("answeredBy", by);
        facts.put("answeredAt", now());
        return PermissionRequest.of(Requests.answer(tx, requestId, facts), now());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
