package org.leadgraph.guard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.guard.text.QueryCheck.Language;

class WholeCountTests {
    @ParameterizedTest
    @ValueSource(strings = {"MATCH (n:Shooting) RETURN count(n)", "match(n:Shooting)return Count( * ) as shootings;",
            "\n MATCH (it : Shooting|FirearmRecovery | Shooting)\nRETURN count(it) AS it\n"})
    @DisplayName("INV-19 the number of all records of some kinds is the guard's")
    void asksTheGuard(String text) {
        for (Language language : Language.values()) {
            QueryCheck.Checked checked = QueryCheck.check(text, language, 10);

            assertThat(checked.refusal()).isEmpty();
            assertThat(checked.cypher()).contains("CALL leadgraph.count(['").doesNotContain("MATCH");
            assertThat(checked.computes()).isTrue();
        }
    }

    @Test
    void keepsTheColumnAsItIsWritten() {
        assertThat(WholeCount.of("MATCH (n:Person) RETURN COUNT( n )")).hasValue(
                "CALL leadgraph.count(['Person']) YIELD total\nRETURN total AS `COUNT( n )`");
        assertThat(WholeCount.of("MATCH (n:Person|Firearm) RETURN count(*) AS all")).hasValue(
                "CALL leadgraph.count(['Firearm', 'Person']) YIELD total\nRETURN total AS `all`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MATCH (n) RETURN count(n)", "MATCH (n:Shooting&Casing) RETURN count(n)", "MATCH (n:!Shooting) RETURN count(n)",
            "MATCH (n:Shooting {zone: 'UTC'}) RETURN count(n)", "MATCH (n:Shooting) WHERE n.zone IS NOT NULL RETURN count(n)",
            "MATCH (n:Shooting) RETURN count(n.zone)", "MATCH (n:Shooting) RETURN count(DISTINCT n)", "MATCH (n:Shooting) RETURN count(N)",
            "MATCH (n:Shooting) RETURN count(n), 1", "MATCH (n:Shooting) RETURN count(n) + 1", "MATCH (n:Shooting)--() RETURN count(n)",
            "MATCH (n:Shooting) RETURN count(n) LIMIT 0", "OPTIONAL MATCH (n:Shooting) RETURN count(n)", "MATCH (n:S1) RETURN count(n)",
            "MATCH (n:Nothing) RETURN count(n)", "MATCH (n:Shooting) RETURN count(n) UNION MATCH (n:Casing) RETURN count(n)",
            "MATCH (n:Shooting) /* all */ RETURN count(n)", "MATCH (n:`Shooting`) RETURN count(n)"})
    @DisplayName("INV-51 every other question is looked at as it was")
    void leavesOtherQuestionsAlone(String text) {
        assertThat(WholeCount.of(text)).isEmpty();
    }
}
