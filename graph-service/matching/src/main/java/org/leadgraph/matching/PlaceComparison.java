package org.leadgraph.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places: the address in any spelling of its street, with city and distance. Never a police station or an evidence room, where everything comes together. */
final class PlaceComparison implements MatchRule.Comparison {
    private static final double PRIOR = 10;
    private static final double METERS_A_DEGREE = 111_195;
    private static final Table STREET_WORDS = Table.of("street-words.txt");
    private static final Table MEETING_PLACES = Table.of("meeting-places.txt");
    private static final Set<String> UNIT_WORDS = Set.of("APT", "UNIT", "STE", "RM", "FL");

    /** An address without its unit. */
    private record Address(String street, String unit) {}

    @Override
    public Set<String> keys(RecordFacts place) {
        String street = address(place).street;
        return street.isEmpty() ? Set.of() : Set.of("L " + street);
    }

    @Override
    public Likeness compare(RecordFacts one, RecordFacts other) {
        Likeness.Sum sum = new Likeness.Sum(PRIOR);
        Address mine = address(one);
        Address theirs = address(other);
        if (mine.street.isEmpty() || theirs.street.isEmpty()) {
            return sum.likeness();
        }
        sum.compare("address", mine.street, theirs.street, 10, -10);
        if (!mine.unit.isEmpty() && !theirs.unit.isEmpty()) {
            sum.compare("address", mine.unit, theirs.unit, 1, -6);
        }
        sum.compare("city", Plain.letters(one.text("city")), Plain.letters(other.text("city")), 3, -5);
        sum.compare("state", Plain.letters(one.text("state")), Plain.letters(other.text("state")), 1, -8);
        Double meters = meters(one, other);
        if (meters != null) {
            double weight = meters <= 150 ? 4 : meters <= 500 ? 1 : meters <= 2_000 ? -3 : -8;
            sum.add("latitude", weight,
                    meters <= 150 ? "within 150 m" : meters <= 500 ? "within 500 m" : meters <= 2_000 ? "within 2 km" : "far apart");
        }
        return sum.likeness();
    }

    /** Its street is empty when it says too little: without a number or a crossing, or where everything comes together. */
    private static Address address(RecordFacts place) {
        if (MEETING_PLACES.has(Plain.words(place.text("kind"))) || MEETING_PLACES.has(Plain.words(place.text("address")))) {
            return new Address("", "");
        }
        List<String> street = new ArrayList<>();
        List<String> unit = new ArrayList<>();
        for (String word : Plain.list(place.text("address").replace("#", " APT ").replace("&", " AND ").replace("/", " AND "))) {
            String meaning = STREET_WORDS.meaning(word);
            boolean ofUnit = !unit.isEmpty() || UNIT_WORDS.contains(meaning);
            if (!ofUnit) {
                street.add(meaning);
            } else if (!UNIT_WORDS.contains(meaning)) {
                unit.add(meaning);
            } else {
                unit.add("");
            }
        }
        // A street alone is miles long; and a corner has no first street.
        boolean corner = street.contains("AND");
        if (corner) {
            int and = street.indexOf("AND");
            String one = String.join(" ", street.subList(0, and));
            String other = String.join(" ", street.subList(and + 1, street.size()));
            return new Address(one.compareTo(other) <= 0 ? one + " AND " + other : other + " AND " + one, "");
        }
        boolean numbered = street.size() > 1 && street.getFirst().chars().anyMatch(Character::isDigit) && !street.getFirst().equals("0");
        return numbered ? new Address(String.join(" ", street), String.join("", unit)) : new Address("", "");
    }

    /** Null when one of the points is not known; places at 0, 0 are not known. */
    private static @Nullable Double meters(RecordFacts one, RecordFacts other) {
        Double fromNorth = one.decimal("latitude");
        Double fromEast = one.decimal("longitude");
        Double toNorth = other.decimal("latitude");
        Double toEast = other.decimal("longitude");
        if (fromNorth == null || fromEast == null || toNorth == null || toEast == null || fromNorth == 0 && fromEast == 0
                || toNorth == 0 && toEast == 0) {
            return null;
        }
        double east = (toEast - fromEast) * Math.cos(Math.toRadians((fromNorth + toNorth) / 2));
        return Math.hypot(toNorth - fromNorth, east) * METERS_A_DEGREE;
    }
}
