package org.leadgraph.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class PeriodTests {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-05-06T07:08:09Z");
    private static final OffsetDateTime NEWEST = OffsetDateTime.parse("2024-12-30T22:00:00-06:00");

    @Test
    @DisplayName("X-01 unless asked otherwise, the year up to the newest record is measured, or up to today when there is none")
    void isTheYearUpToTheNewest() {
        assertThat(Period.of(null, null, NEWEST, NOW)).isEqualTo(period("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"));
        assertThat(Period.of(null, null, null, NOW)).isEqualTo(period("2025-05-07T00:00:00Z", "2026-05-07T00:00:00Z"));
        assertThat(Period.of(null, OffsetDateTime.parse("2020-03-01T12:00:00Z"), NEWEST, NOW))
                .isEqualTo(period("2019-03-01T12:00:00Z", "2020-03-01T12:00:00Z"));
        assertThat(Period.of(OffsetDateTime.parse("2024-12-01T00:00:00Z"), null, NEWEST, NOW))
                .isEqualTo(period("2024-12-01T00:00:00Z", "2025-01-01T00:00:00Z"));
    }

    @Test
    @DisplayName("a period that ends before it begins is refused")
    void refusesWhatEndsFirst() {
        assertThatThrownBy(() -> Period.of(NOW, NOW, null, NOW)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> Period.of(NOW, null, NEWEST, NOW)).isInstanceOf(InvalidRequest.class);
    }

    private static Period period(String from, String to) {
        return new Period(OffsetDateTime.parse(from), OffsetDateTime.parse(to));
    }
}
