package org.leadgraph.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChallengeTests {
    private static final ZonedDateTime MADE = ZonedDateTime.of(2026, 2, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    @Test
    @DisplayName("Q-08 the owner has 30 days to the second; only then the FBI N-DEx Unit may be asked, once")
    void thirtyDays() {
        Challenge open = challenge("OPEN");
        ZonedDateTime due = MADE.plus(Duration.ofDays(30));

        assertThat(open.answerDue()).isEqualTo(due);
        assertThat(open.state(due.minusSeconds(1))).isEqualTo("OPEN");
        assertThat(open.mayEscalate(due.minusSeconds(1))).isFalse();
        assertThat(open.state(due)).isEqualTo("OVERDUE");
        assertThat(open.mayEscalate(due)).isTrue();
        assertThat(challenge("ESCALATED").mayEscalate(due)).isFalse();
        assertThat(challenge("CONFIRMED").state(due)).isEqualTo("CONFIRMED");
        assertThat(challenge("CONFIRMED").isOpen()).isFalse();
    }

    private static Challenge challenge(String state) {
        return new Challenge("1", "b", "applicant", "That was my brother", "avon", "brook", "ann", MADE, state, null, null, null);
    }
}
