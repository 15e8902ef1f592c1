package org.leadgraph.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How promising a lead is: geography, events, time, solvability, each 0 to 3 points and a sentence. The method is that of the Bureau of Justice Assistance's training on NIBIN leads; it names the four, the points are ours and
 * {@code docs/lead-desk.md} gives them. All is made of what the caller sees.
 *
 * @param reasons
 *            one for each letter, in this order
 */
record Gets(int points, List<Reason> reasons) {
    static final int MOST = 12;
    private static final int MOST_OF_A_LETTER = 3;
    private static final double NEAR_MILES = 2;
    private static final double TOWN_MILES = 10;
    private static final double REGION_MILES = 50;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final int YEAR = 365;

    /** What a reason is about. */
    enum Letter {
        GEOGRAPHY, EVENTS, TIME, SOLVABILITY
    }

    /** Points of one letter, and why. */
    record Reason(Letter letter, int points, String words) {}

    /**
     * @param status
     *            of the lead, the strongest of its pairs
     * @param incidents
     *            that hang together, newest first
     * @param recovered
     *            whether their gun is
     * @param newest
     *            when the newest incident of all leads on the desk was: ages are counted back from it, so that ranks do not change by the clock alone
     */
    static Gets of(String status, List<IncidentOfLead> incidents, boolean recovered, Instant newest) {
        if (status.equals("NOT_CONFIRMED")) {
            List<Reason> none = new ArrayList<>();
            for (Letter letter : Letter.values()) {
                none.add(new Reason(letter, 0, "An examiner did not confirm this lead."));
            }
            return new Gets(0, List.copyOf(none));
        }
        List<Reason> reasons = List.of(geography(incidents), events(incidents), time(incidents, newest),
                solvability(status, incidents, recovered));
        return new Gets(reasons.stream().mapToInt(Reason::points).sum(), reasons);
    }

    private static Reason geography(List<IncidentOfLead> incidents) {
        List<IncidentOfLead> placed = incidents.stream().filter(IncidentOfLead::hasPlace).toList();
        if (placed.size() < 2) {
            return new Reason(Letter.GEOGRAPHY, 0, "Fewer than two of its places are known.");
        }
        IncidentOfLead newest = placed.getFirst();
        double miles = placed.stream().mapToDouble(newest::milesTo).max().orElse(0);
        int points = miles <= NEAR_MILES ? 3 : miles <= TOWN_MILES ? 2 : miles <= REGION_MILES ? 1 : 0;
        return new Reason(Letter.GEOGRAPHY, points, String.format(Locale.ROOT,
                miles < 10
                        ? "Its %d known places are within %.1f miles of the newest."
                        : "Its %d known places are within %.0f miles of the newest.",
                placed.size(), miles));
    }

    private static Reason events(Collection<IncidentOfLead> incidents) {
        int events = incidents.size();
        long shootings = incidents.stream().filter(IncidentOfLead::shooting).count();
        return new Reason(Letter.EVENTS, Math.clamp(events - 1L, 0, MOST_OF_A_LETTER), switch (events) {
            case 0 -> "None of its incidents is seen.";
            case 1 -> "One incident is seen, and none that it leads to.";
            default -> events + " incidents hang together, " + (shootings == events ? "all" : shootings) + " of them shootings.";
        });
    }

    private static Reason time(List<IncidentOfLead> incidents, Instant newest) {
        if (incidents.isEmpty()) {
            return new Reason(Letter.TIME, 0, "None of its incidents is seen.");
        }
        long days = Math.max(0, Duration.between(incidents.getFirst().at(), newest).toDays());
        int points = days <= MONTH ? 3 : days <= QUARTER ? 2 : days <= YEAR ? 1 : 0;
        return new Reason(Letter.TIME, points, days == 0
                ? "Its newest incident is the newest on the desk, or of the same day."
                : "Its newest incident was " + (days >= 2 * YEAR ? days / YEAR + " years" : days + (days == 1 ? " day" : " days"))
                        + " before the newest on the desk.");
    }

    private static Reason solvability(String status, Collection<IncidentOfLead> incidents, boolean recovered) {
        List<String> there = new ArrayList<>();
        if (recovered) {
            there.add("its gun is recovered");
        }
        if (incidents.stream().anyMatch(IncidentOfLead::named)) {
            there.add("a suspect or person of interest is named");
        }
        if (incidents.stream().anyMatch(IncidentOfLead::arrest)) {
            there.add("there was an arrest");
        }
        if (incidents.stream().anyMatch(IncidentOfLead::vehicle)) {
            there.add("a vehicle is known");
        }
        if (status.equals("HIT")) {
            there.add("an examiner has confirmed it");
        }
        String words = there.isEmpty() ? "No gun, no name, no vehicle, and not examined." : String.join(", ", there) + ".";
        return new Reason(Letter.SOLVABILITY, Math.min(MOST_OF_A_LETTER, there.size()),
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}
