package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.guard.QueryGenerator;
import org.leadgraph.guard.QueryGenerator.Dialect;
import org.leadgraph.guard.QueryGenerator.Question;
import org.leadgraph.guard.text.QueryCheck.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Random questions at the doors for callers' own Cypher: of a whole graph, and of a copy that holds only what the caller may see, under the same policy. Status,
 * rows in their order, codes and words of errors, and cut marks must be the same, byte for byte. All are asked over HTTP; of eight, two are asked over Bolt as
 * well, and one as the field {@code cypher} of GraphQL.
 */
@WithEmptyService
class CypherDoorComparisonIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.door.worlds", 15);
    private static final int QUESTIONS = 30;
    /** Planning a text takes longer than asking it, so each is asked in several worlds. */
    private static final List<Question> POOL = pool(Integer.getInteger("leadgraph.comparison.door.pool", 120));
    /** Makes of a few rows more than an answer may have. */
    private static final String MANY_TIMES = "UNWIND range(1, 700) AS again\n";
    /** Makes of a few rows more than an answer may weigh. */
    private static final String LARGE = "\nUNION ALL\nMATCH (n) RETURN [each IN range(1, 990) | '%s']";

    /** What once was wrong, by what was wrong with it; asked in every world. */
    private static final Map<String, String> PAST = Map.of("two links between the same records came in the order of the store",
            "MATCH p = (a)-[r:NIBIN_LEAD|SAME_AS]-(b) RETURN a.recordId AS a, b.recordId AS b, r, p",
            "rows without ORDER BY came in the order of the store", "MATCH (n) RETURN n.caliber AS caliber, n",
            "ends that the answer does not show were named by the store's ids", "MATCH ()-[r]->() RETURN r",
            "an order by a part of a day was undone", "MATCH (n:Shooting) RETURN n.occurredAt AS at ORDER BY at.day DESC",
            "a procedure's column could not be renamed", "CALL leadgraph.search('incidents', 'park') YIELD node AS found RETURN found",
            "a list under another name came in the order of the store",
            "MATCH (n)--(m) WITH n, collect(m.recordId) AS them RETURN n.recordId AS id, {all: them, first: n.ori} AS those, them AS again",
            "nodes were ordered by where they are stored", "MATCH (n) RETURN n ORDER BY n");

    /** What the language leaves to the database: which rows are kept, which element is first, which of several is least, in what order numbers are added. */
    private static final List<String> OPEN = List.of("MATCH (n) RETURN n LIMIT 3",
            "MATCH (n)--(m) WITH n, m SKIP 2 LIMIT 4 RETURN n.recordId, m.ori",
            "MATCH (n)--(m) RETURN n.ori, head(collect(m)) AS first, collect(m.recordId)[0] AS id, last(COLLECT { MATCH (n)--(k) RETURN k.recordId }) AS last",
            "MATCH (n)--(m) WITH n, collect(m.recordId) AS them RETURN DISTINCT them UNION MATCH (n)-->(m) WITH n, collect(m.recordId) AS them RETURN them",
            "MATCH (n)--(m) WITH n, collect(m.ori) AS them RETURN them, count(*) AS many",
            "MATCH (n)--(m) RETURN n.ori, min(m), max([m.ori, m])",
            "MATCH (n)--(m) RETURN n.ori AS ori, sum(size(n.recordId) * 0.1 + size(m.ori) / 3.0) AS s, avg(size(m.recordId) / 7.0) AS a,"
                    + " stDev(toFloat(size(coalesce(m.caseNumber, m.city, '')))) AS d, stDevP(size(coalesce(m.city, '')) * 1e-3 + 1e9) AS p",
            "MATCH (n) UNWIND range(1, 60) AS i RETURN i, n",
            "MATCH (n)--(m) RETURN n.ori AS ori, COLLECT { RETURN n.recordId AS x UNION ALL MATCH (n)--(k) RETURN k.ori AS x } AS l",
            "MATCH (n) RETURN n.ori AS ori ORDER BY ori LIMIT 2",
            "MATCH (n) WITH n ORDER BY n.ori RETURN collect(n.recordId) AS them, [k IN collect(keys(n)) | k[0]] AS keys",
            "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m AS some LIMIT 1 } RETURN n.recordId AS id, some",
            "MATCH (n) RETURN avg(CASE WHEN n.ori IS NULL THEN null ELSE size(n.recordId) END) AS whole, [(n2:Shooting)--(m) | m.recordId][0] AS one");

    /** An error of a value, and an answer that is cut: in every world at every door. */
    private static final List<String> AT_EVERY_DOOR = List.of("MATCH (n) RETURN date(n.recordId) AS day",
            "MATCH (n) UNWIND range(1, 1001) AS i RETURN n, i");
    private static final String FIELD = "query($statement: String!, $version: Int!) { cypher(statement: $statement, version: $version) { columns rows truncation { reason limit } } }";

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());
    private final OverBolt bolt = new OverBolt(service);
    private final NamedByOwners named = new NamedByOwners();
    private final Map<Door, Figures> figures = new EnumMap<>(
            Map.of(Door.HTTP, new Figures(), Door.BOLT, new Figures(), Door.GRAPHQL, new Figures()));

    private enum Door {
        HTTP, BOLT, GRAPHQL
    }

    private record Asked(Door door, Question question) {}

    /** Of the answers at one door. */
    private static final class Figures {
        private int answers;
        private int telling;
        private int errors;
        private int cuts;

        @Override
        public String toString() {
            return "%d answers, %d tell something, %d errors, %d cut".formatted(answers, telling, errors, cuts);
        }
    }

    @AfterEach
    void leave() {
        bolt.close();
    }

    private static List<Question> pool(int size) {
        QueryGenerator generator = new QueryGenerator(3, Dialect.OPEN);
        return Stream.generate(generator::next).limit(size).toList();
    }

    @Test
    @DisplayName("INV-2, INV-51, INV-29, INV-35, H-06 rows, errors and cut marks of random questions are those of a copy without the hidden records")
    void answersAsOnAReducedCopy() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            compare(seed);
        }

        System.out.printf("%d worlds, callers named by owners %s, at the doors: %s; 0 differences%n", WORLDS, named.compared(), figures);
        assertThat(named.compared().keySet()).as("what owners decided by name about the callers").containsAll(NamedByOwners.ALL);
        assertThat(figures).allSatisfy((door, of) -> {
            assertThat(of.telling).as("answers that tell something at %s", door).isGreaterThan(of.answers / 5);
            assertThat(of.errors).as("errors at %s", door).isGreaterThan(WORLDS / 2);
            assertThat(of.cuts).as("cut answers at %s", door).isGreaterThan(WORLDS / 2);
        });
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        Facts whole = RandomFacts.of(seed);
        String useCode = seed % 5 == 0 ? "J" : seed % 17 == 0 ? "A" : "C";
        String caller = useCode + ":" + NamedByOwners.user(whole, useCode, seed, random);
        named.count(whole, caller);
        Stream<Question> past = PAST.values().stream().map(text -> new Question(text, Language.CYPHER_25, false, false));
        Stream<Question> open = OPEN.stream().flatMap(text -> Stream.of(new Question(text, Language.CYPHER_25, true, false),
                new Question(text.replace("CALL (n) {", "CALL { WITH n"), Language.CYPHER_5, true, false)));
        Stream<Asked> everywhere = AT_EVERY_DOOR.stream().map(text -> new Question(text, Language.CYPHER_25, true, false))
                .flatMap(question -> Stream.of(Door.values()).map(door -> new Asked(door, question)));
        Stream<Asked> drawn = Stream
                .concat(Stream.concat(past, open), random.ints(QUESTIONS, 0, POOL.size()).mapToObj(i -> larger(POOL.get(i), random)))
                .distinct().flatMap(question -> atDoors(question, seed));
        List<Asked> questions = Stream.concat(everywhere, drawn).toList();
        graph.replaceBy(whole);
        List<String> ofWhole = questions.stream().map(question -> answer(caller, question)).toList();

        graph.replaceRecordsBy(SeenByRules.copyFor(whole, caller).shuffled(random));
        for (int i = 0; i < questions.size(); i++) {
            assertThat(ofWhole.get(i)).as("world %d, %s asks %s", seed, caller, questions.get(i))
                    .isEqualTo(answer(caller, questions.get(i)));
            count(questions.get(i).door(), ofWhole.get(i));
        }
    }

    private static Stream<Asked> atDoors(Question question, long seed) {
        // By its text, so that each is asked at each door in some world.
        int turn = Math.floorMod(question.text().hashCode() + seed, 8);
        Stream<Asked> http = Stream.of(new Asked(Door.HTTP, question));
        return switch (turn) {
            // Over Bolt a text is of version 25, whatever a client would like.
            case 0, 4 -> question.language() == Language.CYPHER_5 ? http : Stream.concat(http, Stream.of(new Asked(Door.BOLT, question)));
            case 1 -> Stream.concat(http, Stream.of(new Asked(Door.GRAPHQL, question)));
            default -> http;
        };
    }

    /** Some of the questions, made so large that the answer is cut; instead of some, one whose answer weighs too much. */
    private static Question larger(Question question, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new Question(MANY_TIMES + question.text(), question.language(), question.ordered(), question.tautology());
            case 1 ->
                new Question("MATCH (n) RETURN n AS c0, n.recordId AS c1" + LARGE.formatted("some text ".repeat(1 + random.nextInt(5)))
                        + " AS c0, n.recordId AS c1", question.language(), false, false);
            default -> question;
        };
    }

    private String answer(String caller, Asked asked) {
        Question question = asked.question();
        int version = question.language() == Language.CYPHER_5 ? 5 : 25;
        return switch (asked.door()) {
            case HTTP -> overHttp(caller, question, version);
            case BOLT -> bolt.answer(caller, question.text());
            case GRAPHQL -> service.body(caller, FIELD, Map.of("statement", question.text(), "version", version))
                    .replaceAll("\"(requestId|searchId)\":\"[^\"]*\"", "\"$1\":\"\"");
        };
    }

    /** Status and body. */
    private String overHttp(String caller, Question question, int version) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("statement", question.text(), "parameters", Map.of()));
        body.put("cypherVersion", version);
        HttpResponse<String> answer = service.cypher(caller, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as("%s: %s", question, answer.body()).isLessThan(500);
        JsonNode read = JSON.readTree(answer.body());
        assertThat(read.path("data").path("values").toString()).as(question.text())
                .matches(values -> !question.tautology() || values.replaceAll("\\[true],?", "").equals("[]"), "is true in every graph");
        return answer.statusCode() + " " + answer.body();
    }

    private void count(Door door, String answer) {
        Figures of = figures.get(door);
        of.answers++;
        of.errors += answer.contains("\"errors\"") || answer.startsWith("refused: ") ? 1 : 0;
        of.cuts += answer.contains("\"reason\"") || answer.contains("ANSWER_TOO_LARGE") ? 1 : 0;
        of.telling += answer.matches("(?s)(.*\"(values|rows)\":\\[\\[|\\[[^\\]]*\\]\n).*[1-9a-f].*") ? 1 : 0;
    }
}
