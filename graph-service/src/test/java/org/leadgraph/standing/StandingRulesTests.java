package org.leadgraph.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.standing.StandingRules.Agreement;
import org.leadgraph.standing.StandingRules.Condition;
import org.leadgraph.standing.StandingRules.Dates;

class StandingRulesTests {
    private static final LocalDate DAY = LocalDate.parse("2025-03-10");
    private static final Agreement FOR_GOOD = new Agreement(LocalDate.parse("2020-01-01"), null);

    @Test
    @DisplayName("T-01 without training on policy a user who was assigned never has standing")
    void needsTrainingBeforeAccess() {
        Dates untrained = dates(DAY, null, DAY, DAY, FOR_GOOD);

        assertThat(StandingRules.until(untrained)).contains(midnight("2025-03-10"));
        assertThat(StandingRules.lastDays(untrained)).containsEntry(Condition.POLICY_TRAINING, DAY.minusDays(1));
    }

    @Test
    @DisplayName("T-02 training on policy holds through its second anniversary, on 28 February after a leap day")
    void holdsTwoYears() {
        assertThat(StandingRules.until(dates(DAY, DAY, DAY, DAY, FOR_GOOD))).contains(midnight("2027-03-11"));
        assertThat(StandingRules.until(trainedOn("2024-02-29"))).contains(midnight("2026-03-01"));
        assertThat(StandingRules.until(trainedOn("2026-02-28"))).contains(midnight("2028-02-29"));
        assertThat(StandingRules.until(trainedOn("2022-03-01"))).contains(midnight("2024-03-02"));
    }

    @Test
    @DisplayName("T-03 security awareness is due within six months of assignment, then every two years")
    void awarenessIsDueLater() {
        assertThat(StandingRules.until(dates(DAY, DAY, null, DAY, FOR_GOOD))).contains(midnight("2025-09-11"));
        assertThat(StandingRules.until(dates(LocalDate.parse("2023-08-31"), LocalDate.parse("2023-08-31"), null, DAY, FOR_GOOD)))
                .contains(midnight("2024-03-01"));
        assertThat(StandingRules.until(dates(LocalDate.parse("2024-08-31"), LocalDate.parse("2024-08-31"), null, DAY, FOR_GOOD)))
                .contains(midnight("2025-03-01"));
        assertThat(StandingRules.until(dates(DAY, DAY.plusYears(1), DAY.plusMonths(5), DAY, FOR_GOOD))).contains(midnight("2027-08-11"));
    }

    @Test
    @DisplayName("T-07 fingerprint checks are due within 30 days of assignment, the thirtieth included, and hold once done")
    void checksAreDueWithinThirtyDays() {
        assertThat(StandingRules.until(dates(DAY, DAY, DAY, null, FOR_GOOD))).contains(midnight("2025-04-10"));
        assertThat(StandingRules.lastDays(dates(DAY, DAY, DAY, null, FOR_GOOD))).containsEntry(Condition.FINGERPRINT_CHECK,
                LocalDate.parse("2025-04-09"));
        assertThat(StandingRules.lastDays(dates(DAY, DAY, DAY, DAY.plusDays(40), FOR_GOOD))).doesNotContainKey(Condition.FINGERPRINT_CHECK);
        assertThat(StandingRules.until(dates(LocalDate.parse("2024-01-31"), DAY, DAY, null, FOR_GOOD))).contains(midnight("2024-03-02"));
    }

    @Test
    @DisplayName("U-04 standing needs the agency's agreement with its CJIS systems agency, through its last day")
    void needsTheAgreement() {
        assertThat(StandingRules.until(dates(DAY, DAY, DAY, DAY, null))).contains(midnight("2025-03-10"));
        assertThat(StandingRules.until(dates(DAY, DAY, DAY, DAY, new Agreement(DAY, LocalDate.parse("2025-12-31")))))
                .contains(midnight("2026-01-01"));
    }

    @Test
    @DisplayName("T-06 of an account of the directory only what has a date counts, and without any there is no end")
    void keepsNoDatesOfTheDirectory() {
        assertThat(StandingRules.until(dates(null, null, null, null, FOR_GOOD))).isEmpty();
        assertThat(StandingRules.until(dates(null, null, null, DAY, new Agreement(DAY, DAY)))).isEmpty();
        assertThat(StandingRules.until(dates(null, DAY, null, null, null))).contains(midnight("2027-03-11"));
    }

    @Test
    @DisplayName("T-01 to T-03, T-07, U-04 the earliest end decides")
    void earliestDecides() {
        Optional<ZonedDateTime> until = StandingRules.until(
                dates(DAY, DAY, DAY.minusYears(1), null, new Agreement(DAY, LocalDate.parse("2025-04-08"))));

        assertThat(until).contains(midnight("2025-04-09"));
    }

    private static Dates trainedOn(String day) {
        LocalDate trained = LocalDate.parse(day);
        return dates(trained, trained, LocalDate.parse("2030-01-01"), trained, FOR_GOOD);
    }

    private static Dates dates(@Nullable LocalDate assigned, @Nullable LocalDate policy, @Nullable LocalDate awareness,
            @Nullable LocalDate checked, @Nullable Agreement agreement) {
        return new Dates(assigned, policy, awareness, checked, agreement);
    }

    private static ZonedDateTime midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
