package org.leadgraph.ncic;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ncic.NcicHit.Action;
import org.leadgraph.ncic.NcicHit.Kind;
import org.leadgraph.ncic.NcicHit.Step;
import org.leadgraph.permission.Pages;
import org.leadgraph.permission.Texts;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The steps of an NCIC hit, as the agency records them. This service does not talk to NCIC. */
@Controller
class NcicHitController {

    private static final NamedQuery<NcicHit> RECORD = NamedQuery.of("ncic/record-hit", NcicHit::of);
    private static final NamedQuery<NcicHit> ONE = NamedQuery.of("ncic/hit", NcicHit::of);
    private static final NamedQuery<NcicHit> STEP = NamedQuery.of("ncic/hit-step", NcicHit::of);
    private static final NamedQuery<NcicHit> OF_AGENCY = NamedQuery.of("ncic/hits-of-agency", NcicHit::of);

    private final Acts acts;
    private final Pages pages;
    private final Clock clock;

    NcicHitController(Acts acts, Pages pages, Clock clock) {
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the entering agency says (V-03). */
    record Answer(boolean identityMatches, boolean stillInEffect, String decision, String answeredBy) {}

    enum Locate {
        LOCATE, REMAIN
    }

    @MutationMapping
    NcicHit recordNcicHit(@Argument Kind kind, @Argument String entered, @Argument String enteringOri, @Argument boolean partialRemains,
            @Argument String note, @ContextValue Search search) {
        return acts.perform(search, NcicHitAct.NCIC_HIT_RECORD, Map.of("kind", kind.name(), "enteringOri", enteringOri), (actor, tx) -> {
            if (!enteringOri.matches("[A-Z]{2}[A-Z0-9]{7}")) {
                throw new InvalidRequest(NcicProblem.RECIPIENT_INVALID,
                        "`enteringOri` is the ORI of the entering agency, nine characters.",
                        "V-03");
            }
            if (partialRemains && kind != Kind.MISSING_PERSON) {
                throw new InvalidRequest(NcicProblem.HIT_STEP, "Partial remains identify missing persons only.", "V-06");
            }
            String number = Texts.fit("entered", entered, Texts.SHORT);
            return tx.run(RECORD, Map.of("hitId", ActIds.of(search, "HIT", kind, number, enteringOri), "facts",
                    Map.of("kind", kind.name(), "step", Step.HIT.name(), "entered", number, "enteringOri", enteringOri, "partialRemains",
                            partialRemains, "note", Texts.fit("note", note, Texts.LONG), "by", actor.userId(), "byAgency", actor.agencyId(),
                            "at", now())))
                    .getFirst();
        });
    }

    @MutationMapping
    NcicHit askHitConfirmation(@Argument String hitId, @Argument String contact, @ContextValue Search search) {
        return acts.perform(search, NcicHitAct.NCIC_CONFIRMATION_ASK, Map.of("hitId", hitId), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustBeAt(Step.HIT, "V-03");
            return step(tx, hitId, Step.CONFIRMATION_ASKED, Map.of("contact", Texts.fit("contact", contact, Texts.SHORT), "askedBy",
                    actor.userId(), "askedAt", now()));
        });
    }

    @MutationMapping
    NcicHit recordHitConfirmation(@Argument String hitId, @Argument Answer answer, @ContextValue Search search) {
        boolean confirmed = answer.identityMatches() && answer.stillInEffect();
        return acts.perform(search, NcicHitAct.NCIC_CONFIRMATION_RECORD, Map.of("hitId", hitId, "confirmed", confirmed), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustBeAt(Step.CONFIRMATION_ASKED, "V-03");
            return step(tx, hitId, confirmed ? Step.CONFIRMED : Step.NOT_CONFIRMED,
                    Map.of("identityMatches", answer.identityMatches(), "stillInEffect", answer.stillInEffect(), "decision",
                            Texts.fit("decision", answer.decision(), Texts.LONG), "answeredBy",
                            Texts.fit("answeredBy", answer.answeredBy(), Texts.SHORT), "answeredAt", now(), "answerRecordedBy",
                            actor.userId()));
        });
    }

    @MutationMapping
    NcicHit recordHitAction(@Argument String hitId, @Argument Action action, @ContextValue Search search) {
        return acts.perform(search, NcicHitAct.NCIC_ACTION_RECORD, Map.of("hitId", hitId, "action", action.name()), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustAllow(action);
            return step(tx, hitId, Step.ACTED, Map.of("action", action.name(), "actedBy", actor.userId(), "actedAt", now()));
        });
    }

    @MutationMapping
    NcicHit placeLocate(@Argument String hitId, @Argument @Nullable Locate enteringAgencySaid, @ContextValue Search search) {
        return acts.perform(search, NcicHitAct.NCIC_LOCATE_PLACE, Map.of("hitId", hitId), (actor, tx) -> {
            NcicHit hit = hit(tx, hitId, actor.agencyId());
            hit.mustBeAt(Step.ACTED, "V-05");
            if (hit.partialRemains() && enteringAgencySaid == null) {
                throw new InvalidRequest(NcicProblem.HIT_STEP,
                        "Of partial remains the entering agency decides. Ask it, and send `enteringAgencySaid`: LOCATE, or REMAIN to leave the record on file.",
                        "V-06");
            }
            if (!hit.partialRemains() && enteringAgencySaid == Locate.REMAIN) {
                throw new InvalidRequest(NcicProblem.HIT_STEP, "Only a record of partial remains may stay without a locate.", "V-05");
            }
            Step step = enteringAgencySaid == Locate.REMAIN ? Step.LEFT_ON_FILE : Step.LOCATED;
            return step(tx, hitId, step, Map.of("locate", step.name(), "locatedBy", actor.userId(), "locatedAt", now()));
        });
    }

    @QueryMapping
    Connection ncicHits(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        String agencyId = acts.actor(search, NcicHitAct.NCIC_HITS_LOOK).agencyId();
        return pages.page(OF_AGENCY, Map.of("agencyId", agencyId), new PageRequest(first, after), hit -> hit);
    }

    private static NcicHit hit(SystemTransaction tx, String hitId, String agencyId) {
        return tx.run(ONE, Map.of("hitId", hitId, "agencyId", agencyId)).stream().findFirst().orElseThrow(
                () -> new NotFound(NcicProblem.HIT_UNKNOWN, "Your agency has no hit with this id. List its hits with `ncicHits`."));
    }

    private static NcicHit step(SystemTransaction tx, String hitId, Step step, Map<String, Object> facts) {
        Map<String, Object> stored = new HashMap<>(facts);
        stored.put("step", step.name());
        return tx.run(STEP, Map.of("hitId", hitId, "facts", stored)).getFirst();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
