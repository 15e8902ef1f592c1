package org.leadgraph.seed.synthetic;

import java.util.Set;

import org.leadgraph.seed.synthetic.Agency.Policy;

/**
 * The agencies with a part in the demo: each stands for one situation. They are the first agencies of every world, so their ORIs are the
 * same at every scale and seed. IL-SAMPLE PD and MO-AGENCY CO PD come from the Collective Data Sharing sample; the rest are invented.
 */
enum Cast {
    IL_SAMPLE("IL-SAMPLE PD", "IL", '0', "POLICE", Policy.OPEN),
    MO_AGENCY("MO-AGENCY CO PD", "MO", '0', "POLICE", Policy.OPEN),
    /** No agreement with IL-SAMPLE, but tells the other end of a lead whom to call. */
    QUARRY_BEND("MO-Quarry Bend PD", "MO", '0', "POLICE", new Policy("ACTIVE", "ALL_OR_NOTHING", "YELLOW", false, "GREEN", false)),
    /** Shares item by item, pointers unless an exception says otherwise. */
    WILLET_CROSSING("IL-Willet Crossing PD", "IL", '0', "POLICE", new Policy("ACTIVE", "ITEM_POLICY", "RED", false, "YELLOW", true)),
    /** A limited participant: no local, state or tribal data, whatever was agreed. */
    LIAISON("US-Foreign Liaison Bureau", "IL", 'I', "INTERPOL", Policy.OPEN),
    HARROW("IL-Harrow County SO", "IL", '0', "SHERIFF", new Policy("ACTIVE", "ALL_OR_NOTHING", "RED", true, "GREEN", false)),
    /** Shares with no other agency. */
    LONE_ELM("MO-Lone Elm PD", "MO", '0', "POLICE", Policy.OPEN),
    /** Its ORI class is not authorised. */
    BLUFF_PRAIRIE("IL-Bluff Prairie Transit Authority", "IL", 'X', "OTHER", Policy.OPEN),
    TERN_RIVER("MO-Tern River Prosecutor", "MO", 'A', "PROSECUTOR", Policy.OPEN),
    /** An agreement, and yet nothing to see: item by item, red. */
    SLATE_HOLLOW("MO-Slate Hollow PD", "MO", '0', "POLICE", new Policy("ACTIVE", "ITEM_POLICY", "RED", false, "RED", false)),
    /** Has asked IL-SAMPLE and waits for the other half. */
    FALLOW_LAKE("IL-Fallow Lake PD", "IL", '0', "POLICE", Policy.OPEN),
    GABLE_FORD("MO-Gable Ford PD", "MO", '0', "POLICE", new Policy("SUSPENDED", "ALL_OR_NOTHING", "RED", false, "GREEN", false));

    private static final Set<Set<Cast>> AGREED = Set.of(Set.of(IL_SAMPLE, MO_AGENCY), Set.of(IL_SAMPLE, WILLET_CROSSING),
            Set.of(MO_AGENCY, WILLET_CROSSING), Set.of(TERN_RIVER, WILLET_CROSSING), Set.of(IL_SAMPLE, TERN_RIVER),
            Set.of(IL_SAMPLE, LIAISON),
            Set.of(MO_AGENCY, LIAISON), Set.of(IL_SAMPLE, HARROW), Set.of(MO_AGENCY, HARROW), Set.of(TERN_RIVER, HARROW),
            Set.of(MO_AGENCY, QUARRY_BEND),
            Set.of(IL_SAMPLE, SLATE_HOLLOW), Set.of(IL_SAMPLE, BLUFF_PRAIRIE), Set.of(IL_SAMPLE, GABLE_FORD));

    final String agencyName;
    final String state;
    final char ninth;
    final String kind;
    final Policy policy;

    Cast(String agencyName, String state, char ninth, String kind, Policy policy) {
        this.agencyName = agencyName;
        this.state = state;
        this.ninth = ninth;
        this.kind = kind;
        this.policy = policy;
    }

    String id() {
        return Words.slug(agencyName);
    }

    /** The shape of an ORI with a county digit that the FBI list does not use. */
    String ori() {
        return AgencyMaker.ori(state, ordinal(), ninth);
    }

    String level() {
        return this == LIAISON ? "FOREIGN" : "LOCAL";
    }

    boolean ownsGunRecords() {
        return ninth == '0';
    }

    /** Whether agreements with generated agencies are drawn as for any other agency. */
    boolean drawsAgreements() {
        return this != LONE_ELM && this != LIAISON && this != BLUFF_PRAIRIE;
    }

    static Agreements.State between(Cast one, Cast other) {
        if (AGREED.contains(Set.of(one, other))) {
            return Agreements.State.ACTIVE;
        }
        return Set.of(one, other).equals(Set.of(IL_SAMPLE, FALLOW_LAKE)) ? Agreements.State.PENDING_FROM_SECOND : Agreements.State.NONE;
    }
}
