package org.leadgraph.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class EntryTextsTests {
    private static String occurredAt(Map<String, Object> when, String zone) {
        return EntryTexts.ofIncident("facts", Map.of("caseNumber", "1", "zone", zone, "when", when)).get("occurredAt");
    }

    @Test
    @DisplayName("C-03 a time on the clocks of a place becomes the moment that it was, also when the clocks change")
    void timesOnClocks() {
        assertThat(occurredAt(Map.of("at", OffsetDateTime.parse("2026-03-24T22:15:00-05:00")), "America/Chicago"))
                .isEqualTo("2026-03-25T03:15:00Z");
        assertThat(occurredAt(Map.of("local", "2026-03-24T22:15"), "America/Chicago")).isEqualTo("2026-03-25T03:15:00Z");
        assertThat(occurredAt(Map.of("local", "2026-01-24T22:15:30"), "America/Chicago")).isEqualTo("2026-01-25T04:15:30Z");
        // Between one and two in the night of 1 November the hour comes twice; in the night of 8 March the hour from two to three does not come.
        assertThat(occurredAt(Map.of("local", "2026-11-01T01:30"), "America/Chicago")).isEqualTo("2026-11-01T06:30:00Z");
        assertThatThrownBy(() -> occurredAt(Map.of("local", "2026-03-08T02:30"), "America/Chicago")).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("skipped");
        assertThatThrownBy(() -> occurredAt(Map.of("local", "24.03.2026 22:15"), "America/Chicago")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> occurredAt(Map.of("local", "2026-03-24T22:15"), "Chicago")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    @DisplayName("C-03 a day alone becomes its first moment at the place, and says that the time is not known")
    void aDayAlone() {
        assertThat(EntryTexts.ofIncident("facts", Map.of("zone", "America/Chicago", "when", Map.of("day", LocalDate.of(2026, 3, 24)))))
                .isEqualTo(Map.of("zone", "America/Chicago", "occurredAt", "2026-03-24T05:00:00Z", "occurredPrecision", "DAY"));
        assertThatThrownBy(() -> occurredAt(Map.of("day", LocalDate.of(2026, 3, 24)), "Chicago")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    @DisplayName("values become the texts that a feed would send")
    void texts() {
        assertThat(EntryTexts.of("place", Map.of("latitude", 0.1 + 0.2, "longitude", -90.0, "city", " Willet ")))
                .isEqualTo(Map.of("latitude", "0.3", "longitude", "-90", "city", "Willet"));
        assertThat(EntryTexts.of("people[0]", Map.of("aliases", List.of("Ace", "Deuce")))).isEqualTo(Map.of("aliases", "Ace;Deuce"));
        assertThatThrownBy(() -> EntryTexts.of("people[0]", Map.of("aliases", List.of("Ace; Deuce")))).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("people[0].aliases");
    }
}
