package org.leadgraph.matching;

import java.util.Set;

/** Guns: the serial number, also with letters read as digits, with make and caliber. Never an obliterated serial number. */
final class GunComparison implements MatchRule.Comparison {
    private static final double PRIOR = 10;
    private static final int SHORTEST = 4;
    private static final Table MAKES = Table.of("makes.txt");
    private static final Table NO_SERIALS = Table.of("no-serials.txt");

    @Override
    public Set<String> keys(RecordFacts gun) {
        String serial = serial(gun);
        return serial.isEmpty() ? Set.of() : Set.of("G " + asDigits(serial));
    }

    @Override
    public Likeness compare(RecordFacts one, RecordFacts other) {
        Likeness.Sum sum = new Likeness.Sum(PRIOR);
        String mine = serial(one);
        String theirs = serial(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return sum.likeness();
        }
        if (mine.equals(theirs)) {
            sum.add("serial", 12, "the same");
        } else if (asDigits(mine).equals(asDigits(theirs))) {
            sum.add("serial", 8, "the same but for letters that look like digits");
        } else {
            sum.add("serial", -10, "different");
        }
        sum.compare("make", make(one), make(other), 4, -6);
        sum.compare("model", Plain.letters(one.text("model")), Plain.letters(other.text("model")), 3, -2);
        sum.compare("caliber", Plain.letters(one.text("caliber")), Plain.letters(other.text("caliber")), 2, -5);
        return sum.compare("firearmType", Plain.letters(one.text("firearmType")), Plain.letters(other.text("firearmType")), 1, -5)
                .likeness();
    }

    /** Empty when it says nothing. */
    private static String serial(RecordFacts gun) {
        String serial = Plain.letters(gun.text("serial"));
        boolean filler = serial.length() < SHORTEST || NO_SERIALS.has(serial) || serial.chars().distinct().count() == 1;
        return gun.is("serialObliterated") || filler ? "" : serial;
    }

    private static String make(RecordFacts gun) {
        return MAKES.meaning(Plain.words(gun.text("make")));
    }

    private static String asDigits(String serial) {
        return serial.replace('O', '0').replace('Q', '0').replace('I', '1').replace('L', '1').replace('S', '5').replace('B', '8')
                .replace('Z', '2');
    }
}
