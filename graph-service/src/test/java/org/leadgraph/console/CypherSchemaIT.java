package org.leadgraph.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.ServiceUnderTest;
import org.leadgraph.WithDemoWorld;
import tools.jackson.databind.JsonNode;

/** The words for writing Cypher, in GraphQL. */
@WithDemoWorld
class CypherSchemaIT {
    private static final String ASK = "{ cypherSchema { labels relationshipTypes propertyKeys seconds rows } }";

    private final ServiceUnderTest service = ServiceUnderTest.started();

    @Test
    @DisplayName("H-06, INV-28 analysts of any agency get the same words, those of the load format, and the limits of a query")
    void tellsAnalystsTheWords() {
        JsonNode schema = schemaOf("vera@il-sample");

        assertThat(words(schema, "labels")).isEqualTo(PublishedSchema.labels());
        assertThat(words(schema, "relationshipTypes")).isEqualTo(PublishedSchema.relationshipTypes());
        assertThat(words(schema, "propertyKeys")).isEqualTo(PublishedSchema.propertyKeys());
        assertThat(schema.get("seconds").asDouble()).isPositive();
        assertThat(schema.get("rows").asInt()).isEqualTo(1_000);
        assertThat(schemaOf("rhea@harrow")).as("with another view").isEqualTo(schema);
    }

    @Test
    @DisplayName("H-06 for everybody else there are none, and looking refuses nothing")
    void tellsNobodyElse() {
        assertThat(schemaOf("athena@il-sample").isNull()).isTrue();
        assertThat(schemaOf("sam@il-sample").isNull()).as("a suspended account").isTrue();
    }

    private JsonNode schemaOf(String user) {
        // No record is asked for, so no reason is needed.
        return service.as(user).without("X-Use-Code").data(ASK).get("cypherSchema");
    }

    private static List<String> words(JsonNode schema, String name) {
        return schema.get(name).valueStream().map(JsonNode::asString).toList();
    }
}
