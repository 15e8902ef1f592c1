package org.leadgraph.visibility;

import java.util.Set;

/** Names of the policy graph's parts, for the guard that reads it and the service that changes it. */
public final class PolicyGraph {
    public static final String AGENCY = "Agency";
    public static final String AGENCY_TYPE = "AgencyType";
    public static final String ORI = "Ori";
    public static final String POLICY_EPOCH = "PolicyEpoch";
    public static final String SCOPE = "Scope";
    public static final String SHARING_POLICY = "SharingPolicy";
    public static final String USER = "User";
    /** A commit that touches a node with one of these labels changes who sees what. */
    public static final Set<String> LABELS = Set.of(AGENCY, AGENCY_TYPE, ORI, POLICY_EPOCH, SCOPE, SHARING_POLICY, USER);

    public static final String BELONGS_TO = "BELONGS_TO";
    public static final String EMPLOYED_BY = "EMPLOYED_BY";
    public static final String OF = "OF";
    public static final String EXCEPTION = "EXCEPTION";
    public static final String SHARES_WITH = "SHARES_WITH";
    /** A commit that touches a relationship of one of these types changes who sees what. */
    public static final Set<String> TYPES = Set.of(BELONGS_TO, EMPLOYED_BY, OF, EXCEPTION, SHARES_WITH);

    /** Of agencies: their id, level of government and kind. */
    public static final String AGENCY_ID = "agencyId";
    public static final String LEVEL = "level";
    public static final String KIND = "kind";
    /** Of ORIs and agency types. */
    public static final String CODE = "code";
    /** Of users. */
    public static final String USER_ID = "userId";
    public static final String STATUS = "status";
    public static final String STANDING_UNTIL = "standingUntil";
    /** Of scopes; an exception has a colour too, and an epoch a number. */
    public static final String NUMBER = "number";
    public static final String DATA_CLASS = "dataClass";
    public static final String AUDIENCE = "audience";
    public static final String COLOUR = "colour";
    public static final String HELD_WITH = "heldWith";

    /** What an agency's access, and the status of a user's account, say while they are good. */
    public static final String ACTIVE = "ACTIVE";

    private PolicyGraph() {
    }

    /** What an agency decides about all of its records, and whether it has access: the properties of its sharing policy. */
    public enum AgencySetting {
        access,
        mode,
        leadPointer,
        rejectsJ,
        timeToFirstShooting
    }
}
