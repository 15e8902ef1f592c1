package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each document of graphql/examples runs unchanged, with the variables beside it, and shows something. */
@WithDemoWorld
class ExamplesIT {
    /** Comments of a document of the day: who asks, and what is kept of the answer for later documents. */
    private static final Pattern AS = Pattern.compile("(?m)^# as: (\\S+)$");
    private static final Pattern KEEP = Pattern.compile("(?m)^# keep: (\\w+) (\\S+)$");

    @TestFactory
    Stream<DynamicTest> everyExampleAnswers() throws IOException {
        Resource[] examples = new PathMatchingResourcePatternResolver().getResources("classpath:graphql-examples/*.graphql");
        assertThat(examples).hasSizeGreaterThan(5);
        return Stream.of(examples).map(example -> DynamicTest.dynamicTest(String.valueOf(example.getFilename()), () -> {
            JsonNode data = ServiceUnderTest.started().as("athena@il-sample").data(example.getContentAsString(StandardCharsets.UTF_8),
                    variables(example));
            assertThat(data.iterator().next().isEmpty()).isFalse();
        }));
    }

    @Test
    @DisplayName("R-02 to R-06, A-07 an investigator's day: the numbered documents run in their order, each as its person, with what the ones before have found")
    void anInvestigatorsDay() throws IOException {
        Resource[] steps = new PathMatchingResourcePatternResolver().getResources("classpath:graphql-examples/day/*.graphql");
        Map<String, Object> found = new HashMap<>();
        Map<String, JsonNode> answers = new TreeMap<>();
        for (Resource step : Stream.of(steps).sorted(Comparator.comparing(step -> String.valueOf(step.getFilename()))).toList()) {
            String document = step.getContentAsString(StandardCharsets.UTF_8);
            Map<String, Object> variables = new HashMap<>(variables(step));
            found.forEach((name, value) -> {
                if (document.contains("$" + name + ":")) {
                    variables.put(name, value);
                }
            });
            String who = AS.matcher(document).results().findFirst().orElseThrow().group(1);
            JsonNode data = ServiceUnderTest.started().as(who).data(document, variables);
            KEEP.matcher(document).results().forEach(kept -> found.put(kept.group(1), data.at(kept.group(2)).asString()));
            answers.put(String.valueOf(step.getFilename()).substring(0, 1), data);
        }

        assertThat(answers.keySet()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(found).containsOnlyKeys("recordId", "requestId").doesNotContainValue("");
        assertThat(answers.get("2").at("/node/use/state").asString()).isEqualTo("PRE_PERMISSION");
        assertThat(answers.get("4").at("/permissionRequests/nodes").findValuesAsString("id")).contains(found.get("requestId").toString());
        assertThat(answers.get("5").at("/grantPermission/state").asString()).isEqualTo("GRANTED");
        assertThat(answers.get("6").at("/verifyRecord/records/0/verified").asBoolean()).isTrue();
        assertThat(answers.get("7").at("/useRecords/0/basis").asString()).isEqualTo("PERMISSION");
        assertThat(answers.get("8").at("/recordedUses/nodes").findValuesAsString("requestId")).contains(found.get("requestId").toString());
    }

    private static Map<String, Object> variables(Resource example) throws IOException {
        Resource variables = new ClassPathResource(
                (example.getURI().toString().contains("/day/") ? "graphql-examples/day/" : "graphql-examples/")
                        + String.valueOf(example.getFilename()).replace(".graphql", ".json"));
        return variables.exists()
                ? JsonMapper.shared().readValue(variables.getContentAsByteArray(), new TypeReference<Map<String, Object>>() {
                })
                : Map.of();
    }
}
