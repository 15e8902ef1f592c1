package org.leadgraph.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonRulesTests {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"J, Shooting 24-6134000, EMPLOYMENT_CODE_CASE_REASON",
            "J, homicide of May, EMPLOYMENT_CODE_CASE_REASON",
            "J, applicant 2026-0117, -", "J, screening of new dispatchers, -", "C, Case 24-9 shooting, -",
            "C, background check of an applicant, CRIMINAL_CODE_EMPLOYMENT_REASON", "C, hiring of clerks, CRIMINAL_CODE_EMPLOYMENT_REASON",
            "C, jobs board robbery, -", "A, data check of our own feed, -", "A, looking at Brook PD, ADMINISTRATIVE_CODE_OTHER_AGENCY",
            "A, records of IL0000020, ADMINISTRATIVE_CODE_OTHER_AGENCY", "A, brook pdf export, -"})
    @DisplayName("P-14 reasons that do not seem to fit their use code")
    void noticesWhatDoesNotFit(String useCode, String reason, @Nullable String mismatch) {
        assertThat(ReasonRules.mismatch(useCode, reason, null, Set.of("brook pd", "il0000020")).map(Enum::name).orElse(null))
                .isEqualTo(mismatch);
    }

    @Test
    @DisplayName("P-12, P-14 under use code J the number of a case does not fit, whatever it looks like")
    void noticesNumbersOfCasesUnderEmployment() {
        assertThat(ReasonRules.mismatch("J", "A 17", "BOOKING_NUMBER", Set.of()))
                .contains(ReasonRules.Mismatch.EMPLOYMENT_CODE_CASE_REASON);
        assertThat(ReasonRules.mismatch("J", "A 17", "PROJECT", Set.of())).isEmpty();
        assertThat(ReasonRules.mismatch("C", "A 17", "BOOKING_NUMBER", Set.of())).isEmpty();
    }
}
