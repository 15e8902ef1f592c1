package org.leadgraph.ncic;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ncic.NcicHit.Action;
import org.leadgraph.ncic.NcicHit.Kind;
import org.leadgraph.ncic.NcicHit.Step;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** The NCIC hits of agencies. Each step comes after the one before it, and an agency works on its own hits alone. */
@Service
class NcicHits {
    private static final Pattern ORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{7}");
    private static final FreeText SHORT = FreeText.lines(200);
    private static final FreeText LONG = FreeText.lines(2_000);

    private static final NamedQuery<NcicHit> RECORD = NamedQuery.of("ncic/record-hit", NcicHit::of);
    private static final NamedQuery<NcicHit> ONE = NamedQuery.of("ncic/hit", NcicHit::of);
    private static final NamedQuery<NcicHit> STEP = NamedQuery.of("ncic/hit-step", NcicHit::of);
    private static final KeptList<NcicHit> OF_AGENCY = KeptList.newestFirst("ncic/hits-of-agency", NcicHit::of, NcicHit::recordedAt,
            NcicHit::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    NcicHits(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A hit, before anything is done about it.
     *
     * @param entered
     *            number of the NCIC record
     */
    record NewHit(Kind kind, String entered, String enteringOri, boolean partialRemains, String note) {}

    /** What the entering agency says (V-03). */
    record Answer(boolean identityMatches, boolean stillInEffect, String decision, String answeredBy) {}

    /** What the entering agency decides about its record of partial remains (V-06). */
    enum Locate {
        LOCATE,
        REMAIN
    }

    NcicHit record(Initiator by, NewHit hit) {
        return acts.perform(by, NcicHitAct.NCIC_HIT_RECORD, Map.of("kind", hit.kind().name(), "enteringOri", hit.enteringOri()),
                (actor, tx) -> {
                    if (!ORI.matcher(hit.enteringOri()).matches()) {
                        throw new InvalidRequest(NcicProblem.RECIPIENT_INVALID,
                                "`enteringOri` is the ORI of the entering agency, nine characters.", "V-03");
                    }
                    if (hit.partialRemains() && hit.kind() != Kind.MISSING_PERSON) {
                        throw new InvalidRequest(NcicProblem.HIT_STEP_NOT_NEXT, "Partial remains identify missing persons only.", "V-06");
                    }
                    String number = SHORT.required("entered", hit.entered());
                    Map<String, Object> facts = new HashMap<>();
                    facts.put("kind", hit.kind().name());
                    facts.put("step", Step.HIT.name());
                    facts.put("entered", number);
                    facts.put("enteringOri", hit.enteringOri());
                    facts.put("partialRemains", hit.partialRemains());
                    facts.put("note", LONG.required("note", hit.note()));
                    facts.put("by", actor.userId());
                    facts.put("byAgency", actor.agencyId());
                    facts.put("at", now());
                    String id = ActIds.of(by, "HIT", hit.kind(), number, hit.enteringOri());
                    return tx.run(RECORD, Map.of("hitId", id, "facts", facts)).getFirst();
                });
    }

    NcicHit askConfirmation(Initiator by, String hitId, String contact) {
        return acts.perform(by, NcicHitAct.NCIC_CONFIRMATION_ASK, Map.of("hitId", hitId), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustBeAt(Step.HIT, "V-03");
            return step(tx, hitId, Step.CONFIRMATION_ASKED,
                    Map.of("contact", SHORT.required("contact", contact), "askedBy", actor.userId(), "askedAt", now()));
        });
    }

    /** Confirmed is a hit only when it is this person or property, and the entry is still in effect. */
    NcicHit recordConfirmation(Initiator by, String hitId, Answer answer) {
        boolean confirmed = answer.identityMatches() && answer.stillInEffect();
        return acts.perform(by, NcicHitAct.NCIC_CONFIRMATION_RECORD, Map.of("hitId", hitId, "confirmed", confirmed), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustBeAt(Step.CONFIRMATION_ASKED, "V-03");
            return step(tx, hitId, confirmed ? Step.CONFIRMED : Step.NOT_CONFIRMED,
                    Map.of("identityMatches", answer.identityMatches(), "stillInEffect", answer.stillInEffect(), "decision",
                            LONG.required("decision", answer.decision()), "answeredBy", SHORT.required("answeredBy", answer.answeredBy()),
                            "answeredAt", now(), "answerRecordedBy", actor.userId()));
        });
    }

    NcicHit recordAction(Initiator by, String hitId, Action action) {
        return acts.perform(by, NcicHitAct.NCIC_ACTION_RECORD, Map.of("hitId", hitId, "action", action.name()), (actor, tx) -> {
            hit(tx, hitId, actor.agencyId()).mustAllow(action);
            return step(tx, hitId, Step.ACTED, Map.of("action", action.name(), "actedBy", actor.userId(), "actedAt", now()));
        });
    }

    NcicHit placeLocate(Initiator by, String hitId, @Nullable Locate enteringAgencySaid) {
        return acts.perform(by, NcicHitAct.NCIC_LOCATE_PLACE, Map.of("hitId", hitId), (actor, tx) -> {
            Step step = hit(tx, hitId, actor.agencyId()).afterLocate(enteringAgencySaid);
            return step(tx, hitId, step, Map.of("locate", step.name(), "locatedBy", actor.userId(), "locatedAt", now()));
        });
    }

    /** Hits that the caller's agency has recorded, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, NcicHitAct.NCIC_HITS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
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
