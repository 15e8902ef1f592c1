package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each document of graphql/examples runs as it stands, with the variables beside it, and shows something. */
class ExamplesIT {
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

    private static Map<String, Object> variables(Resource example) throws IOException {
        Resource variables = new ClassPathResource(
                "graphql-examples/" + String.valueOf(example.getFilename()).replace(".graphql", ".json"));
        return variables.exists()
                ? JsonMapper.shared().readValue(variables.getContentAsByteArray(), new TypeReference<Map<String, Object>>() {
                })
                : Map.of();
    }
}
