package org.leadgraph.permission;

/** Uses of a record beyond looking at it; each needs the owner's advance permission. */
enum OfficialUse {
    CHART,
    PRESENTATION,
    OFFICIAL_FILE,
    ANALYTICAL_PRODUCT,
    JUDICIAL,
    LEGAL,
    ADMINISTRATIVE,
    SECONDARY_DISSEMINATION,
    EXPORT,
    EMBED,
    EMPLOYMENT
}
