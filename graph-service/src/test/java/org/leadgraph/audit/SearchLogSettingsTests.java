package org.leadgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchLogSettingsTests {
    @TempDir
    private Path root;

    @Test
    @DisplayName("P-03, P-13 a retention of less than a year is refused at the start")
    void refusesToKeepLessThanAYear() {
        for (Period tooShort : new Period[]{Period.ofMonths(11), Period.ofDays(365), Period.ZERO, Period.ofYears(-2)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> settings(tooShort)).withMessageContaining("at least one year");
        }
        assertThat(settings(Period.ofYears(1)).retention()).isEqualTo(Period.ofYears(1));
        assertThat(settings(Period.ofMonths(12)).retention()).isEqualTo(Period.ofMonths(12));
    }

    private SearchLogSettings settings(Period retention) {
        return new SearchLogSettings(root, root, root, retention, Duration.ofDays(1), "main", "");
    }
}
