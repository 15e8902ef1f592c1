package org.leadgraph.guard.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Values;

class ExactSumTests {
    @Test
    @DisplayName("INV-2 sum, mean and deviation are the same in whatever order numbers come, and the exact ones rounded")
    void doNotDependOnTheOrder() {
        Random random = new Random(9);
        for (int world = 0; world < 200; world++) {
            List<NumberValue> numbers = new ArrayList<>();
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                if (random.nextInt(4) == 0) {
                    long whole = random.nextLong() >> random.nextInt(64);
                    numbers.add(Values.longValue(whole));
                    exact = exact.add(BigDecimal.valueOf(whole));
                } else {
                    double fraction = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300);
                    numbers.add(Values.doubleValue(fraction));
                    exact = exact.add(new BigDecimal(fraction));
                }
            }
            String first = said(numbers);
            assertThat(of(numbers).sum().doubleValue()).isEqualTo(exact.doubleValue());
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(numbers, random);
                assertThat(said(numbers)).isEqualTo(first);
            }
        }
    }

    private static String said(List<NumberValue> numbers) {
        ExactStatistics moments = of(numbers);
        return moments.sum() + " " + moments.mean() + " " + moments.deviation(false) + " " + moments.deviation(true);
    }

    private static ExactStatistics of(List<NumberValue> numbers) {
        ExactStatistics moments = ExactStatistics.ofSpread();
        numbers.forEach(moments::add);
        return moments;
    }

    @Test
    void knowsTextbookFigures() {
        ExactStatistics moments = of(List.of(Values.longValue(2), Values.longValue(4), Values.longValue(4), Values.doubleValue(4.0),
                Values.longValue(5), Values.longValue(5), Values.longValue(7), Values.longValue(9)));

        assertThat(moments.sum()).isEqualTo(40.0);
        assertThat(moments.mean()).isEqualTo(5.0);
        assertThat(moments.deviation(true)).isEqualTo(2.0);
        assertThat(moments.deviation(false)).isEqualTo(Math.sqrt(32.0 / 7), within(1e-15));
    }

    @Test
    @DisplayName("INV-29 whole numbers overflow when their sum does, not when a part of it does")
    void overflowsAtTheEndOnly() {
        NumberValue most = Values.longValue(Long.MAX_VALUE);
        NumberValue least = Values.longValue(Long.MIN_VALUE);

        assertThat(of(List.of(most, most, least, least, Values.longValue(7))).sum()).isEqualTo(5L);
        assertThat(of(List.of(most, most)).sum()).isEqualTo(2 * (double) Long.MAX_VALUE);
        assertThat(of(List.of(Values.doubleValue(1e308), Values.doubleValue(1e308), Values.doubleValue(-1e308))).sum()).isEqualTo(1e308);
        assertThat(of(List.of(Values.doubleValue(1e308), Values.doubleValue(1e308))).sum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of(List.of(Values.doubleValue(Double.MIN_VALUE), Values.doubleValue(1.0), Values.doubleValue(-1.0))).sum())
                .isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void keepsWhatIsNoNumber() {
        NumberValue infinite = Values.doubleValue(Double.POSITIVE_INFINITY);
        NumberValue minus = Values.doubleValue(Double.NEGATIVE_INFINITY);

        assertThat(of(List.of(infinite, Values.longValue(1))).sum()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of(List.of(infinite, Values.longValue(1))).mean()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(of(List.of(infinite, minus)).sum()).isEqualTo(Double.NaN);
        assertThat(of(List.of(Values.doubleValue(Double.NaN), Values.longValue(1))).sum()).isEqualTo(Double.NaN);
        assertThat(of(List.of(infinite, Values.longValue(1))).deviation(true)).isNaN();
    }

    @Test
    @DisplayName("INV-2 durations add up part by part, in whatever order they come")
    void addsDurations() {
        List<DurationValue> durations = new ArrayList<>(List.of(DurationValue.duration(1, 2, Long.MAX_VALUE / 2, 999_999_999),
                DurationValue.duration(1, 3, Long.MIN_VALUE / 2, 2), DurationValue.duration(1, 1, 5, 0)));
        String first = sums(durations);
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(durations, new Random(i));
            assertThat(sums(durations)).isEqualTo(first);
        }
    }

    private static String sums(List<DurationValue> durations) {
        ExactDurations sums = new ExactDurations();
        durations.forEach(sums::add);
        return sums.sum() + " " + sums.mean();
    }
}
