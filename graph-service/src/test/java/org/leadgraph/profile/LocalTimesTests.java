package org.leadgraph.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.ingest.RefusalCode;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.profile.LocalTimes.ClockChange;

class LocalTimesTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DateTimeFormatter FORMAT = LocalTimes.pattern("yyyy-MM-dd HH:mm:ss");

    private static Instant moment(ClockChange change, String text) throws RowRefused {
        return new LocalTimes(NEW_YORK, change, change).moment(text, FORMAT, _ -> {
        });
    }

    @Test
    @DisplayName("B-08 an hour that comes twice or never is refused, or is the earlier or the later moment, as the profile says")
    void clockChangesAreDecidedByTheProfile() throws RowRefused {
        assertThat(moment(ClockChange.REFUSE, "2019-11-03 00:59:59")).isEqualTo("2019-11-03T04:59:59Z");
        assertThat(moment(ClockChange.EARLIER, "2019-11-03 01:30:00")).isEqualTo("2019-11-03T05:30:00Z");
        assertThat(moment(ClockChange.LATER, "2019-11-03 01:30:00")).isEqualTo("2019-11-03T06:30:00Z");
        assertThat(moment(ClockChange.EARLIER, "2019-03-10 02:30:00")).isEqualTo("2019-03-10T06:30:00Z");
        assertThat(moment(ClockChange.LATER, "2019-03-10 02:30:00")).isEqualTo("2019-03-10T07:30:00Z");
        for (String unclear : List.of("2019-11-03 01:00:00", "2019-11-03 01:59:59", "2019-03-10 02:00:00", "2019-03-10 02:59:59")) {
            RowRefused refused = catchThrowableOfType(RowRefused.class, () -> moment(ClockChange.REFUSE, unclear));
            assertThat(refused.code()).as(unclear).isEqualTo(RefusalCode.LOCAL_TIME_UNCLEAR);
        }
    }

    @Test
    @DisplayName("B-08 in any zone a local time becomes a moment whose clock shows it, and there is no other unless the time comes twice")
    void aMomentShowsItsLocalTime() throws RowRefused {
        Random random = new Random(20);
        List<String> zones = new ArrayList<>(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        int unclear = 0;
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            // Half of them near a change of clocks.
            Instant near = Instant.ofEpochSecond(random.nextLong(0, 2_000_000_000L));
            var change = zone.getRules().nextTransition(near);
            LocalDateTime local = change == null || random.nextBoolean()
                    ? LocalDateTime.ofInstant(near, zone)
                    : change.getDateTimeBefore().plusMinutes(random.nextInt(-90, 90));
            List<Instant> those = momentsThatShow(local, zone);
            for (ClockChange each : ClockChange.values()) {
                LocalTimes times = new LocalTimes(zone, each, each);
                String text = local.withNano(0).format(FORMAT);
                LocalDateTime shown = LocalDateTime.parse(text, FORMAT);
                those = momentsThatShow(shown, zone);
                if (those.size() != 1 && each == ClockChange.REFUSE) {
                    unclear++;
                    assertThatThrownBy(() -> times.moment(text, FORMAT, _ -> {
                    })).isInstanceOf(RowRefused.class);
                } else {
                    Instant moment = times.moment(text, FORMAT, _ -> {
                    });
                    if (those.isEmpty()) {
                        assertThat(LocalDateTime.ofInstant(moment, zone)).isNotEqualTo(shown);
                    } else {
                        assertThat(moment).as("%s in %s, %s", text, zone, each)
                                .isEqualTo(each == ClockChange.LATER ? those.getLast() : those.getFirst());
                    }
                }
            }
        }
        assertThat(unclear).isGreaterThan(1_000);
    }

    /** Tried out with every offset there is, to the quarter of an hour and as the zone has them. */
    private static List<Instant> momentsThatShow(LocalDateTime local, ZoneId zone) {
        TreeSet<Instant> moments = new TreeSet<>();
        for (int day = -2; day <= 2; day++) {
            ZoneOffset offset = zone.getRules().getOffset(local.plusDays(day).toInstant(ZoneOffset.UTC));
            Instant moment = local.toInstant(offset);
            if (LocalDateTime.ofInstant(moment, zone).equals(local)) {
                moments.add(moment);
            }
        }
        return List.copyOf(moments);
    }

    @Test
    void readsPatternsOfUsualExports() throws RowRefused {
        LocalTimes times = new LocalTimes(NEW_YORK, ClockChange.REFUSE, ClockChange.REFUSE);

        assertThat(times.moment("7/4/2019 9:05 pm", LocalTimes.pattern("M/d/yyyy h:mm a"), _ -> {
        })).isEqualTo("2019-07-05T01:05:00Z");
        assertThat(times.moment("04-JUL-2019 21:05", LocalTimes.pattern("dd-MMM-yyyy HH:mm"), _ -> {
        })).isEqualTo("2019-07-05T01:05:00Z");
        assertThat(times.moment("2019-11-03T01:30:00-05:00", LocalTimes.pattern("yyyy-MM-dd'T'HH:mm:ssXXX"), _ -> {
        })).as("with its offset").isEqualTo("2019-11-03T06:30:00Z");
        assertThat(LocalTimes.day("12/31/1999", LocalTimes.pattern("MM/dd/yyyy"))).isEqualTo(LocalDate.of(1999, 12, 31));
        assertThatThrownBy(() -> LocalTimes.day("2/30/2019", LocalTimes.pattern("M/d/yyyy"))).isInstanceOf(RowRefused.class);
        assertThat(new LocalTimes(ZoneId.of("America/Sao_Paulo"), ClockChange.REFUSE, ClockChange.REFUSE)
                .startOf(LocalDate.of(2018, 11, 4))).as("midnight does not come that day").isEqualTo("2018-11-04T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M/d/yy", "yyy-MM-dd", "", "yyyy-MM-dd {", "nonsense", "MM/dd"})
    void refusesPatternsThatLeaveSomethingOpen(String pattern) {
        boolean fit;
        try {
            DateTimeFormatter format = LocalTimes.pattern(pattern);
            fit = LocalTimes.holdsDays(format) || LocalTimes.holdsMoments(format);
        } catch (DateTimeException | IllegalArgumentException none) {
            fit = false;
        }
        assertThat(fit).isFalse();
    }
}
