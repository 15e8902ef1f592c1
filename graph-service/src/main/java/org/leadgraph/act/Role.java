package org.leadgraph.act;

import java.util.Locale;

/**
 * What a user may do beside searching, within the agency that employs the user. Source: ATF, NESS MOU process and Collective Data Sharing FAQ; N-DEx audit
 * reference (requirement U-06).
 */
public enum Role {
    /** Writes own questions in Cypher. */
    ANALYST,
    /** Manages the agency's accounts (J-09, J-10). */
    APPLICATION_ADMINISTRATOR,
    /** Decides with whom the agency shares (K-07). */
    CDS_APPROVER,
    /** Chief law enforcement officer: signs for the agency (J-07). */
    HEAD_OF_AGENCY,
    /** Answers requests for the agency's records (L-06). */
    POINT_OF_CONTACT,
    /** N-DEx agency coordinator: oversees compliance (U-01, U-02). */
    AGENCY_COORDINATOR,
    /** Source data administrator: answers for what the agency contributes (S-03). */
    SOURCE_DATA_ADMINISTRATOR,
    /** Hands the agency's leads out to its investigators: lead assignment is one of the elements of a crime-gun intelligence center. */
    LEAD_SUPERVISOR,
    /** An ATF field division's contact: brings agencies in (J-02). */
    ATF_CONTACT,
    /** ATF group supervisor: signs access requests (J-04). */
    ATF_GROUP_SUPERVISOR,
    /** Special agent in charge of a field division: signs memoranda (J-07). */
    SPECIAL_AGENT_IN_CHARGE,
    /** The NESS team: reviews, and keeps versions of the memorandum (J-05, J-11). */
    NESS_TEAM,
    /** Chief of ATF's Firearms Operations Division: ratifies (J-12). */
    FOD_CHIEF,
    /** CJIS systems officer of a state: delegates and suspends in its agencies (U-01, U-03). */
    CJIS_SYSTEMS_OFFICER;

    /** How far the role reaches, unless an act says otherwise. */
    public Reach reach() {
        return switch (this) {
            case ATF_CONTACT, ATF_GROUP_SUPERVISOR, SPECIAL_AGENT_IN_CHARGE -> Reach.OWN_DIVISION;
            case CJIS_SYSTEMS_OFFICER -> Reach.OWN_STATE;
            case NESS_TEAM, FOD_CHIEF -> Reach.EVERY_AGENCY;
            case ANALYST, APPLICATION_ADMINISTRATOR, CDS_APPROVER, HEAD_OF_AGENCY, POINT_OF_CONTACT, AGENCY_COORDINATOR,
                    SOURCE_DATA_ADMINISTRATOR, LEAD_SUPERVISOR ->
                Reach.OWN_AGENCY;
        };
    }

    /** The role in a sentence. */
    public String inWords() {
        return switch (this) {
            case CDS_APPROVER -> "CDS approver";
            case ATF_CONTACT -> "ATF contact";
            case ATF_GROUP_SUPERVISOR -> "ATF group supervisor";
            case NESS_TEAM -> "NESS team";
            case FOD_CHIEF -> "FOD chief";
            case CJIS_SYSTEMS_OFFICER -> "CJIS systems officer";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
