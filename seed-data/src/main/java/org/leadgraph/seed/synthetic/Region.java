package org.leadgraph.seed.synthetic;

import java.util.List;

/**
 * A metropolitan area. The first is bi-state, around the places of the Collective Data Sharing sample; the others lie somewhere in one of
 * the listed states, at no particular town.
 *
 * @param latitude degrees of its centre
 */
record Region(int index, String state, String otherState, double latitude, double longitude) {

    private record State(String code, double latitude, double longitude, String zone) {}

    /** Rough middles of states. */
    private static final List<State> STATES = List.of(new State("MO", 38.6, -92.5, "America/Chicago"),
            new State("IL", 40.0, -89.2, "America/Chicago"),
            new State("CA", 37.2, -119.4, "America/Los_Angeles"), new State("TX", 31.5, -99.3, "America/Chicago"),
            new State("FL", 28.6, -82.4, "America/New_York"), new State("GA", 32.6, -83.4, "America/New_York"),
            new State("PA", 40.9, -77.8, "America/New_York"), new State("NC", 35.5, -79.4, "America/New_York"),
            new State("OH", 40.3, -82.8, "America/New_York"), new State("VA", 37.5, -78.8, "America/New_York"),
            new State("TN", 35.8, -86.3, "America/Chicago"), new State("WA", 47.4, -120.4, "America/Los_Angeles"),
            new State("CO", 39.0, -105.5, "America/Denver"), new State("LA", 31.0, -92.0, "America/Chicago"),
            new State("NY", 42.9, -75.5, "America/New_York"), new State("AZ", 34.3, -111.7, "America/Phoenix"));

    static Region of(long worldSeed, int index) {
        if (index == 0) {
            return new Region(0, "MO", "IL", 38.63, -90.25);
        }
        var draw = Draw.of(worldSeed, "region", index);
        var state = draw.one(STATES);
        return new Region(index, state.code, state.code, state.latitude + draw.unit() * 2 - 1, state.longitude + draw.unit() * 2 - 1);
    }

    static String zone(String state) {
        return STATES.stream().filter(it -> it.code.equals(state)).map(State::zone).findFirst().orElse("America/New_York");
    }
}
