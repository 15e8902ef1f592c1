package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.guard.PublishedFlaw;
import org.leadgraph.guard.PublishedFlaw.Answered;
import org.leadgraph.guard.PublishedFlaw.Attack;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The leaks of other systems, tried at the doors of the service: those of Cypher over HTTP, in the shape of Neo4j's Query API, and those of GraphQL servers and
 * of platforms that share records. Each attack is asked of three graphs that differ in what ann does not see, and must be answered to her in the same bytes.
 */
@WithEmptyService
class PublishedFlawsIT {
    private static final String ANN = "C:ann";
    private static final String BEA = "C:bea";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> PARAMETERS = Map.of("name", "Abbott", "ids", List.of("hs", "s1", "hp", "hn", "hc", "none"));

    /** What ann does not see. */
    private enum Hidden {
        ABSENT, THERE, OTHERWISE
    }

    /** What the callers were told; bea sees what ann does not. */
    private record Told(Map<Attack, String> ann, Map<Attack, String> bea) {}

    private static final EmptyService SERVICE = EmptyService.started();
    private static final Map<Hidden, Told> TOLD = new EnumMap<>(Hidden.class);

    @BeforeAll
    static void ask() {
        for (Hidden hidden : Hidden.values()) {
            SERVICE.system().inTransaction(tx -> {
                tx.run("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
                tx.run(PublishedFlaw.text("/attacks/world/visible.cypher"), Map.of());
                return hidden == Hidden.ABSENT
                        ? List.of()
                        : tx.run(PublishedFlaw.text("/attacks/world/%s.cypher".formatted(hidden == Hidden.THERE ? "hidden" : "otherwise")),
                                Map.of());
            });
            Told told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>());
            statements().forEach(attack -> told.ann().put(attack, withoutChance(SERVICE.cypher(ANN, attack.text(), PARAMETERS))));
            documents().forEach(attack -> {
                told.bea().put(attack, withoutChance(SERVICE.body(BEA, attack.text(), Map.of())));
                told.ann().put(attack, withoutChance(SERVICE.body(ANN, attack.text(), Map.of())));
            });
            TOLD.put(hidden, told);
        }
    }

    private static Stream<Attack> statements() {
        return Stream.of("row-level-security", "graph-databases")
                .flatMap(file -> PublishedFlaw.group("/attacks/" + file + ".cypher", "//").attacks().stream());
    }

    private static Stream<Attack> documents() {
        return Stream.of("graphql-servers", "shared-platforms")
                .flatMap(file -> PublishedFlaw.group("/attacks/" + file + ".graphql", "#").attacks().stream());
    }

    @ParameterizedTest
    @MethodSource("statements")
    @DisplayName("INV-1, INV-2, INV-51 a caller's own Cypher is answered, or refused, in the same bytes, whatever is hidden")
    void answersCypherAsWithoutWhatIsHidden(Attack attack) {
        String expected = TOLD.get(Hidden.ABSENT).ann().get(attack);

        if (attack.answered() == Answered.EVERYBODY) {
            assertThat(expected).doesNotContain("\"errors\"");
            assertThat(tells(JSON.readTree(expected).at("/data/values"))).as(expected).isTrue();
        } else {
            assertThat(expected).contains("CYPHER_REFUSED");
        }
        TOLD.forEach((hidden, told) -> assertThat(told.ann().get(attack)).as("hidden records %s", hidden).isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("INV-1, INV-2 GraphQL answers are the same bytes, whatever is hidden, and the question could have shown a difference")
    void answersGraphQlAsWithoutWhatIsHidden(Attack attack) {
        String expected = TOLD.get(Hidden.ABSENT).ann().get(attack);

        assertThat(expected).doesNotContain("\"errors\"");
        assertThat(tells(JSON.readTree(expected).get("data"))).as(expected).isTrue();
        TOLD.forEach((hidden, told) -> assertThat(told.ann().get(attack)).as("hidden records %s", hidden).isEqualTo(expected));
        assertThat(TOLD.values().stream().map(told -> told.bea().get(attack)).distinct().count())
                .as("answers that whoever sees it gets: %s", TOLD.values().stream().map(told -> told.bea().get(attack)).distinct().toList())
                .isGreaterThan(1);
    }

    @Test
    @DisplayName("INV-25 the bytes of a cursor show nothing")
    void cursorsSayNothing() {
        JsonNode page = SERVICE.data(ANN, "{ search { people(first: 1) { nodes { id lastName } pageInfo { endCursor } } } }")
                .at("/search/people");
        String bytes = new String(Base64.getUrlDecoder().decode(page.at("/pageInfo/endCursor").asString()), StandardCharsets.ISO_8859_1);

        assertThat(bytes).isNotEmpty().doesNotContain(page.at("/nodes/0/lastName").asString(), page.at("/nodes/0/id").asString(), "ann");
    }

    @Test
    @DisplayName("INV-2 no filter of the schema holds another filter, a quantifier or an order: none asks anything of a record beside the one that is listed")
    void noFilterReachesIntoAnother() {
        List<GraphQLInputObjectType> filters = SERVICE.bean(GraphQlSource.class)
                .schema()
                .getAllTypesAsList()
                .stream()
                .filter(type -> type instanceof GraphQLInputObjectType && type.getName().endsWith("Filter"))
                .map(GraphQLInputObjectType.class::cast)
                .toList();

        assertThat(filters).hasSizeGreaterThan(3);
        for (GraphQLInputObjectType filter : filters) {
            assertThat(filter.getFieldDefinitions()).allSatisfy(field -> {
                GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
                boolean plain = type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
                assertThat(plain || List.of("TimeSpan", "Circle", "Polygon", "AgeSpan").contains(type.getName()))
                        .as("%s.%s", filter.getName(), field.getName())
                        .isTrue();
                assertThat(field.getName()).doesNotMatch("(?i)and|or|not|all|any|none|some|single|order.*|sort.*|.*(contains|startsWith)");
            });
        }
    }

    private static boolean tells(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().anyMatch(PublishedFlawsIT::tells)
                : value.isNumber()
                        ? value.asDouble() != 0
                        : !value.isNull() && !value.asString().isEmpty() && !value.asString().equals("false");
    }

    private static String withoutChance(String body) {
        return body.replaceAll("\"(requestId|searchId)\":\"[^\"]*\"", "\"$1\":\"\"");
    }
}
