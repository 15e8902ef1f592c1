package org.leadgraph.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** People: names in any order and spelling, nicknames, and a birth date with at most one digit wrong. A name alone is never enough. */
final class PersonComparison implements MatchRule.Comparison {
    private static final double PRIOR = 14;
    private static final double ALMOST = 0.92;
    private static final Table NICKNAMES = Table.of("nicknames.txt");
    private static final Table NO_NAMES = Table.of("no-names.txt");
    private static final JaroWinklerSimilarity SPELLING = new JaroWinklerSimilarity();

    @Override
    public Set<String> keys(RecordFacts person) {
        LocalDate born = born(person);
        Set<String> keys = new TreeSet<>();
        if (born == null || !named(person)) {
            return keys;
        }
        for (List<String> names : names(person)) {
            String last = names.getFirst();
            String initial = last.substring(0, 1);
            for (String first : NICKNAMES.meanings(names.getLast())) {
                String both = inOrder(sound(last), sound(first));
                keys.add("P " + both + " " + born.getYear());
                keys.add("P " + both + " " + born.getMonthValue() + "-" + born.getDayOfMonth());
                keys.add("P " + inOrder(initial, first.substring(0, 1)) + " " + born);
            }
            keys.add("P " + inOrder(initial, names.getLast().substring(0, 1)) + " " + born);
        }
        return keys;
    }

    @Override
    public Likeness compare(RecordFacts one, RecordFacts other) {
        Likeness.Sum sum = new Likeness.Sum(PRIOR);
        if (!named(one) || !named(other)) {
            return sum.likeness();
        }
        NamePair best = null;
        for (List<String> mine : names(one)) {
            for (List<String> theirs : names(other)) {
                best = better(best, new NamePair(last(mine.getFirst(), theirs.getFirst()), first(mine.getLast(), theirs.getLast()), ""));
                best = better(best, new NamePair(last(mine.getFirst(), theirs.getLast()), first(mine.getLast(), theirs.getFirst()),
                        ", first and last name swapped"));
            }
        }
        NamePair names = best == null ? new NamePair(Alike.DIFFERENT, Alike.DIFFERENT, "") : best;
        sum.add("lastName", names.last.lastName, names.last.words + names.swapped);
        sum.add("firstName", names.first.firstName, names.first.words + names.swapped);
        births(sum, born(one), born(other));
        return sum.compare("sex", Plain.letters(one.text("sex")), Plain.letters(other.text("sex")), 1, -4).likeness();
    }

    private enum Alike {
        SAME(9, 6, "the same"),
        NICKNAME(9, 5, "a nickname"),
        SPELT_ALIKE(5, 4, "spelt alike"),
        SOUND_ALIKE(3, 3, "sounding alike"),
        INITIAL(-6, 2, "the same initial"),
        DIFFERENT(-6, -5, "different");

        private final double lastName;
        private final double firstName;
        private final String words;

        Alike(double lastName, double firstName, String words) {
            this.lastName = lastName;
            this.firstName = firstName;
            this.words = words;
        }
    }

    private record NamePair(Alike last, Alike first, String swapped) {
        double weight() {
            // Two that are alike only when first and last name change places are a little less likely the same.
            return last.lastName + first.firstName - (swapped.isEmpty() ? 0 : 1);
        }
    }

    private static NamePair better(@Nullable NamePair best, NamePair next) {
        return best == null || next.weight() > best.weight() ? next : best;
    }

    private static Alike last(String one, String other) {
        return one.equals(other) ? Alike.SAME : alike(one, other);
    }

    private static Alike first(String one, String other) {
        if (one.equals(other)) {
            return Alike.SAME;
        }
        if (NICKNAMES.same(one, other)) {
            return Alike.NICKNAME;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? Alike.INITIAL : Alike.DIFFERENT;
        }
        return alike(one, other);
    }

    private static Alike alike(String one, String other) {
        if (SPELLING.apply(one, other) >= ALMOST) {
            return Alike.SPELT_ALIKE;
        }
        return !sound(one).isEmpty() && sound(one).equals(sound(other)) ? Alike.SOUND_ALIKE : Alike.DIFFERENT;
    }

    private static void births(Likeness.Sum sum, @Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            sum.add("birthDate", 11, "the same");
        } else if (one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue()) {
            sum.add("birthDate", 6, "day and month swapped");
        } else if (oneDigit(one.toString(), other.toString())) {
            sum.add("birthDate", 6, "one digit differs");
        } else {
            sum.add("birthDate", -8, "different");
        }
    }

    private static boolean oneDigit(String one, String other) {
        return one.length() == other.length()
                && IntStream.range(0, one.length()).filter(i -> one.charAt(i) != other.charAt(i)).count() == 1;
    }

    /** Last and first name, and the same of each alias of at least two words, whose last word is taken for the last name. */
    private static List<List<String>> names(RecordFacts person) {
        List<List<String>> names = new ArrayList<>();
        names.add(List.of(Plain.letters(person.text("lastName")), Plain.letters(person.text("firstName"))));
        for (String alias : person.texts("aliases")) {
            List<String> words = Plain.list(alias);
            if (words.size() > 1) {
                names.add(List.of(words.getLast(), words.getFirst()));
            }
        }
        return names;
    }

    private static boolean named(RecordFacts person) {
        String last = Plain.letters(person.text("lastName"));
        String first = Plain.letters(person.text("firstName"));
        return !last.isEmpty() && !first.isEmpty() && !NO_NAMES.has(last) && !NO_NAMES.has(first) && !NO_NAMES.has(first + " " + last);
    }

    /** Null when it is not known, or is one of the days that programs write when it is not. */
    private static @Nullable LocalDate born(RecordFacts person) {
        LocalDate day = person.day("birthDate");
        boolean filler = day == null || day.getYear() <= 1900 || day.getDayOfYear() == 1 && day.getYear() % 100 == 0;
        return filler ? null : day;
    }

    private static String sound(String name) {
        String sound = new DoubleMetaphone().doubleMetaphone(name);
        return sound == null ? "" : sound;
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }
}
