package org.leadgraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.RefusedToStart;

class EmbedSettingsTests {
    @Test
    void allowsExactlyWhatItNames() {
        EmbedSettings settings = new EmbedSettings(List.of("https://desk.example", "http://127.0.0.1:9000"));

        assertThat(settings.allows("https://desk.example")).isTrue();
        assertThat(settings.allows("http://127.0.0.1:9000")).isTrue();
        assertThat(List.of("https://desk.example:443", "https://desk.example/", "https://desk", "http://desk.example", "null", ""))
                .noneMatch(settings::allows);
        assertThat(new EmbedSettings(List.of()).allows("https://desk.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "https://*", "https://*.example", "http://desk.example", "https://desk.example/", "https://Desk.example",
            "desk.example", "null", "", "https://desk.example; script-src *", "https://desk.example 'self'", "ftp://desk.example"})
    void refusesToStartWithWhatIsNoOrigin(String origin) {
        assertThatExceptionOfType(RefusedToStart.class).isThrownBy(() -> new EmbedSettings(List.of(origin)));
    }
}
