package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;

class NamedValuesTests {
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 3, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private final Row.Facts row = new Row.Facts(
            DriverValues.of(Values.value(Map.of("name", "Avon", "none", Values.NULL, "names", List.of("a", "b"), "at", NOON,
                    "on", NOON.toLocalDate(), "number", 7, "map", Map.of("id", "secret", "flag", true))).asObject()));

    @Test
    void readsWhatIsThere() {
        assertThat(row.text("name")).isEqualTo("Avon");
        assertThat(row.texts("names")).containsExactly("a", "b");
        assertThat(row.moment("at")).isEqualTo(NOON);
        assertThat(row.day("on")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.number("number")).isEqualTo(7);
        assertThat(row.fact("map").text("id")).isEqualTo("secret");
        assertThat(row.fact("map").flagOrNull("flag")).isTrue();
    }

    @Test
    void saysNullOnlyWhereThatIsAnAnswer() {
        assertThat(row.textOrNull("none")).isNull();
        assertThat(row.textsOrNone("none")).isEmpty();
        assertThat(row.momentOrNull("none")).isNull();
        assertThat(row.dayOrNull("none")).isNull();
        assertThat(row.flag("none")).isFalse();
        assertThat(row.flagOrNull("none")).isNull();
        assertThat(row.fact("map").textOrNull("absent")).isNull();
    }

    @Test
    void failsLoudlyAndSaysNothingOfTheRowWhenARequiredValueIsMissing() {
        List<Function<NamedValues, Object>> reads = List.of(each -> each.text("none"), each -> each.texts("none"),
                each -> each.moment("none"),
                each -> each.day("none"), each -> each.number("none"));
        for (Function<NamedValues, Object> read : reads) {
            assertThatThrownBy(() -> read.apply(row)).isInstanceOf(IllegalStateException.class)
                    .hasMessage("A value that must be there is missing: none");
        }
        assertThatThrownBy(() -> row.fact("map").text("absent")).isInstanceOf(IllegalStateException.class).hasMessageEndingWith(": absent");
    }
}
