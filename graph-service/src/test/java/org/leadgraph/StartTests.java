package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.problem.RefusedToStart;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What is looked at before anything starts. */
@ResourceLock(Resources.SYSTEM_OUT)
class StartTests {
    private static final int CLASS_FILES_OF_JAVA_17 = 61;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "leadgraph.graph.answer-tme | 3s | There is no setting leadgraph.graph.answer-tme. | leadgraph.graph.answer-time",
            "leadgraph.consol.enabled | true | There is no setting leadgraph.consol.enabled. | leadgraph.console.enabled",
            "leadgraph.port | 9090 | There is no setting leadgraph.port. | leadgraph",
            "leadgraph.console.rows | -5 | leadgraph.console.rows is -5, which is too small. | more than zero",
            "leadgraph.console.at-once | -1 | leadgraph.console.at-once is -1, which is too small. | more than zero",
            "leadgraph.graph.answer-time | 0s | leadgraph.graph.answer-time is PT0S, which is too small. | more than zero",
            "leadgraph.graph.answer-time | -1s | leadgraph.graph.answer-time is PT-1S, which is too small. | more than zero",
            "leadgraph.http.largest-body | -1KB | leadgraph.http.largest-body is -1024B, which is too small. | more than zero",
            "leadgraph.console.rows | many | The value of leadgraph.console.rows is none that it can have: it takes a whole number, like 20. | Correct it",
            "leadgraph.console.enabled | perhaps | The value of leadgraph.console.enabled is none that it can have: it takes true or false. | Correct it",
            "leadgraph.demo.scale | huge | The value of leadgraph.demo.scale is none that it can have: it takes one of [DEMO, CITY]. | Correct it",
            "leadgraph.graph.bolt-port | 70000 | leadgraph.graph.bolt-port is 70000, and the highest port is 65535. | Correct it"})
    void refusesASettingThatIsNone(String name, String value, String sentence, String remedy) {
        assertThatThrownBy(() -> settings(Map.of(name, value)).check()).isInstanceOfSatisfying(RefusedToStart.class, refused -> {
            assertThat(refused).hasMessage(sentence);
            assertThat(refused.remedy()).contains(remedy);
        });
    }

    @Test
    void takesEverySettingAsItIsWritten() {
        assertThatCode(() -> settings(
                Map.of("leadgraph.graph.answer-time", "3s", "leadgraph.graph.boltPort", "0", "leadgraph.identity.clock-skew", "0s",
                        "leadgraph.http.allowed-origins[0]", "https://desk.example", "leadgraph.demo.beyond-loopback", "true",
                        "leadgraph.audit.retention", "P3Y", "spring.application.name", "leadgraph"))
                .check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEADGRAPH_GRAPH_SYSTEMPASSWORD", "LEADGRAPH_SYSTEM_PASSWORD", "LEADGRAPH_HTTP_ALLOWEDORIGINS_0"})
    void takesVariablesOfTheEnvironment(String name) {
        assertThatCode(() -> fromEnvironment(name).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEADGRAPH_PORT", "LEADGRAPH_GRAPH_SYSTEMPASWORD"})
    void refusesVariablesOfTheEnvironmentThatMeanNothing(String name) {
        assertThatThrownBy(() -> fromEnvironment(name).check()).isInstanceOf(RefusedToStart.class)
                .hasMessageStartingWith("There is no setting leadgraph.");
    }

    @Test
    void beginsOnTheJavaThatItRefuses() throws IOException {
        try (InputStream bytes = Start.class.getResourceAsStream("Start.class")) {
            byte[] start = bytes.readAllBytes();
            try (var header = new DataInputStream(new ByteArrayInputStream(start))) {
                assertThat(header.readInt()).isEqualTo(0xCAFEBABE);
                header.readUnsignedShort();
                assertThat(header.readUnsignedShort()).isLessThanOrEqualTo(CLASS_FILES_OF_JAVA_17);
            }
            // By its name only, as a text with dots: a reference would be loaded, and fail on an older Java.
            assertThat(new String(start, StandardCharsets.ISO_8859_1)).contains("org.leadgraph.LeadgraphApplication")
                    .doesNotContain("org/leadgraph/LeadgraphApplication");
        }
    }

    @Test
    void saysWhichJavaAndHowMuchMemoryItNeeds() {
        assertThat(Start.refusal(17, 4L << 30)).startsWith("Leadgraph needs Java 25, and this is Java 17");
        assertThat(Start.refusal(25, 64L << 20)).startsWith("Leadgraph needs a heap of at least 512 MiB, and this one may grow to 64 MiB.");
        assertThat(Start.refusal(25, 512L << 20)).isNull();
        assertThat(Start.refusal(26, 4L << 30)).isNull();
    }

    private static Settings settings(Map<String, Object> set) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new MapPropertySource("test", set));
        ConfigurationPropertySources.attach(environment);
        return new Settings(environment);
    }

    private static Settings fromEnvironment(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "something")));
        return new Settings(environment);
    }
}
