package org.leadgraph.seed.synthetic;

import org.jspecify.annotations.Nullable;
import org.leadgraph.load.Source;

/**
 * Which records an agency treats apart: an incident, its exhibits and the people met only there. Only agencies that share item by item do; null is the standard class.
 * <p>
 * Source: N-DEx manual 1.4.3 (levels at record level, exceptions); the shares are assumptions.
 */
final class DataClasses {
    static final String JUVENILE = "JUVENILE";
    /** Kept from the agency's own users too, unless they are named. */
    static final String CONFIDENTIAL_SOURCE = "CONFIDENTIAL_SOURCE";
    /** Red, with exceptions for other agencies. */
    static final String TASK_FORCE = "TASK_FORCE";

    private final long seed;

    DataClasses(long seed) {
        this.seed = seed;
    }

    @Nullable
    String of(Incident incident) {
        var policy = incident.agency().policy();
        if (!policy.byItem()) {
            return null;
        }
        var level = Draw.of(seed, "class", incident.code()).unit();
        if (level < 0.04) {
            return JUVENILE;
        }
        return level < 0.06 ? CONFIDENTIAL_SOURCE : level < 0.10 && policy.taskForce() ? TASK_FORCE : null;
    }

    @Nullable
    String of(Someone who, Identity identity) {
        if (identity.minor() && who.agency().policy().byItem()) {
            return JUVENILE;
        }
        return who instanceof Someone.Once once ? of(once.incident()) : null;
    }
}
