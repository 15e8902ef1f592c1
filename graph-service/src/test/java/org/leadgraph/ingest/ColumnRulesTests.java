package org.leadgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.ingest.Column.Rule;
import org.leadgraph.model.LoadFile;

class ColumnRulesTests {
    @Test
    void readsValuesAsTheGraphHoldsThem() throws RowRefused {
        assertThat(ColumnRules.instant().read("at", "2024-03-24T05:00:00Z")).isEqualTo(OffsetDateTime.parse("2024-03-24T05:00:00Z"));
        assertThat(ColumnRules.instant().read("at", "2024-03-24T00:00:00-05:00")).isEqualTo(OffsetDateTime.parse("2024-03-24T05:00:00Z"));
        assertThat(ColumnRules.date().read("on", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(ColumnRules.flag().read("flag", "true")).isEqualTo(true);
        assertThat(ColumnRules.count().read("version", "7")).isEqualTo(7L);
        assertThat(ColumnRules.decimal(-90, 90).read("latitude", "-38.625")).isEqualTo(-38.625);
        assertThat(ColumnRules.texts(50).read("aliases", "Ann; ;Bo")).isEqualTo(List.of("Ann", "Bo"));
        assertThat(ColumnRules.narrative().read("narrative", "one\ntwo\tthree ü \uD83D\uDE00")).isEqualTo("one\ntwo\tthree ü \uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0123456789ABCDEF0123456789ABCDEF", "0123456789abcdef0123456789abcde",
            "0123456789abcdef0123456789abcdef0"})
    void refusesRecordIdsOfAnotherShape(String text) {
        assertThat(codeOf(ColumnRules.recordId(), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ILOAK010", "ILOAK01000", "iloak0100", "1LOAK0100", "ILOAK010-", "ILOAK0100\n"})
    void refusesOrisOfAnotherShape(String text) {
        assertThat(codeOf(ColumnRules.ori(), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " oak", "-oak", "oak pd", "oak\u0000", "oak`", "oak'", "oak{", "oak:S1"})
    void refusesNamesThatAreNotPlain(String text) {
        assertThat(codeOf(ColumnRules.name(), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-03-24", "2024-02-30", "2024-03-24T00:00:00Z", "03/24/2024", "yesterday"})
    void refusesWhatIsNoDate(String text) {
        assertThat(codeOf(ColumnRules.date(), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-24", "2024-03-24T05:00:00", "2024-03-24T25:00:00Z", "now"})
    void refusesWhatIsNoInstant(String text) {
        assertThat(codeOf(ColumnRules.instant(), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @Test
    void refusesTimesOutOfBounds() {
        assertThat(codeOf(ColumnRules.date(), "1799-12-31")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
        assertThat(codeOf(ColumnRules.instant(), "2200-01-01T00:00:00Z")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
        assertThat(codeOf(ColumnRules.instant(), "+999999999-01-01T00:00:00Z")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
    }

    @Test
    void refusesNumbersOutOfBounds() {
        assertThat(codeOf(ColumnRules.decimal(-90, 90), "90.001")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
        assertThat(codeOf(ColumnRules.decimal(-180, 180), "-180.5")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
        assertThat(codeOf(ColumnRules.count(), "-1")).isEqualTo(RefusalCode.VALUE_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e3", "0x1", "1,5", "1.", ".5", "--1", "9999999999999999999999999"})
    void refusesNumbersOfAnotherShape(String text) {
        assertThat(codeOf(ColumnRules.decimal(0, 1), text)).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @Test
    @DisplayName("B-09, S-04 a value that is not listed is rejected")
    void refusesWhatIsNotListed() {
        assertThatThrownBy(() -> ColumnRules.oneOf(List.of("RED", "GREEN")).read("colour", "BLUE"))
                .hasMessage("Column colour must be one of GREEN, RED.");
        assertThat(codeOf(ColumnRules.flag(), "TRUE")).isEqualTo(RefusalCode.VALUE_UNLISTED);
        assertThat(codeOf(ColumnRules.zone(), "Mars/Olympus")).isEqualTo(RefusalCode.VALUE_MALFORMED);
    }

    @Test
    void refusesLongTexts() throws RowRefused {
        assertThat(ColumnRules.narrative().read("narrative", "x".repeat(20_000))).asString().hasSize(20_000);
        assertThat(codeOf(ColumnRules.narrative(), "x".repeat(20_001))).isEqualTo(RefusalCode.TEXT_TOO_LONG);
        assertThat(codeOf(ColumnRules.text(3), "abcd")).isEqualTo(RefusalCode.TEXT_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007", "a\u001B[31m", "a\u007F", "a\u0085", "a\u202Eb", "a\u2066b", "line\nbreak"})
    void refusesControlCharacters(String text) {
        assertThat(codeOf(ColumnRules.text(50), text)).isEqualTo(RefusalCode.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\uFFFD", "\uD83D", "\uDE00x"})
    void refusesBrokenEncoding(String text) {
        assertThat(codeOf(ColumnRules.text(50), text)).isEqualTo(RefusalCode.ENCODING_BROKEN);
    }

    @Test
    void neverQuotesTheValue() {
        for (LoadFile file : LoadFile.inLoadOrder()) {
            for (Column column : Columns.of(file)) {
                RowRefused refusal = catchThrowableOfType(RowRefused.class, () -> column.read("s3cret\u0000"));
                assertThat(refusal).as("%s %s", file, column.name()).isNotNull().hasMessageContaining(column.name());
                assertThat(refusal.getMessage()).doesNotContain("s3cret");
            }
        }
    }

    private static RefusalCode codeOf(Rule rule, String text) {
        RowRefused refusal = catchThrowableOfType(RowRefused.class, () -> rule.read("column", text));
        assertThat(refusal).as("refusal of %s", text).isNotNull();
        return refusal.at("file", 1).code();
    }
}
