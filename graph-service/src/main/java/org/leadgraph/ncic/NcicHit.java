package org.leadgraph.ncic;

import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.Row;
import org.leadgraph.problem.InvalidRequest;

/**
 * A hit in NCIC on its way: hit, confirmation asked, confirmed or not, acted on, located. Source: N-DEx audit reference, items 9 and 10 (V-01 to V-06).
 *
 * @param entered
 *            number of the NCIC record
 * @param partialRemains
 *            whether a missing person was identified by partial remains
 */
record NcicHit(String id, Kind kind, Step step, String entered, String enteringOri, boolean partialRemains, String note, String recordedBy,
        ZonedDateTime recordedAt, @Nullable String contact, @Nullable String decision, @Nullable String action, @Nullable String locate) {
    /** What was entered into NCIC, and what may be done about it once it is confirmed. */
    enum Kind {
        WANTED_PERSON(Action.ARREST, Action.DETAIN_ON_LOCAL_CHARGES),
        MISSING_PERSON(Action.DETAIN_MISSING_PERSON, Action.IDENTIFY),
        STOLEN_PROPERTY(Action.SEIZE),
        PROTECTION_ORDER(Action.CHARGE);

        private final Set<Action> actions;

        Kind(Action... actions) {
            this.actions = Set.of(actions);
        }
    }

    enum Step {
        HIT, CONFIRMATION_ASKED, CONFIRMED, NOT_CONFIRMED, ACTED, LOCATED, LEFT_ON_FILE
    }

    enum Action {
        ARREST, DETAIN_ON_LOCAL_CHARGES, DETAIN_MISSING_PERSON, IDENTIFY, SEIZE, CHARGE
    }

    static NcicHit of(Row row) {
        Row.Facts facts = row.fact("hit");
        return new NcicHit(facts.text("hitId"), Kind.valueOf(facts.text("kind")), Step.valueOf(facts.text("step")),
                facts.text("entered"), facts.text("enteringOri"), facts.flag("partialRemains"),
                facts.text("note"), facts.text("by"), facts.moment("at"), facts.textOrNull("contact"),
                facts.textOrNull("decision"), facts.textOrNull("action"), facts.textOrNull("locate"));
    }

    /** Refuses what is not the next step, and says which is. */
    void mustBeAt(Step expected, String rule) {
        if (step != expected) {
            throw new InvalidRequest(NcicProblem.HIT_STEP_NOT_NEXT, "This hit is at the step " + step + ". " + next(), rule);
        }
    }

    /** V-01, V-02: nobody is arrested, detained or charged and nothing is seized before the entering agency has confirmed. */
    void mustAllow(Action wanted) {
        mustBeAt(Step.CONFIRMED, wanted == Action.DETAIN_ON_LOCAL_CHARGES ? "V-02" : "V-01");
        if (!kind.actions.contains(wanted)) {
            throw new InvalidRequest(NcicProblem.HIT_STEP_NOT_NEXT,
                    wanted + " is not possible for a " + kind + " hit. Choose one of "
                            + kind.actions.stream().sorted().toList() + ".",
                    "V-01");
        }
    }

    /** V-05, V-06: a locate ends it; for partial remains the entering agency decides whether its record stays. */
    Step afterLocate(NcicHits.@Nullable Locate enteringAgencySaid) {
        mustBeAt(Step.ACTED, "V-05");
        if (partialRemains && enteringAgencySaid == null) {
            throw new InvalidRequest(NcicProblem.HIT_STEP_NOT_NEXT,
                    "For partial remains the entering agency decides. Ask it, and send `enteringAgencySaid`: LOCATE, or REMAIN to leave the record on file.",
                    "V-06");
        }
        if (!partialRemains && enteringAgencySaid == NcicHits.Locate.REMAIN) {
            throw new InvalidRequest(NcicProblem.HIT_STEP_NOT_NEXT, "Only a record of partial remains may stay without a locate.", "V-05");
        }
        return enteringAgencySaid == NcicHits.Locate.REMAIN ? Step.LEFT_ON_FILE : Step.LOCATED;
    }

    private String next() {
        return switch (step) {
            case HIT -> "Ask the entering agency with `askHitConfirmation` next.";
            case CONFIRMATION_ASKED -> "Record the entering agency's answer with `recordHitConfirmation` next.";
            case CONFIRMED -> "Record what was done with `recordHitAction` next.";
            case NOT_CONFIRMED -> "The entering agency did not confirm it: nothing may be done on it.";
            case ACTED -> "Place the locate with `placeLocate` next.";
            case LOCATED, LEFT_ON_FILE -> "It is finished.";
        };
    }
}
