package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedAccountTests {
    @ParameterizedTest
    @DisplayName("B-01 a feed that did not come by its hour is overdue until it comes, across changes of the clock too")
    @CsvSource({"06:00, 2026-01-10T00:00:00Z, 2026-01-10T11:00:00Z, false", "06:00, 2026-01-10T00:00:00Z, 2026-01-10T12:00:00Z, false",
            "06:00, 2026-01-09T12:00:00Z, 2026-01-10T12:00:00Z, true", "06:00, 2026-01-09T12:00:01Z, 2026-01-10T12:00:00Z, false",
            "06:00, 2026-01-09T11:00:00Z, 2026-01-10T11:59:59Z, false", "06:00, 2026-01-09T11:00:00Z, 2026-01-10T12:00:00Z, true",
            "06:00, 2026-01-11T11:00:00Z, 2026-01-10T20:00:00Z, false",
            // The clocks of Chicago go forward on March 8: the day before the hour has 23 hours.
            "06:00, 2026-03-07T12:00:00Z, 2026-03-08T11:00:00Z, true", "06:00, 2026-03-07T12:00:01Z, 2026-03-08T11:00:00Z, false",
            // There is no half past two on that day.
            "02:30, 2026-03-07T08:31:00Z, 2026-03-08T09:00:00Z, false"})
    void isOverdueUntilItComes(String dueBy, Instant cameAt, Instant now, boolean overdue) {
        assertThat(account(dueBy, null, cameAt).isOverdue(now)).isEqualTo(overdue);
        assertThat(account(dueBy, now, cameAt).isOverdue(now)).isFalse();
        assertThat(account(null, null, cameAt).isOverdue(now)).isFalse();
    }

    private static FeedAccount account(@Nullable String dueBy, @Nullable Instant endedAt, Instant cameAt) {
        Instant opened = Instant.parse("2025-01-01T00:00:00Z");
        return new FeedAccount("f", "rms", "avon", List.of("avon"), false, "ann", opened.atZone(ZoneOffset.UTC),
                endedAt == null ? null : endedAt.atZone(ZoneOffset.UTC), dueBy, dueBy == null ? null : "America/Chicago",
                cameAt.atZone(ZoneOffset.UTC));
    }
}
