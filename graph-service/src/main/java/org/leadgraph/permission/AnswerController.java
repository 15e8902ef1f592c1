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
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The owner's side: granting, declining, ending, verifying. */
@Controller
class AnswerController {

    private final Acts acts;
    private final Pages pages;
    private final Clock clock;

    AnswerController(Acts acts, Pages pages, Clock clock) {
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    /** The four qualities of R-06, each confirmed or not. */
    record Verification(boolean complete, boolean timely, boolean accurate, boolean relevant, @Nullable String note) {
        boolean holds() {
            return complete && timely && accurate && relevant;
        }
    }

    @QueryMapping
    Connection permissionRequests(@Argument List<String> states, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        String agencyId = acts.actor(search, PermissionAct.PERMISSION_REQUESTS_LOOK).agencyId();
        ZonedDateTime now = now();
        return pages.page(Requests.TO_AGENCY, Map.of("agencyId", agencyId, "states", states), new PageRequest(first, after),
                request -> RequestView.of(request, now));
    }

    @MutationMapping
    RequestView grantPermission(@Argument String requestId, @Argument String terms, @Argument List<OfficialUse> uses,
            @Argument OffsetDateTime until, @ContextValue Search search) {
        List<String> allowed = RequestController.uses(uses);
        return acts.perform(search, PermissionAct.PERMISSION_GRANT,
                Map.of("requestId", requestId, "uses", allowed, "until", until.toString()), (actor, tx) -> {
                    PermissionRequest request = asked(Requests.toAgency(tx, requestId, actor.agencyId()));
                    if (!until.toInstant().isAfter(clock.instant())) {
                        throw new InvalidRequest(PermissionProblem.UNTIL_INVALID,
                                "`until` must lie ahead: a permission runs from now to then.",
                                "R-04");
                    }
                    if (!request.intendedUses().containsAll(allowed)) {
                        throw new InvalidRequest(PermissionProblem.USE_NOT_ASKED,
                                "Only uses that were asked for can be granted: " + String.join(", ", request.intendedUses()) + ".", "R-04");
                    }
                    return answered(tx, requestId, actor.userId(), Map.of("state", "GRANTED", "uses", allowed, "terms",
                            Texts.fit("terms", terms, Texts.LONG), "until", until.atZoneSameInstant(ZoneOffset.UTC)));
                });
    }

    @MutationMapping
    RequestView declinePermission(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return acts.perform(search, PermissionAct.PERMISSION_DECLINE, Map.of("requestId", requestId), (actor, tx) -> {
            asked(Requests.toAgency(tx, requestId, actor.agencyId()));
            return answered(tx, requestId, actor.userId(), Map.of("state", "DECLINED", "reason", Texts.fit("reason", reason, Texts.LONG)));
        });
    }

    @MutationMapping
    RequestView endPermission(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return acts.perform(search, PermissionAct.PERMISSION_END, Map.of("requestId", requestId), (actor, tx) -> {
            running(Requests.toAgency(tx, requestId, actor.agencyId()));
            return answered(tx, requestId, actor.userId(),
                    Map.of("state", "ENDED", "until", now(), "reason", Texts.fit("reason", reason, Texts.LONG)));
        });
    }

    @MutationMapping
    RequestView verifyRecord(@Argument String requestId, @Argument String recordId, @Argument Verification verification,
            @ContextValue Search search) {
        return acts.perform(search, PermissionAct.RECORD_VERIFY,
                Map.of("requestId", requestId, "recordId", recordId, "verified", verification.holds()),
                (actor, tx) -> {
                    PermissionRequest request = running(Requests.toAgency(tx, requestId, actor.agencyId()));
                    if (request.records().stream().noneMatch(each -> each.recordId().equals(recordId))) {
                        throw new NotFound(PermissionProblem.RECORD_UNKNOWN,
                                "This request is not about a record with this id. Check the id.");
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
                    facts.put("verificationNote", verification.note() == null ? null : Texts.fit("note", verification.note(), Texts.LONG));
                    return RequestView.of(Requests.verify(tx, requestId, recordId, facts), now());
                });
    }

    private RequestView answered(org.leadgraph.graph.SystemTransaction tx, String requestId, String by, Map<String, Object> answer) {
        Map<String, Object> facts = new HashMap<>(answer);
        facts.put("answeredBy", by);
        facts.put("answeredAt", now());
        return RequestView.of(Requests.answer(tx, requestId, facts), now());
    }

    private static PermissionRequest asked(PermissionRequest request) {
        if (!request.state().equals("ASKED")) {
            throw new InvalidRequest(PermissionProblem.REQUEST_ANSWERED,
                    "This request was answered already (" + request.state()
                            + "). To change a running permission end it with `endPermission`; further use needs a new request.",
                    "R-04");
        }
        return request;
    }

    private PermissionRequest running(PermissionRequest request) {
        if (!request.runsAt(now())) {
            throw new InvalidRequest(PermissionProblem.NOT_GRANTED, request.state().equals("ASKED")
                    ? "This request is not answered yet. Grant it with `grantPermission` first."
                    : "No permission of this request runs any more. Whoever needs one makes a new request.", "R-03");
        }
        return request;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
