package org.leadgraph.metrics;

import static org.leadgraph.metrics.Unit.COUNT;
import static org.leadgraph.metrics.Unit.DAYS;
import static org.leadgraph.metrics.Unit.EVENTS;
import static org.leadgraph.metrics.Unit.HOURS;
import static org.leadgraph.metrics.Unit.RATIO;
import static org.leadgraph.metrics.Unit.SHARE;

/**
 * The metrics, each declared once: the answer, the CSV file and {@code docs/metrics.md} say what stands here. <i>The agencies</i> are those that are measured, <i>the period</i> is from its
 * beginning up to, and without, its end, and everything is counted among what the caller sees.
 */
enum Metric {
    EXHIBITS("Exhibits collected", COUNT, "X-01",
            "Casings and test fires of the agencies, collected in the period. Where the moment of collection is not recorded, that of entry counts.",
            "Exhibits without either moment are in no period; they are counted as left out."),
    COLLECTION_TO_ENTRY("From collection to entry", HOURS, "X-01, X-07",
            "Of the exhibits collected in the period: the hours from the collection of the cartridge case to the entry of its image into NIBIN. The value is the median.",
            "Exhibits without both moments, or entered before they were collected, are left out. The usual aim is 24 to 48 hours."),
    ENTRY_TO_LEAD("From entry to lead", HOURS, "D-05, X-07",
            "Of the leads declared in the period at exhibits of the agencies: the hours from the later of the two entries into NIBIN to the lead. The value is the median.",
            "Before both images are in NIBIN nothing can be compared. Leads with an exhibit whose entry is not recorded, or that are older than an entry, are left out."),
    COLLECTION_TO_LEAD("From collection to lead", HOURS, "D-05, X-07",
            "Of the leads declared in the period at exhibits of the agencies: the hours from the later of the two collections to the lead. The value is the median.",
            "Leads with an exhibit whose collection is not recorded, or that are older than a collection, are left out. When somebody was told of the lead is not recorded."),
    LEADS("Leads", COUNT, "X-07",
            "Pairs of exhibits for which a lead was declared in the period, at least one of them of the agencies. Several leads between the same two exhibits count once, with the state of the newest.",
            "An agency without sharing agreements sees only leads between its own exhibits."),
    HITS("Hits", COUNT, "X-07",
            "Pairs of incidents that at least one hit joins, of the leads declared in the period. A hit joins two cases, so several hits between two cases count once.",
            "The period is that of the lead: when an examiner confirmed it is not recorded. Hits of exhibits whose incident is not seen are left out."),
    HIT_SHARE("Share of leads that are hits", SHARE, "X-07", "Of the leads, those whose state is HIT.",
            "Most leads are never examined: a low share does not mean that leads are wrong."),
    CONFIRMED_SHARE("Share of examined leads that are confirmed", SHARE, "X-07",
            "Of the leads whose state is HIT, NOT_CONFIRMED or INCONCLUSIVE, those whose state is HIT.", ""),
    LEADS_PER_EXHIBIT("Leads per exhibit", RATIO, "X-01", "Leads divided by exhibits collected in the same period.",
            "A lead of the period may be at an exhibit of an earlier one."),
    CROSS_AGENCY_LEADS("Leads across agencies", SHARE, "X-08", "Of the leads, those whose two exhibits belong to different agencies.",
            "A lead to an agency without an agreement is not seen, so the true share may be higher."),
    SHARING_BROUGHT("Leads that sharing brought", SHARE, "X-08",
            "Of the leads, those with an exhibit of another agency than the caller's own. Without an agreement they would not be seen.",
            "When the own agency is measured, these are the leads across agencies."),
    LINKED_BY_SHARING("Shootings that sharing linked", SHARE, "X-08",
            "Of the shootings in the period that are linked to another incident, those that would not be with records of the caller's own agency alone.",
            ""),
    SHOOTINGS_LINKED("Shootings linked to another shooting", SHARE, "X-09",
            "Of the shootings of the agencies in the period, those with a gun that was at another shooting too, whenever and wherever that was. Exhibits that leads and hits join, over however many steps, count as of one gun.",
            "Links to shootings that are not seen are missing, so the true share may be higher."),
    EVENTS_PER_GUN("Incidents per repeat gun", EVENTS, "X-09",
            "Of the guns at two incidents or more, one of them of the agencies and in the period: the mean number of all incidents of a gun.",
            "Guns are told apart by leads: one wrong lead makes two guns one."),
    REPEAT_GUNS_OUT("Repeat guns still out", SHARE, "X-05",
            "Of the guns at two incidents or more, one of them of the agencies and in the period, those of which no test fire is seen.",
            "A gun whose test fire is not seen counts as still out, though it may be in the custody of an agency without an agreement."),
    GUNS_LINKED("Recovered guns with a lead", SHARE, "X-01",
            "Of the guns recovered at incidents of the agencies in the period, those with a test fire that leads or hits join to another incident.",
            ""),
    GUNS_TRACED("Recovered guns with a trace", SHARE, "X-02",
            "Of the guns recovered at incidents of the agencies in the period, those with a trace.",
            "When the trace was asked for is not recorded, so \"submitted the same day\" cannot be told."),
    TIME_TO_FIRST_SHOOTING("Time to first shooting", DAYS, "X-02",
            "Of the guns recovered at incidents of the agencies in the period: the days from purchase or theft to the first shooting that leads and hits link the gun to, among those seen. The value is the median.",
            "An owner may give bands in place of days: then no median is made, and the bands alone are counted. Guns whose dates contradict each other are left out."),
    ARRESTS_LINKED("Linked shootings with an arrest", SHARE, "X-04",
            "Of the shootings of the agencies in the period that are linked to another incident, those with an arrest.",
            "To be compared with shootings that are not linked. An arrest stands here for clearance, which is not the same: the status of a case is not in the data yet. "
                    + "A difference is no proof that the link led to the arrest: cases with more evidence are linked more often and are solved more often."),
    ARRESTS_UNLINKED("Unlinked shootings with an arrest", SHARE, "X-04",
            "Of the shootings of the agencies in the period that are not linked to another incident, those with an arrest.",
            "See linked shootings with an arrest."),
    OUTCOMES_KNOWN("Arrests whose outcome is recorded", SHARE, "X-06",
            "Of the arrests that incidents of the agencies in the period led to, those whose disposition is recorded.",
            "What the outcome was is text of the records management system that sent it, and is not counted."),
    LEADS_GIVEN("Leads that somebody has had", SHARE, "X-03, X-08",
            "Of the leads on the caller's own lead desk that were declared in the period, those that somebody of the agency took or was given.",
            "All pairs of exhibits under one lead number are one lead here. When another agency is measured, there are none: work on leads is told to nobody else."),
    LEAD_TO_ASSIGNMENT("From lead to assignment", HOURS, "D-05, X-08",
            "Of the leads on the caller's own lead desk that were declared in the period: the hours until somebody of the agency first had it. The value is the median.",
            "Leads that nobody has had, or that somebody had before they were declared, are left out. An aim of 24 to 48 hours is usual."),
    ASSIGNMENT_TO_OUTCOME("From assignment to outcome", HOURS, "X-06",
            "Of the leads on the caller's own lead desk that were declared in the period and that somebody has had: the hours until it was first said what came of it. The value is the median.",
            "Leads of which nothing was said yet are left out, so the figure grows while slow ones come to their end."),
    LEADS_HELPED("Leads that brought something", SHARE, "X-02, X-04, X-06",
            "Of the leads on the caller's own lead desk that were declared in the period and of which was said what came of them, those of which more was said than that they were not useful. Each counts at the "
                    + "furthest that was said: prosecution, declined prosecution, charge, arrest, gun, cleared case, helpful.",
            "It is what the people of the agency said, and no proof that the lead was the cause.");

    private final String title;
    private final Unit unit;
    private final String source;
    private final String formula;
    private final String caveat;

    Metric(String title, Unit unit, String source, String formula, String caveat) {
        this.title = title;
        this.unit = unit;
        this.source = source;
        this.formula = formula;
        this.caveat = caveat;
    }

    /** For people. */
    String title() {
        return title;
    }

    Unit unit() {
        return unit;
    }

    /** Ids of the requirements that ask for it, with commas. */
    String source() {
        return source;
    }

    /** What is counted, in words. */
    String formula() {
        return formula;
    }

    /** What one must not conclude from it, and what is left out; may be empty. */
    String caveat() {
        return caveat;
    }
}
