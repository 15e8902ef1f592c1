package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** What clients hear of documents that are not valid, and what the schema offers them. */
@WithDemoWorld
class ErrorWordsIT {
    private final ServiceUnderTest.Asking athena = ServiceUnderTest.started().as("athena@il-sample");

    @Test
    @DisplayName("directives that GraphQL Java tries out are not offered")
    void offersDirectivesOfTheStandardOnly() {
        JsonNode offered = athena.data("{ __schema { directives { name } } }");

        assertThat(offered.at("/__schema/directives").valueStream().map(each -> each.get("name").asString()))
                .containsExactlyInAnyOrder("include", "skip", "deprecated", "specifiedBy", "oneOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query @experimental_disableErrorPropagation { me { userId } }", "{ ... @defer { me { userId } } }",
            "{ me { ...part @defer(if: false) } } fragment part on Me { userId }"})
    void refusesThemLikeAnyOtherThatThereIsNot(String document) {
        JsonNode answer = athena.ask(document);

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("QUERY_INVALID");
        assertThat(answer.at("/errors/0/message").asString()).contains("Unknown directive");
        assertThat(answer.at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ search(text: {a: {b: \"secret\"}}) { persons { nodes { id } } } }", "{ node(id: {a: 1}) { id } }",
            "{ node(id: [1, 2]) { id } }",
            "{ node(id: true) { id } }", "{ connectedShootings(from: \"x\", via: [SOMETHING]) { nodes { hops } } }",
            "{ connectedShootings(from: \"x\", maxHops: \"a few\") { nodes { hops } } }",
            "query($id: ID = {a: 1}) { node(id: $id) { id } }"})
    @DisplayName("messages about a document have no words of the parser's own, such as ObjectValue{…}")
    void speaksPlainly(String document) {
        for (JsonNode error : athena.ask(document).get("errors")) {
            assertThat(error.get("message").asString()).doesNotContainPattern("[A-Z][a-z]+Value\\b").doesNotContain("{", "secret");
        }
    }

    @Test
    @DisplayName("messages are in English, whatever language the client prefers: not half of them")
    void speaksOneLanguage() {
        JsonNode inGerman = athena.with("Accept-Language", "de").ask("{ nothing }");

        assertThat(inGerman.at("/errors/0/message")).isEqualTo(athena.ask("{ nothing }").at("/errors/0/message"));
    }
}
