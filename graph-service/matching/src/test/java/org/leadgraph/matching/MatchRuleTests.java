package org.leadgraph.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.matching.MatchRule.SAME_GUN;
import static org.leadgraph.matching.MatchRule.SAME_PERSON;
import static org.leadgraph.matching.MatchRule.SAME_PLACE;
import static org.leadgraph.matching.MatchRule.SAME_VEHICLE;
import static org.leadgraph.matching.Records.and;
import static org.leadgraph.matching.Records.gun;
import static org.leadgraph.matching.Records.person;
import static org.leadgraph.matching.Records.place;
import static org.leadgraph.matching.Records.vehicle;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.model.RecordKind;

/** What each rule takes for the same, and what it does not. */
class MatchRuleTests {
    private static final double ENOUGH = 0.9;

    @Test
    @DisplayName("H-03 people: spelling, accents, apostrophes, hyphens, nicknames, swapped names, an alias, one wrong digit in the birth date")
    void people() {
        RecordFacts robert = person("Brewster", "Robert", "1988-04-17");
        same(SAME_PERSON, robert, person("BREWSTER", "robert", "1988-04-17"));
        same(SAME_PERSON, robert, person("Brewster", "Bobby", "1988-04-17"));
        same(SAME_PERSON, robert, person("Brewsetr", "Robert", "1988-04-17"));
        same(SAME_PERSON, robert, person("Robert", "Brewster", "1988-04-17"));
        same(SAME_PERSON, robert, person("Brewster", "Robert", "1989-04-17"));
        same(SAME_PERSON, robert, person("Brewster", "Robert", "1988-04-11"));
        same(SAME_PERSON, person("Brewster", "Robert", "1988-04-07"), person("Brewster", "Robert", "1988-07-04"));
        same(SAME_PERSON, person("O\u2019Ñandú", "José", "1990-02-03"), person("ONandu", "Jose", "1990-02-03"));
        same(SAME_PERSON, person("García-López", "Ana", "1990-02-03"), person("Garcia Lopez", "Ana", "1990-02-03"));
        same(SAME_PERSON, and(person("Smith", "Ray", "1990-02-03"), "aliases", List.of("Robert Brewster")),
                person("Brewster", "Robert", "1990-02-03"));
    }

    @Test
    @DisplayName("H-03 not the same person: a name alone, twins, father and son, names that nobody knows")
    void otherPeople() {
        different(SAME_PERSON, person("Brewster", "Robert", ""), person("Brewster", "Robert", ""));
        different(SAME_PERSON, person("Brewster", "Robert", "1988-04-17"), person("Brewster", "Robert", ""));
        different(SAME_PERSON, person("Brewster", "Robert", "1988-04-17"), person("Brewster", "Daniel", "1988-04-17"));
        different(SAME_PERSON, person("Brewster", "Robert", "1988-04-17"), person("Brewster", "Robert", "1961-11-02"));
        different(SAME_PERSON, and(person("Brewster", "Robert", "1988-04-17"), "sex", "MALE"),
                and(person("Brewster", "Roberta", "1989-04-17"), "sex", "FEMALE"));
        different(SAME_PERSON, person("Unknown", "Unknown", "1988-04-17"), person("Unknown", "Unknown", "1988-04-17"));
        different(SAME_PERSON, person("Doe", "John", "1988-04-17"), person("Doe", "John", "1988-04-17"));
        different(SAME_PERSON, person("Brewster", "Robert", "1900-01-01"), person("Brewster", "Robert", "1900-01-01"));
    }

    @Test
    @DisplayName("H-03 guns: the serial number in any spelling with make and caliber; never an obliterated one, nor one that is none")
    void guns() {
        same(SAME_GUN, gun("BXK-4471", "S&W", "9mm"), gun("bxk 4471", "Smith & Wesson", "9 mm"));
        same(SAME_GUN, gun("BXK4471", "", "9mm"), gun("BXK4471", "Glock", "9mm"));
        same(SAME_GUN, gun("B0X4471", "Glock", "9mm"), gun("BOX447I", "GLOCK", "9mm"));
        different(SAME_GUN, gun("BXK4471", "", ""), gun("BXK4471", "", ""));
        different(SAME_GUN, gun("BXK4471", "Glock", "9mm"), gun("BXK4471", "Taurus", "9mm"));
        different(SAME_GUN, gun("BXK4471", "Glock", "9mm"), gun("BXK4472", "Glock", "9mm"));
        different(SAME_GUN, gun("UNKNOWN", "Glock", "9mm"), gun("UNKNOWN", "Glock", "9mm"));
        different(SAME_GUN, gun("000000", "Glock", "9mm"), gun("000000", "Glock", "9mm"));
        different(SAME_GUN, and(gun("BXK4471", "Glock", "9mm"), "serialObliterated", true), gun("BXK4471", "Glock", "9mm"));
    }

