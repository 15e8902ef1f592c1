package org.leadgraph.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.desk.Gets.Letter;

class GetsTests {
    private static final Instant NEWEST = Instant.parse("2026-03-31T00:00:00Z");
    /** Miles to a degree of latitude. */
    private static final double MILES = 69.09;

    private static IncidentOfLead incident(long daysAgo, Double milesNorth) {
        return new IncidentOfLead(null, "i" + daysAgo, true, NEWEST.minus(Duration.ofDays(daysAgo)),
                milesNorth == null ? null : 38 + milesNorth / MILES, milesNorth == null ? null : -90.0, false, false, false);
    }

    private static int points(Letter letter, String status, List<IncidentOfLead> incidents) {
        return Gets.of(status, incidents, false, NEWEST).reasons().get(letter.ordinal()).points();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1.9, 3", "2.1, 2", "9.9, 2", "10.1, 1", "49.9, 1", "50.1, 0", ", 0"})
    @DisplayName("D-05 the nearer its places, the more points")
    void geography(Double miles, int points) {
        assertThat(points(Letter.GEOGRAPHY, "LEAD", List.of(incident(0, 0.0), incident(5, miles)))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "4, 3", "9, 3"})
    @DisplayName("D-05 the more incidents hang together, the more points")
    void events(int number, int points) {
        assertThat(points(Letter.EVENTS, "LEAD", IntStream.range(0, number).mapToObj(i -> incident(i, 0.0)).toList())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "30, 3", "31, 2", "90, 2", "91, 1", "365, 1", "366, 0"})
    @DisplayName("D-05 the newer its newest incident, the more points")
    void time(long days, int points) {
        assertThat(points(Letter.TIME, "LEAD", List.of(incident(days, 0.0), incident(500, 0.0)))).isEqualTo(points);
    }

    @Test
    @DisplayName("D-05 what there is to work with gives points, three at most; what an examiner did not confirm has none of any letter")
    void solvability() {
        IncidentOfLead much = new IncidentOfLead(null, "m", true, NEWEST, 38.0, -90.0, true, true, true);
        assertThat(Gets.of("HIT", List.of(much, incident(3, 0.0)), true, NEWEST).points()).isEqualTo(3 + 1 + 3 + 3);
        assertThat(Gets.of("LEAD", List.of(incident(0, 0.0)), false, NEWEST).reasons().getLast().words())
                .isEqualTo("No gun, no name, no vehicle, and not examined.");
        assertThat(Gets.of("NOT_CONFIRMED", List.of(much, incident(3, 0.0)), true, NEWEST).points()).isZero();
    }
}
