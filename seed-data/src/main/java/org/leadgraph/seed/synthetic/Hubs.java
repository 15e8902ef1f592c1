package org.leadgraph.seed.synthetic;

import java.util.Optional;

/**
 * What an agency meets again and again: places, and people. How often follows a power law: the number of hubs met m times is proportional
 * to a power of m. No table of hubs is needed: a size is drawn first, then one of the hubs that have it.
 */
final class Hubs {
    /** A prime, so that steps of it visit every hub: hubs of one size must not be neighbours. */
    private static final long STEP = 7919;

    private final Agencies agencies;
    private final double hubs;
    private final double[] atMost;
    private final double[] timesMet;

    /**
     * @param hubs expected in the whole world
     * @param exponent of the power law between 2 and {@code most}
     */
    Hubs(Agencies agencies, double hubs, double exponent, int most) {
        this.agencies = agencies;
        this.hubs = hubs;
        var count = new double[most - 1];
        var met = new double[most - 1];
        for (int m = 2; m <= most; m++) {
            count[m - 2] = StrictMath.pow(m, -exponent);
            met[m - 2] = m * count[m - 2];
        }
        this.atMost = Draw.cumulative(count);
        this.timesMet = Draw.cumulative(met);
    }

    int count(Agency agency) {
        return (int) Math.round(agencies.share(agency) * hubs);
    }

    Optional<Place> place(Agency agency, Draw draw) {
        var found = pick(count(agency), draw);
        return found < 0 ? Optional.empty() : Optional.of(new Place.Hub(agency, found));
    }

    /** Index below the bound, or -1 when there is none. */
    int pick(int bound, Draw draw) {
        if (bound == 0) {
            return -1;
        }
        var size = draw.pick(timesMet);
        var smaller = size == 0 ? 0 : atMost[size - 1];
        var rank = (smaller + draw.unit() * (atMost[size] - smaller)) / atMost[atMost.length - 1];
        return (int) (Math.min(bound - 1, (long) (rank * bound)) * STEP % bound);
    }
}
