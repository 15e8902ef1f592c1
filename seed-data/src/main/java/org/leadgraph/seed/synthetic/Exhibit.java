package org.leadgraph.seed.synthetic;

import java.time.Duration;
import java.time.Instant;

/**
 * When an exhibit was imaged and when the image stood in the network, ready for comparison.
 * <p>
 * Basis: with a crime-gun intelligence centre 32 % within two days, without 3 %; the medians, 4 and 30 days, are assumptions.
 */
record Exhibit(Instant acquiredAt, Instant enteredAt) {

    static Exhibit of(long seed, Gun gun, int event) {
        var incident = gun.incidents().get(event);
        var draw = Draw.of(seed, "exhibit", gun.index(), event);
        var days = incident.agency().quickLab() ? draw.logNormal(4, 1.48) : draw.logNormal(30, 1.44);
        var acquiredAt = incident.occurredAt().plus(seconds(Math.max(0.05, Math.min(days, 1500))));
        return new Exhibit(acquiredAt, acquiredAt.plus(Duration.ofMinutes(draw.between(10, 180))));
    }

    static Duration seconds(double days) {
        return Duration.ofSeconds((long) (days * 86_400));
    }
}
