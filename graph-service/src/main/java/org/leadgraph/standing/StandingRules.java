package org.leadgraph.standing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when a user may search, as far as dates decide it: the earliest end of four conditions. Days are days of UTC, and the last day counts in full.
 *
 * <p>
 * Source: N-DEx audit reference, items 3, 11, 12 and 16 (requirements T-01 to T-03, T-07, U-04).
 */
final class StandingRules {
    static final int TRAINING_YEARS = 2;
    static final int AWARENESS_MONTHS = 6;
    static final int CHECK_DAYS = 30;

    private StandingRules() {
    }

    /** What has a date. */
    enum Condition {
        /** Training on policy: before access, and every two years. */
        POLICY_TRAINING("T-02"),
        /** Training in security awareness: within six months of assignment, and every two years. */
        SECURITY_AWARENESS("T-03"),
        /** Fingerprint-based checks: within 30 days of assignment, once. */
        FINGERPRINT_CHECK("T-07"),
        /** The agency's written agreement with its CJIS systems agency. */
        USER_AGREEMENT("U-04");

        private final String rule;

        Condition(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /**
     * An agency's agreement with its CJIS systems agency.
     *
     * @param endsOn
     *            its last day; null when it has none
     */
    record Agreement(LocalDate signedOn, @Nullable LocalDate endsOn) {}

    /**
     * What is on record; null where nothing is.
     *
     * @param assignedOn
     *            first day of the duty; null for accounts of the directory, of which only what has a date of its own counts
     */
    record Dates(@Nullable LocalDate assignedOn, @Nullable LocalDate policyTraining, @Nullable LocalDate securityAwareness,
            @Nullable LocalDate fingerprintCheck, @Nullable Agreement agreement) {}

    /** The last good day of each condition that has one; a condition that never held has the day before the assignment. */
    static Map<Condition, LocalDate> lastDays(Dates dates) {
        Map<Condition, LocalDate> last = new EnumMap<>(Condition.class);
        LocalDate assigned = dates.assignedOn();
        if (dates.policyTraining() != null) {
            last.put(Condition.POLICY_TRAINING, dates.policyTraining().plusYears(TRAINING_YEARS));
        } else if (assigned != null) {
            last.put(Condition.POLICY_TRAINING, assigned.minusDays(1));
        }
        if (dates.securityAwareness() != null) {
            last.put(Condition.SECURITY_AWARENESS, dates.securityAwareness().plusYears(TRAINING_YEARS));
        } else if (assigned != null) {
            last.put(Condition.SECURITY_AWARENESS, assigned.plusMonths(AWARENESS_MONTHS));
        }
        if (dates.fingerprintCheck() == null && assigned != null) {
            last.put(Condition.FINGERPRINT_CHECK, assigned.plusDays(CHECK_DAYS));
        }
        if (assigned != null) {
            Agreement agreement = dates.agreement();
            if (agreement == null) {
                last.put(Condition.USER_AGREEMENT, assigned.minusDays(1));
            } else if (agreement.endsOn() != null) {
                last.put(Condition.USER_AGREEMENT, agreement.endsOn());
            }
        }
        return last;
    }

    /** The first moment at which a condition no longer holds; empty when none has an end. */
    static Optional<ZonedDateTime> until(Dates dates) {
        return lastDays(dates).values().stream().min(LocalDate::compareTo).map(StandingRules::end);
    }

    /** The first moment after a day. */
    static ZonedDateTime end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC);
    }
}
