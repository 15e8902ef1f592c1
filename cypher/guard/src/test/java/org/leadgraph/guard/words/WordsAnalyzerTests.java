package org.leadgraph.guard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsAnalyzerTests {
    @Test
    @DisplayName("A-04 a value is found by its parts, by each compound as a whole, and by the whole value")
    void takesAValueApart() {
        assertThat(WordsAnalyzer.terms("2019-0002500")).containsExactly("2019", "20190002500", "0002500", "=j20190002500=", "=z2019_2500=");
        assertThat(WordsAnalyzer.terms("Anne-Marie O’Brien")).startsWith("anne", "annemarie", "marie", "o", "obrien", "brien");
        assertThat(WordsAnalyzer.terms("9mm, the .40")).startsWith("9mm", "the", "40");
    }

    @Test
    @DisplayName("A-04 accents and Unicode forms make no difference")
    void foldsAccents() {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(WordsAnalyzer.terms(Normalizer.normalize("Ñandelú", form))).first().isEqualTo("nandelu");
        }
        assertThat(WordsAnalyzer.terms("Øster Łódź ＡＢ")).startsWith("oster", "lodz", "ab");
    }

    @Test
    @DisplayName("A-04 a text without blanks of any length can be written")
    void hasNoTermThatIsTooLong() {
        String dashes = "ab-".repeat(6_000);
        assertThat(WordsAnalyzer.terms("x".repeat(20_000))).hasSizeGreaterThan(70).allMatch(term -> term.length() <= 255);
        assertThat(WordsAnalyzer.terms(dashes)).hasSize(6_000).allMatch(term -> term.equals("ab"));
        assertThat(WordsAnalyzer.terms("𝕏".repeat(500))).allMatch(term -> term.length() <= 255);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            2019-0002500, 20190002500, true
            2019-0002500, 2019-2500, true
            2019-0002500, 2019/002500, true
            2019-0002500, 2019-25000, false
            2019-2500, 2019-2500-1, false
            A-12, a12, true
            AB0123, AB123, false
            0123, 123, true
            O'Brien, OBRIEN, true
            Smith-Jones, Smith Jones, true
            Ñandelú, nandelu, true
            Smith, Smithson, false
            """)
    @DisplayName("A-04 numbers and names are the same without regard to case, accents, dashes and leading zeros")
    void knowsTheSameValue(String one, String other, boolean same) {
        assertThat(SameValue.terms(one).stream().anyMatch(SameValue.terms(other)::contains)).isEqualTo(same);
    }
}
