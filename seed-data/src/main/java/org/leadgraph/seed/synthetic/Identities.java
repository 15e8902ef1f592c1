package org.leadgraph.seed.synthetic;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * Names and birth dates, and the errors with which they are written down: 9 % have no name (as in Baltimore), 6 % are misspelt, 4 % have
 * another birth date.
 */
final class Identities {
    /** For people known for years an age group is told as of this day. */
    private static final LocalDate MIDDLE_OF_THE_YEARS = LocalDate.of(2020, 1, 1);
    private static final double UNNAMED = 0.09;
    private static final double MISSPELT = 0.06;
    private static final double OTHER_BIRTH_DATE = 0.04;

    private final long seed;

    Identities(long seed) {
        this.seed = seed;
    }

    Identity recordedOnce(Someone.Once who) {
        var day = LocalDate.ofInstant(who.incident().occurredAt(), ZoneOffset.UTC);
        var draw = who.draw(seed, "person");
        if (draw.chance(UNNAMED)) {
            return new Identity(null, null, null, draw.chance(0.5) ? "25-44" : null, sex(draw), null);
        }
        return recorded(real(draw, day), who.draw(seed, "errors"));
    }

    Identity recorded(Someone real, Someone writtenDownAs) {
        var identity = real(real.draw(seed, "person"), MIDDLE_OF_THE_YEARS);
        return recorded(identity, writtenDownAs.draw(seed, "errors"));
    }

    private static Identity real(Draw draw, LocalDate day) {
        var years = Math.min(80, 12 + draw.logNormal(14, 0.6));
        var birthDate = day.minusDays((long) (years * 365.25));
        var alias = draw.chance(0.05) ? draw.one(Words.FIRST) : null;
        return new Identity(Words.lastName(draw), draw.one(Words.FIRST), birthDate, ageGroup(birthDate, day), sex(draw), alias);
    }

    private static Identity recorded(Identity real, Draw draw) {
        var lastName = draw.chance(MISSPELT) ? misspelt(String.valueOf(real.lastName()), draw) : real.lastName();
        var birthDate = draw.chance(OTHER_BIRTH_DATE) && real.birthDate() != null
                ? real.birthDate().plusDays(draw.between(1, 300))
                : real.birthDate();
        return new Identity(lastName, real.firstName(), birthDate, real.ageGroup(), real.sex(), real.aliases());
    }

    /** Two neighbouring letters change places. */
    private static String misspelt(String name, Draw draw) {
        var at = draw.between(1, name.length() - 3);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static String sex(Draw draw) {
        return draw.chance(0.86) ? "MALE" : "FEMALE";
    }

    private static String ageGroup(LocalDate birthDate, LocalDate day) {
        var years = Period.between(birthDate, day).getYears();
        return years < 18 ? "<18" : years < 25 ? "18-24" : years < 45 ? "25-44" : years < 65 ? "45-64" : "65+";
    }
}
