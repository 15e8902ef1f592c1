package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.problem.InvalidRequest;

class ParametersTests {
    private static final int MOST_TEXT = 64 * 1024;

    @Test
    @DisplayName("INV-56 parameters have as many characters as a request over HTTP, wherever they come from")
    void boundsTheirText() {
        String largest = "x".repeat(MOST_TEXT - "text".length());
        assertThat(Parameters.checked(Map.of("text", largest))).containsEntry("text", largest);

        assertRefused(Map.of("text", largest + "x"));
        assertRefused(Map.of("list", Collections.nCopies(1_000, "x".repeat(100))));
        assertRefused(Map.of("one", largest, "other", List.of("abcd")));
        assertRefused(Map.of("n".repeat(MOST_TEXT + 1), 1));
    }

    private static void assertRefused(Map<String, ?> sent) {
        assertThatThrownBy(() -> Parameters.checked(sent)).isInstanceOf(InvalidRequest.class)
                .satisfies(problem -> assertThat(((InvalidRequest) problem).code()).isEqualTo("PARAMETERS_INVALID"));
    }
}
