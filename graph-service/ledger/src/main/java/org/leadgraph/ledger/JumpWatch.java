package org.leadgraph.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the machine's clock jumps. While the service runs, it compares the clock with the processor's own counter. Across a stop there is only the
 * last entry: a clock behind it has certainly gone back; one that is far ahead may have jumped, and is reported too.
 */
final class JumpWatch {

    /** Less is the correction of a clock, not a step. */
    static final Duration STEP = Duration.ofMinutes(1);

    /** A service that was down for longer is reported as a jump; a person knows which it was. */
    static final Duration LONGEST_STOP = Duration.ofDays(7);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Clock clock;
    private final LongSupplier nanoseconds;
    private Instant clockThen;
    private long countThen;

    JumpWatch(Clock clock, LongSupplier nanoseconds) {
        this.clock = clock;
        this.nanoseconds = nanoseconds;
        clockThen = clock.instant();
        countThen = nanoseconds.getAsLong();
    }

    /** A step since the last entry of the process before. */
    static Optional<LogEvent.ClockJumped> overAStop(@Nullable Instant lastEntry, Instant now) {
        return lastEntry != null && (now.isBefore(lastEntry.minus(STEP)) || now.isAfter(lastEntry.plus(LONGEST_STOP)))
                ? Optional.of(jumped(lastEntry, now))
                : Optional.empty();
    }

    /** A step since the beginning, or since the one told last. Small ones that go the same way add up to one. */
    Optional<LogEvent.ClockJumped> look() {
        long before = nanoseconds.getAsLong();
        Instant now = clock.instant();
        long count = nanoseconds.getAsLong();
        if (count - before > AT_ONCE.toNanos()) {
            // The process stood still in between, so the two do not belong together.
            return Optional.empty();
        }
        Instant expected = clockThen.plusNanos(count - countThen);
        if (Duration.between(expected, now).abs().compareTo(STEP) <= 0) {
            return Optional.empty();
        }
        clockThen = now;
        countThen = count;
        return Optional.of(jumped(expected, now));
    }

    private static LogEvent.ClockJumped jumped(Instant before, Instant after) {
        return new LogEvent.ClockJumped(EntryLine.time(before), EntryLine.time(after));
    }
}
