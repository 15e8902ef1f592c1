package org.leadgraph.seed.synthetic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All agencies of a world and where guns go among them. The only part of a world that is held in memory.
 * <p>
 * Volume: regions follow Zipf(0.9), agencies of a region Zipf(1.25) with noise; this gives a few agencies most of a region's gun crime.
 */
final class Agencies {
    private static final double OTHER_METRO_SHARE = 0.04;
    private static final double MILES_OF_NEIGHBOURHOOD = 8;

    private final long seed;
    private final Scale scale;
    private final List<Agency> all;
    private final List<List<Integer>> members;
    private final double[] weights;
    private final double[] cumulative;
    private final double[][] neighbours;

    Agencies(long seed, Scale scale) {
        this.seed = seed;
        this.scale = scale;
        all = new AgencyMaker(seed, scale).make();
        members = IntStream.range(0, scale.regions()).mapToObj(this::membersOf).toList();
        weights = all.stream().mapToDouble(this::weight).toArray();
        cumulative = Draw.cumulative(weights);
        neighbours = all.stream().map(this::neighbourhood).toArray(double[][]::new);
    }

    List<Agency> all() {
        return all;
    }

    Agency get(int index) {
        return all.get(index);
    }

    /** The part of all gun events that is expected at an agency. */
    double share(Agency agency) {
        return weights[agency.index()] / cumulative[cumulative.length - 1];
    }

    int any(Draw draw) {
        return draw.pick(cumulative);
    }

    /** Another agency to which a gun or a person moves: mostly a neighbour, sometimes anywhere. */
    int elsewhere(int from, Draw draw) {
        var near = neighbours[from];
        for (int attempt = 0; attempt < 20; attempt++) {
            var far = near.length == 0 || scale.regions() > 1 && draw.chance(OTHER_METRO_SHARE);
            var found = far ? any(draw) : members.get(all.get(from).region()).get(draw.pick(near));
            if (found != from) {
                return found;
            }
        }
        return from;
    }

    private double weight(Agency agency) {
        if (agency.rank() == 0) {
            return 0;
        }
        var noise = StrictMath.exp(0.5 * Draw.of(seed, "volume", agency.index()).gaussian());
        return StrictMath.pow(agency.region() + 1, -0.9) * StrictMath.pow(agency.rank(), -1.25) * noise;
    }

    /** Rising sums over the region's agencies, empty when there is no other to go to. */
    private double[] neighbourhood(Agency agency) {
        var sums = members.get(agency.region()).stream().mapToDouble(
                other -> other == agency.index()
                        ? 0
                        : weights[other] * StrictMath.exp(-agency.milesTo(all.get(other)) / MILES_OF_NEIGHBOURHOOD))
                .toArray();
        var rising = Draw.cumulative(sums);
        return rising[rising.length - 1] == 0 ? new double[0] : rising;
    }

    private List<Integer> membersOf(int region) {
        return all.stream().filter(it -> it.region() == region).map(Agency::index).toList();
    }
}
