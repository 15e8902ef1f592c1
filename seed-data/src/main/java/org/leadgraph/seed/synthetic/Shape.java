package org.leadgraph.seed.synthetic;

/**
 * The outline of a gun's story, cheap to draw: how many events, whether it was recovered, and which event joins an incident that another
 * gun made.
 *
 * @param joinsAt the event that joins, or -1
 */
record Shape(int events, boolean recovered, int joinsAt) {
    static final int MAX_EVENTS = 60;
    private static final double[] EVENT_COUNTS = eventCounts();
    private static final double JOINS_SHOOTING = 0.12;
    private static final double JOINS_RECOVERY = 0.15;

    static Shape of(long seed, long gun) {
        var draw = Draw.of(seed, "shape", gun);
        var events = 1 + draw.pick(EVENT_COUNTS);
        var recovered = draw.chance(events == 1 ? 0.72 : 0.50);
        return new Shape(events, recovered, joinsAt(events, recovered, draw));
    }

    int shootings() {
        return recovered ? events - 1 : events;
    }

    /** At most one event joins: the others are then placed around it in time. */
    private static int joinsAt(int events, boolean recovered, Draw draw) {
        for (int event = 0; event < events; event++) {
            var recovery = recovered && event == events - 1;
            if (draw.chance(recovery ? JOINS_RECOVERY : JOINS_SHOOTING)) {
                return event;
            }
        }
        return -1;
    }

    /** P(k) proportional to k^-2.25 e^(-k/7): mean 1.488, three quarters of guns have one event. */
    private static double[] eventCounts() {
        var weights = new double[MAX_EVENTS];
        for (int k = 1; k <= MAX_EVENTS; k++) {
            weights[k - 1] = StrictMath.pow(k, -2.25) * StrictMath.exp(-k / 7.0);
        }
        return Draw.cumulative(weights);
    }
}