    @Test
    @DisplayName("H-03 places: streets in any spelling, corners in any order, units; never police stations, other cities, or far away")
    void places() {
        same(SAME_PLACE, place("1500 N Russell St.", "Sample", "IL"), place("1500 NORTH RUSSELL STREET", "SAMPLE", "IL"));
        same(SAME_PLACE, place("Main St & 5th Ave", "Sample", "IL"), place("Fifth Avenue at Main Street", "Sample", "IL"));
        same(SAME_PLACE, place("12 Oak Ln Apt 4", "Sample", "IL"), place("12 Oak Lane #4", "Sample", "IL"));
        same(SAME_PLACE, place("12 Oak Ln Apt 4", "Sample", "IL"), place("12 Oak Lane", "Sample", "IL"));
        same(SAME_PLACE, at(place("12 Oak Ln", "", ""), 41.0, -90.0), at(place("12 Oak Lane", "", ""), 41.0005, -90.0));
        different(SAME_PLACE, place("12 Oak Ln", "", ""), place("12 Oak Lane", "", ""));
        different(SAME_PLACE, place("12 Oak Ln Apt 4", "Sample", "IL"), place("12 Oak Lane Apt 5", "Sample", "IL"));
        different(SAME_PLACE, place("12 Oak Ln", "Sample", "IL"), place("12 Oak Ln", "Avon", "IL"));
        different(SAME_PLACE, at(place("12 Oak Ln", "Sample", "IL"), 41.0, -90.0), at(place("12 Oak Ln", "Sample", "IL"), 41.5, -90.0));
        different(SAME_PLACE, place("Oak Ln", "Sample", "IL"), place("Oak Ln", "Sample", "IL"));
        different(SAME_PLACE, and(place("12 Oak Ln", "Sample", "IL"), "kind", "POLICE_STATION"), place("12 Oak Ln", "Sample", "IL"));
        different(SAME_PLACE, place("Unknown", "Sample", "IL"), place("Unknown", "Sample", "IL"));
    }

    @Test
    @DisplayName("H-03 vehicles: plate and state, or plate and what else is known")
    void vehicles() {
        same(SAME_VEHICLE, vehicle("ABC 123", "IL"), vehicle("abc-123", "IL"));
        same(SAME_VEHICLE, and(and(vehicle("ABC123", ""), "make", "Ford"), "year", 2015L),
                and(and(vehicle("ABC123", "IL"), "make", "FORD"), "year", 2015L));
        different(SAME_VEHICLE, vehicle("ABC123", ""), vehicle("ABC123", "IL"));
        different(SAME_VEHICLE, vehicle("ABC123", "MO"), vehicle("ABC123", "IL"));
        different(SAME_VEHICLE, vehicle("UNKNOWN", "IL"), vehicle("UNKNOWN", "IL"));
    }

    @Test
    @DisplayName("H-03 every kind of record that agencies share has its rule")
    void everyKind() {
        RecordKind.those(RecordKind::isShared).forEach(kind -> assertThat(MatchRule.of(kind)).as(kind.name()).isPresent());
    }

    @Test
    @DisplayName("H-03 each field says why, without its value")
    void explains() {
        Likeness likeness = SAME_PERSON.compare(person("Brewster", "Robert", "1988-04-17"), person("Brewsetr", "Bob", "1988-04-17"));

        assertThat(likeness.evidence()).containsExactly(new Evidence("lastName", 5, "spelt alike"),
                new Evidence("firstName", 5, "a nickname"), new Evidence("birthDate", 11, "the same"));
        assertThat(likeness.score()).isEqualTo(0.99);
    }

    private static RecordFacts at(RecordFacts place, double latitude, double longitude) {
        return and(and(place, "latitude", latitude), "longitude", longitude);
    }

    private static void same(MatchRule rule, RecordFacts one, RecordFacts other) {
        assertThat(rule.compare(one, other).score()).as("%s and %s", one, other).isGreaterThanOrEqualTo(ENOUGH)
                .isEqualTo(rule.compare(other, one).score());
        assertThat(Collections.disjoint(rule.keys(one), rule.keys(other)))
                .as("no key in common: %s and %s", rule.keys(one), rule.keys(other))
                .isFalse();
    }

    private static void different(MatchRule rule, RecordFacts one, RecordFacts other) {
        assertThat(rule.compare(one, other).score()).as("%s and %s", one, other).isLessThan(ENOUGH)
                .isEqualTo(rule.compare(other, one).score());
    }
}
