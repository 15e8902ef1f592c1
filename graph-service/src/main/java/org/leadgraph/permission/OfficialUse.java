package org.leadgraph.permission;

import java.util.List;
import org.leadgraph.problem.InvalidRequest;

/** Uses of a record beyond looking at it; each needs the owner's advance permission. */
public enum OfficialUse {
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
    EMPLOYMENT;

    /** Names of these uses, each once, in the order above. */
    static List<String> names(List<OfficialUse> uses) {
        if (uses.isEmpty()) {
            throw new InvalidRequest(PermissionProblem.USES_REQUIRED, "Name at least one official use.", "R-05");
        }
        return uses.stream().distinct().sorted().map(OfficialUse::name).toList();
    }
}
