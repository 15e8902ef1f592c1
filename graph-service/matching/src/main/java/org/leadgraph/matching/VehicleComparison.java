package org.leadgraph.matching;

import java.util.Set;

/** Vehicles: the plate and its state, or the plate with what else is known of the vehicle. */
final class VehicleComparison implements MatchRule.Comparison {
    private static final double PRIOR = 10;
    private static final int SHORTEST = 3;
    private static final Table NO_PLATES = Table.of("no-plates.txt");

    @Override
    public Set<String> keys(RecordFacts vehicle) {
        String plate = plate(vehicle);
        return plate.isEmpty() ? Set.of() : Set.of("V " + plate);
    }

    @Override
    public Likeness compare(RecordFacts one, RecordFacts other) {
        Likeness.Sum sum = new Likeness.Sum(PRIOR);
        if (plate(one).isEmpty() || plate(other).isEmpty()) {
            return sum.likeness();
        }
        sum.compare("plate", plate(one), plate(other), 10, -12);
        sum.compare("state", Plain.letters(one.text("state")), Plain.letters(other.text("state")), 4, -10);
        sum.compare("make", Plain.letters(one.text("make")), Plain.letters(other.text("make")), 2, -5);
        sum.compare("model", Plain.letters(one.text("model")), Plain.letters(other.text("model")), 3, -3);
        sum.compare("color", Plain.letters(one.text("color")), Plain.letters(other.text("color")), 1, -1);
        Long mine = one.number("year");
        Long theirs = other.number("year");
        if (mine != null && theirs != null) {
            long years = Math.abs(mine - theirs);
            sum.add("year", years == 0 ? 3 : years == 1 ? 1 : -3, years == 0 ? "the same" : years == 1 ? "one year apart" : "different");
        }
        return sum.likeness();
    }

    /** Empty when it says nothing. */
    private static String plate(RecordFacts vehicle) {
        String plate = Plain.letters(vehicle.text("plate"));
        return plate.length() < SHORTEST || NO_PLATES.has(plate) ? "" : plate;
    }
}
