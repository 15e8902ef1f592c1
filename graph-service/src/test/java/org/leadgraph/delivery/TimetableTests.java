package org.leadgraph.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class TimetableTests {
    private static Map<String, Object> sent(String... pairs) {
        Map<String, Object> sent = new HashMap<>(Map.of("zone", "America/Chicago"));
        for (int i = 0; i < pairs.length; i += 2) {
            sent.put(pairs[i], pairs[i + 1]);
        }
        return sent;
    }

    private static String next(Map<String, Object> sent, String after) {
        return Timetable.sent(sent).next(Instant.parse(after)).toString();
    }

    @Test
    @DisplayName("G-01 once a day is at that time of the user's clock, also when clocks change")
    void daily() {
        Map<String, Object> early = sent("pace", "DAILY", "at", "06:30");
        assertThat(next(early, "2026-03-01T12:00:00Z")).isEqualTo("2026-03-01T12:30:00Z");
        assertThat(next(early, "2026-03-01T12:30:00Z")).as("not twice").isEqualTo("2026-03-02T12:30:00Z");
        assertThat(next(early, "2026-03-07T12:30:00Z")).as("summer time begins").isEqualTo("2026-03-08T11:30:00Z");
        Map<String, Object> night = sent("pace", "DAILY", "at", "02:30");
        assertThat(next(night, "2026-03-08T00:00:00Z")).as("the hour is skipped").isEqualTo("2026-03-08T08:30:00Z");
        Map<String, Object> twice = sent("pace", "DAILY", "at", "01:30");
        assertThat(next(twice, "2026-11-01T00:00:00Z")).as("the hour comes twice").isEqualTo("2026-11-01T06:30:00Z");
        assertThat(next(twice, "2026-11-01T06:30:00Z")).isEqualTo("2026-11-02T07:30:00Z");
    }

    @Test
    @DisplayName("G-01 what is found in the quiet hours comes after them")
    void quiet() {
        Map<String, Object> soon = sent("pace", "SOON", "quietFrom", "22:00", "quietTo", "06:00");
        assertThat(next(soon, "2026-03-01T18:00:00Z")).isEqualTo("2026-03-01T18:05:00Z");
        assertThat(next(soon, "2026-03-02T03:54:00Z")).as("just before").isEqualTo("2026-03-02T03:59:00Z");
        assertThat(next(soon, "2026-03-02T03:55:00Z")).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(next(soon, "2026-03-02T09:00:00Z")).as("after midnight").isEqualTo("2026-03-02T12:00:00Z");
        Map<String, Object> noon = sent("pace", "SOON", "quietFrom", "12:00", "quietTo", "13:00");
        assertThat(next(noon, "2026-03-01T18:30:00Z")).isEqualTo("2026-03-01T19:00:00Z");
        assertThat(next(noon, "2026-03-01T19:00:00Z")).isEqualTo("2026-03-01T19:05:00Z");
    }

    @Test
    @DisplayName("G-01 times that do not fit together are refused in words")
    void refuses() {
        List<Map<String, Object>> wrong = Stream.of(sent("pace", "DAILY"), sent("pace", "SOON", "at", "06:30"),
                sent("pace", "SOON", "quietFrom", "22:00"), sent("pace", "SOON", "quietFrom", "22:00", "quietTo", "22:00"),
                sent("pace", "DAILY", "at", "23:00", "quietFrom", "22:00", "quietTo", "06:00"), sent("pace", "DAILY", "at", "6:30"),
                sent("pace", "DAILY", "at", "24:30"), sent("pace", "SOON", "zone", "Chicago"), sent("pace", "SOON", "zone", "")).toList();
        for (Map<String, Object> each : wrong) {
            assertThatThrownBy(() -> Timetable.sent(each)).as(each.toString()).isInstanceOfSatisfying(InvalidRequest.class,
                    said -> assertThat(said.code()).isEqualTo("DELIVERY_TIMES_INVALID"));
        }
    }
}
