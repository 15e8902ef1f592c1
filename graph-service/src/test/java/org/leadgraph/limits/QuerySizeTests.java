package org.leadgraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a document costs, of the published schema: the same as reckoned with numbers that have no end. */
class QuerySizeTests {
    private static final int DOCUMENTS = Integer.getInteger("leadgraph.cost.documents", 1_500);
    private static final long SEED = Long.getLong("leadgraph.cost.seed", 20_261_128);
    private static final BigInteger MOST = BigInteger.valueOf(QueryLimits.MOST_COST);

    private final GraphQLSchema schema = schema();
    private final GraphQL service = GraphQL.newGraphQL(schema).instrumentation(new QueryLimits().documentLimits()).build();

    /** A document, and what it costs. */
    private record Asked(String document, Map<String, Object> variables, BigInteger cost, int depth) {}

    @Test
    @DisplayName("INV-57 fields of the highest cost side by side are refused, however many there are")
    void refusesCostlyFieldsSideBySide() {
        String costly = "incidents(first:100){nodes{people(first:100){nodes{incidents(first:100){nodes{people(first:100){nodes"
                + "{incidents(first:100){nodes{id}}}}}}}}}}";
        List<Integer> answered = IntStream.rangeClosed(1, 60).filter(siblings -> {
            String fields = IntStream.range(0, siblings).mapToObj(i -> "a" + i + ":" + costly).collect(Collectors.joining(" "));
            return !isRefused("{search{" + fields + "}}", Map.of());
        }).boxed().toList();

        assertThat(answered).isEmpty();
    }

    @Test
    @DisplayName("INV-57 documents of any shape are refused exactly when they cost more than they may, or are nested too deep")
    void reckonsLikeNumbersWithoutEnd() {
        Random random = new Random(SEED);
        Map<String, Integer> refused = new HashMap<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Asked asked = new Documents(random).any();
            String expected = asked.depth() > QueryLimits.DEEPEST
                    ? "QUERY_TOO_DEEP"
                    : asked.cost().compareTo(MOST) > 0 ? "QUERY_TOO_COSTLY" : "";
            assertThat(code(asked.document(), asked.variables()))
                    .as("document %d of seed %d, which costs %s, %d deep: %s", i, SEED, asked.cost(), asked.depth(), asked.document())
                    .isEqualTo(expected);
            refused.merge(expected, 1, Integer::sum);
        }

