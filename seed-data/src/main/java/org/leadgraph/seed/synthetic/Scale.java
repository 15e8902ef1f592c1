package org.leadgraph.seed.synthetic;

/**
 * How large a world is.
 * <p>
 * Shape: about 6.5 nodes and 9 relationships for each gun. Memory grows with agencies (and, for the truth, four bytes a gun), not with
 * records.
 *
 * @param regions metropolitan areas; guns seldom leave theirs
 * @param guns guns whose cartridge cases are imaged, known or not yet recovered; each has 1.49 exhibits on average
 */
public record Scale(String name, int agencies, int regions, long guns) {
    /** About 30 thousand nodes. */
    public static final Scale DEMO = new Scale("demo", 60, 1, 4_300);
    /** About 300 thousand nodes: as many agencies as the real St. Louis region has. */
    public static final Scale CITY = new Scale("city", 181, 1, 43_000);
    /** About 3 million nodes. */
    public static final Scale STATE = new Scale("state", 1_500, 40, 430_000);
    /** About 23 million nodes: three quarters of what NIBIN holds. */
    public static final Scale NATION = new Scale("nation", 6_600, 390, 3_360_000);

    /** Guns recovered but never imaged (.22, shotguns): traced, yet without exhibits. */
    long tracedOnlyGuns() {
        return guns / 20;
    }

    long allGuns() {
        return guns + tracedOnlyGuns();
    }
}
