package org.leadgraph.permission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.permission.Disposal.Method;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.TextProblem;
import org.springframework.stereotype.Service;

/** Records of physical media that were destroyed (W-04): by authorised people, or with a witness. */
@Service
class Disposals {
    private static final FreeText SHORT = FreeText.lines(200);
    private static final FreeText LONG = FreeText.lines(2_000);

    private static final NamedQuery<Disposal> NOTE = NamedQuery.of("permission/dispose", Disposal::of);
    private static final KeptList<Disposal> OF_AGENCY = KeptList.newestFirst("permission/disposals-of-agency", Disposal::of,
            Disposal::recordedAt, Disposal::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    Disposals(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /** What was destroyed, and how. */
    record Done(String media, Method method, LocalDate disposedOn, String carriedOutBy, boolean authorised, @Nullable String witness) {}

    Disposal record(Initiator by, Done done) {
        return acts.perform(by, PermissionAct.MEDIA_DISPOSE, Map.of("method", done.method().name()), (actor, tx) -> {
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            if (done.disposedOn().isAfter(now.toLocalDate())) {
                throw new InvalidRequest(PermissionProblem.DATE_INVALID, "`disposedOn` is the day it was done; it cannot lie ahead.",
                        "W-04");
            }
            String witness = SHORT.optional("witness", done.witness()).orElse(null);
            if (!done.authorised() && witness == null) {
                throw new InvalidRequest(TextProblem.TEXT_INVALID,
                        "A disposal must be done or witnessed by authorised people. Name the witness, or state that those who did it are authorised.",
                        "W-04");
            }
            Map<String, Object> facts = new HashMap<>();
            facts.put("media", LONG.required("media", done.media()));
            facts.put("method", done.method().name());
            facts.put("disposedOn", done.disposedOn());
            facts.put("carriedOutBy", SHORT.required("carriedOutBy", done.carriedOutBy()));
            facts.put("authorised", done.authorised());
            facts.put("witness", witness);
            facts.put("by", actor.userId());
            facts.put("byAgency", actor.agencyId());
            facts.put("at", now);
            String id = ActIds.of(by, "DISPOSAL", done.media(), done.method(), done.disposedOn(), done.carriedOutBy());
            return tx.run(NOTE, Map.of("disposalId", id, "facts", facts)).getFirst();
        });
    }

    /** What the caller's agency has destroyed, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, PermissionAct.DISPOSALS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }
}
