package org.leadgraph.correlation;

import org.leadgraph.matching.MatchRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which score on a rule links two records, 0 to 1.
 *
 * @param enabled
 *            whether records are compared at all; those that arrive meanwhile wait
 */
@ConfigurationProperties("leadgraph.correlation")
record CorrelationSettings(@DefaultValue("true") boolean enabled, @DefaultValue("0.9") double samePerson,
        @DefaultValue("0.9") double sameGun,
        @DefaultValue("0.9") double samePlace, @DefaultValue("0.9") double sameVehicle) {
    /** From which score on this rule links. */
    double enough(MatchRule rule) {
        return switch (rule) {
            case SAME_PERSON -> samePerson;
            case SAME_GUN -> sameGun;
            case SAME_PLACE -> samePlace;
            case SAME_VEHICLE -> sameVehicle;
        };
    }
}