        assertThat(refused).as("answered, too costly and too deep").hasSize(3);
    }

    @Test
    @DisplayName("INV-57 a page as large as a number can be, a page below nothing and a list of ids cost what they say")
    void countsWhatArgumentsSay() {
        assertThat(isRefused("query($n: Int!) { search { people(first: $n) { nodes { id } } } }", Map.of("n", Integer.MAX_VALUE))).isTrue();
        assertThat(isRefused("{ search { people(first: -2147483648) { nodes { id } } } }", Map.of())).isFalse();
        assertThat(isRefused("query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                Map.of("ids", IntStream.range(0, QueryLimits.MOST_COST).mapToObj(String::valueOf).toList()))).isTrue();
        assertThat(isRefused("{ search { people(first: 100) { nodes { id } } } }", Map.of())).isFalse();
    }

    @Test
    @DisplayName("INV-57 fragments that double at each step end at a limit, and not in counting")
    void endsWithFragmentsThatDouble() {
        String fragments = IntStream.range(0, 40)
                .mapToObj(i -> "fragment f" + i + " on SearchResult { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
                .collect(Collectors.joining(" "));
        ExecutionResult answer = service.execute("{ search { ...f0 } } " + fragments
                + " fragment f40 on SearchResult { people(first: 1) { totalCount } }");

        assertThat(answer.getErrors()).isNotEmpty();
    }

    @Test
    @DisplayName("INV-57 a fragment counts wherever it is used, with the depth that it has there")
    void countsFragmentsWhereTheyStand() {
        String people = "fragment people on Incident { people(first: 100) { nodes { incidents(first: 100) { totalCount } } } }";
        String places = IntStream.range(0, 6).mapToObj(i -> "a" + i + ": incidents { nodes { ...people } }")
                .collect(Collectors.joining(" "));
        assertThat(isRefused("{ search { incidents(first: 2) { nodes { ...people } } } } " + people, Map.of())).isFalse();
        assertThat(isRefused("{ search { " + places + " } } " + people, Map.of())).isTrue();

        String deep = "incidents(first: 1) { nodes { people(first: 1) { nodes { %s } } } }";
        String nested = String.format(deep, String.format(deep, "...deep"));
        ExecutionResult answer = service.execute("{ search { people(first: 1) { nodes { ...deep " + nested + " } } } } "
                + "fragment deep on Person { " + String.format(deep, String.format(deep, "id")) + " }");
        assertThat(answer.getErrors()).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "QUERY_TOO_DEEP"));
    }

    private boolean isRefused(String document, Map<String, Object> variables) {
        return code(document, variables).equals("QUERY_TOO_COSTLY");
    }

    /** Why it is refused; empty when it is not, or only for its aliases, which are looked at last. */
    private String code(String document, Map<String, Object> variables) {
        ExecutionResult answer = service.execute(ExecutionInput.newExecutionInput(document).variables(variables).build());
        assertThat(answer.getErrors()).as(document).allSatisfy(error -> assertThat(error.getErrorType())
                .as(error.getMessage()).isNotEqualTo(ErrorType.ValidationError));
        return answer.getErrors().stream().map(GraphQLError::getExtensions).filter(Objects::nonNull)
                .map(said -> String.valueOf(said.get("code"))).filter(code -> !code.equals("QUERY_TOO_MANY_ALIASES")).findFirst()
                .orElse("");
    }

    /** Lists in lists, side by side, under other names, in fragments, with pages of all sizes in the text and in variables. */
    private static final class Documents {
        private static final List<Integer> PAGES = List.of(1, 1, 2, 3, 7, 20, 100, 1_000, Integer.MAX_VALUE);

        private final Random random;
        private final List<String> fragments = new ArrayList<>();
        /** Those that there are already, by the type that they are of: a fragment may stand in several places. */
        private final Map<String, List<Part>> known = new HashMap<>();
        private final List<String> variables = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private int names;

        Documents(Random random) {
            this.random = random;
        }

        /** A selection, and what it costs. */
        private record Part(String text, BigInteger cost, int depth) {}

        Asked any() {
            Part lists = lists("SearchResult", List.of("incidents", "people"), 1 + random.nextInt(3));
            String declared = variables.isEmpty() ? "" : "(" + String.join(", ", variables) + ")";
            return new Asked("query" + declared + " { search " + lists.text() + " } " + String.join(" ", fragments), values,
                    lists.cost().add(BigInteger.ONE), lists.depth() + 1);
        }

        /** One to six lists of a type. */
        private Part lists(String type, List<String> fields, int deep) {
            StringBuilder text = new StringBuilder();
            BigInteger cost = BigInteger.ZERO;
            int depth = 0;
            for (int i = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 2); i > 0; i--) {
                List<Part> again = known.getOrDefault(type, List.of());
                if (!again.isEmpty() && random.nextInt(3) == 0) {
                    Part fragment = again.get(random.nextInt(again.size()));
                    text.append(fragment.text());
                    cost = cost.add(fragment.cost());
                    depth = Math.max(depth, fragment.depth());
                    continue;
                }
                Part list = list(fields.get(random.nextInt(fields.size())), deep);
                depth = Math.max(depth, list.depth());
                if (random.nextInt(4) == 0) {
                    Part fragment = new Part(" ...f" + names++, list.cost(), list.depth());
                    fragments.add("fragment " + fragment.text().substring(4) + " on " + type + " { " + list.text() + " }");
                    known.computeIfAbsent(type, _ -> new ArrayList<>()).add(fragment);
                    text.append(fragment.text());
                    cost = cost.add(fragment.cost());
                } else {
                    text.append(random.nextInt(4) == 0 ? " ... on " + type + " { " + list.text() + " }" : " " + list.text());
                    cost = cost.add(list.cost());
                }
            }
            return new Part("{" + text + " }", cost, depth);
        }

        private Part list(String field, int deep) {
            int page = PAGES.get(random.nextInt(PAGES.size()));
            String size = String.valueOf(page);
            if (random.nextInt(3) == 0) {
                size = "$v" + variables.size();
                values.put("v" + variables.size(), page);
                variables.add(size + ": Int!");
            }
            Part below = deep == 0
                    ? new Part("{ id }", BigInteger.ONE, 1)
                    : lists(field.equals("people") ? "Person" : "Incident", List.of(field.equals("people") ? "incidents" : "people"),
                            deep - 1);
            BigInteger nodes = below.cost().add(BigInteger.ONE);
            return new Part("a" + names++ + ": " + field + "(first: " + size + ") { nodes " + below.text() + " }",
                    nodes.multiply(BigInteger.valueOf(page)).add(BigInteger.ONE), below.depth() + 2);
        }
    }

    private static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        try (Stream<Path> files = Files.list(Path.of("../graphql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).sorted().toList()) {
                types.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }
}
