package org.leadgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTests {
    private static RefusalCode ofText(String text) {
        RowRefused refused = catchThrowableOfType(RowRefused.class, () -> Marks.checkText("narrative", text));
        return refused == null ? null : refused.code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET//NOFORN\nA meeting.", "(S//NF) A source says.", "Annex: TOP SECRET//SI",
            "A report.\n  CONFIDENTIAL \nIts text."})
    @DisplayName("A-26 marks of classified information as they stand on paper")
    void classified(String text) {
        assertThat(ofText(text)).isEqualTo(RefusalCode.MARKED_CLASSIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Held under 28 CFR Part 23.", "28 C.F.R. § 23", "28CFR23",
            "Criminal intelligence information, do not disseminate"})
    @DisplayName("A-16 marks of criminal intelligence")
    void intelligence(String text) {
        assertThat(ofText(text)).isEqualTo(RefusalCode.MARKED_INTELLIGENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A confidential informant was near.", "Secret compartment in the car", "S/A Miller // desk 4",
            "Ordinance 28, section 23",
            "He kept it secret.", "(S) side of the street", "CFR 23", "https://example.org/secret"})
    @DisplayName("ordinary words are no marks")
    void ordinary(String text) {
        assertThat(ofText(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "Top Secret", "classified", "S", "28 CFR 23"})
    @DisplayName("A-16, A-26 in the column for marks one word is enough")
    void inTheColumn(String mark) {
        assertThat(catchThrowableOfType(RowRefused.class, () -> Marks.checkMark("marking", mark))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LES", "FOUO", "CUI", "Juvenile", "Sealed by court"})
    @DisplayName("other marks are no reason to refuse")
    void otherMarks(String mark) {
        assertThat(catchThrowableOfType(RowRefused.class, () -> Marks.checkMark("marking", mark))).isNull();
    }
}
