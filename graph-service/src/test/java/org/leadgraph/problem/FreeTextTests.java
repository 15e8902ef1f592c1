package org.leadgraph.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTextTests {
    private static final FreeText LINE = FreeText.line(10);
    private static final FreeText LINES = FreeText.lines(10);

    @Test
    void takesBlanksAroundATextAway() {
        assertThat(LINE.required("note", "  a b ")).isEqualTo("a b");
        assertThat(LINE.required("note", "x".repeat(10) + "   ")).hasSize(10);
        assertThat(LINE.optional("note", " \t\n")).isEmpty();
        assertThat(LINE.optional("note", null)).isEmpty();
    }

    @Test
    void allowsLineBreaksOnlyInSeveralLines() {
        assertThat(LINES.required("note", "a\r\n\tb")).isEqualTo("a\r\n\tb");
        refused(LINE, "a\nb");
        refused(LINE, "a\tb");
    }

    @Test
    void refusesWhatNoTextMayHold() {
        for (String text : List.of("a\u0000b", "a\u007fb", "a\u0085b", "a\u202eb", "a\u2066b", "a\ufffdb", "a\ud83db", "\ude00",
                "x".repeat(11))) {
            refused(LINE, text);
            refused(LINES, text);
        }
        assertThat(LINE.isFit("caf\u00e9 \ud83d\ude00")).isTrue();
    }

    @Test
    void refusesAMissingTextWhereOneIsNeeded() {
        refused(LINE, " ");
        assertThatThrownBy(() -> LINE.required("note", null)).hasMessage("`note` is empty. Write 1 to 10 characters.");
    }

    @Test
    void isRefusedWithTheCodeAndTheRuleOfItsDoor() {
        FreeText name = LINE.refusedAs(() -> "NAME_INVALID").because("H-06");

        assertThatThrownBy(() -> name.required("name", "")).isInstanceOfSatisfying(InvalidRequest.class, problem -> {
            assertThat(problem.code()).isEqualTo("NAME_INVALID");
            assertThat(problem.rule()).isEqualTo("H-06");
        });
    }

    private static void refused(FreeText rule, String text) {
        assertThat(rule.isFit(text)).as(text).isFalse();
        assertThatThrownBy(() -> rule.required("note", text)).isInstanceOfSatisfying(InvalidRequest.class,
                problem -> assertThat(problem.code()).isEqualTo("TEXT_INVALID"));
    }
}
