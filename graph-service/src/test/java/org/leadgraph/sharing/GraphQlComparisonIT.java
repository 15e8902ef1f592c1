package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.library.Library;
import org.leadgraph.library.LibraryQuery;
import org.leadgraph.live.Socket;
import org.leadgraph.model.LinkKind;
import org.leadgraph.sharing.Facts.Item;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Asks the same of a whole graph and of a copy that holds only what the caller may see, under the same policy. Not a byte may differ but in cursors and
 * request ids. Of a few worlds one caller asks everything; of the others one asks a few questions drawn at random, so that many
 * policies are met. Of four documents, one is asked over a WebSocket as well, and answered there as over HTTP.
 */
@WithEmptyService
class GraphQlComparisonIT {
    private static final int WORLDS = Integer.getInteger("leadgraph.comparison.graphql.worlds", 50);
    private static final int WORLDS_ASKED_EVERYTHING = Math.max(2, WORLDS / 100);
    private static final int REMOVALS = Math.max(6, WORLDS / 5);
    private static final String EVERYTHING = "{ cypher(statement: \"MATCH (n) WHERE n.recordId IS NOT NULL RETURN count(n) AS n, collect(n.recordId) AS ids\") { columns rows } }";
    private static final int QUESTIONS_OF_A_SAMPLE = 12;
    private static final String OVER_A_SOCKET = "over a WebSocket ";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KINDS = "[" + String.join(", ", LinkKind.types()) + "]";

    private static final String SAVE = "CREATE (:SavedQuery {savedId: 'saved-' + $user, name: 'All', by: $user, statement: $statement, version: 25, "
            + "parameters: '{}', savedAt: datetime('2024-01-01T00:00:00Z')})";
    private static final String VERSIONS = "MATCH (n) WHERE n.recordId IS NOT NULL CREATE (v:RecordVersion) SET v = properties(n), v.of = n.recordId, v.recordId = null, "
            + "v.versionId = 'v' + n.recordId, v.replacedAt = datetime('2024-01-01T00:00:00Z')";
    /** Some say in which order, some leave it to us. */
    private static final List<String> CYPHER = List.of("MATCH (n) RETURN n ORDER BY n.recordId, n.code, n.agencyId", "MATCH (n) RETURN n",
            "MATCH (a)-[r]->(b) RETURN a.recordId AS of, r, b.recordId AS to", "MATCH (a)-[r]-(b) RETURN r, startNode(r) = a AS along",
            "MATCH (n)--(m) RETURN n.recordId AS id, collect(m) AS them, collect(DISTINCT m.caliber) AS calibers",
            "MATCH (n:Person) RETURN n.lastName AS name, n ORDER BY name UNION ALL MATCH (n:Person) RETURN 'x' AS name, n",
            "MATCH (n) RETURN n.city AS city, n.caliber AS caliber, n.lastName, n ORDER BY city, n.lastName",
            "MATCH p = (a:Shooting)-[:RECOVERED|NIBIN_LEAD]-{1,2}(b) RETURN p",
            "MATCH (n) WHERE n.recordId IS NOT NULL RETURN n.recordId AS id, COUNT { (n)--() } AS links, [(n)-[r]-(m) | type(r)][..1] = [] AS alone ORDER BY id",
            "MATCH (a)-[r]->(b) WHERE a.recordId IS NOT NULL RETURN r, a, b ORDER BY a.recordId, b.recordId, type(r), properties(r)",
            "MATCH p = (a:Shooting)-[r]-{1,3}(b) WITH p ORDER BY [n IN nodes(p) | n.recordId], "
                    + "[r IN relationships(p) | [type(r), startNode(r).recordId, properties(r)]] RETURN p LIMIT 100",
            "CALL leadgraph.search('people', 'smith') YIELD node RETURN node ORDER BY node.recordId",
            "MATCH (n:Firearm) WITH collect(n.recordId) AS ids CALL leadgraph.timeToFirstShooting(ids) YIELD firearmId, days, band RETURN firearmId, days, band ORDER BY firearmId");

    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());
    private final NamedByOwners named = new NamedByOwners();
    private int overSockets;
    private int tellingOverSockets;
    private final SchemaDocuments documents = new SchemaDocuments(service.bean(GraphQlSource.class).schema());

    /** Something to ask, in one document or, page by page, in several. */
    @FunctionalInterface
    private interface Question {
        void ask(String caller, Map<String, String> answers);
    }

    @Test
    @DisplayName("INV-2, INV-26, INV-30 every field of the schema is answered as on a copy without the hidden records")
    void answersEverythingAsOnAReducedCopy() {
        for (long seed = 1; seed <= WORLDS_ASKED_EVERYTHING; seed++) {
            Facts whole = RandomFacts.of(seed);
            List<Question> questions = questions(whole);
            compare(seed, whole, List.of(whole.users().get((int) seed % whole.users().size()).id()), questions);
        }
        assertThat(documents.uncovered()).as("fields that no document asks for").isEmpty();
    }

    @Test
    @DisplayName("INV-2, H-06 each query of the library has something to answer in these worlds, so that the comparison is about it")
    void theLibraryFindsSomethingToCompare() {
        Set<String> silent = new TreeSet<>(service.bean(Library.class).all().stream().map(LibraryQuery::name).toList());
        // All places of these worlds are in one state, and few guns have all that the other needs; both are computed anew for the demo world.
        silent.removeAll(List.of("hits-across-states", "guns-recovered-far-away"));
        for (long seed = 1; seed <= 60 && !silent.isEmpty(); seed++) {
            Facts whole = RandomFacts.of(seed);
            LibraryQuestions runs = new LibraryQuestions(whole);
            graph.replaceBy(whole);
            for (LibraryQuery query : service.bean(Library.class).all()) {
                if (silent.contains(query.name()) && whole.users().stream().anyMatch(user -> runs.of(query).stream().anyMatch(run -> service
                        .body("C:" + user.id(), "{ " + documents.asking("runLibraryQuery", run, 1) + " }", Map.of())
                        .contains("\"elementId\"")))) {
                    silent.remove(query.name());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    @DisplayName("INV-2 random questions in many worlds are answered as on a copy without the hidden records")
    void answersAsOnAReducedCopyInManyWorlds() {
        int told = 0;
        for (long seed = WORLDS_ASKED_EVERYTHING + 1; seed <= WORLDS; seed++) {
            Random random = new Random(seed);
            Facts whole = RandomFacts.of(seed);
            List<Question> all = new ArrayList<>(questions(whole));
            Collections.shuffle(all, random);
            List<Question> some = all.subList(0, Math.min(QUESTIONS_OF_A_SAMPLE, all.size()));
            told += compare(seed, whole, List.of(NamedByOwners.user(whole, useCode(seed), seed, random)), some);
        }
        System.out.printf("%d worlds, callers named by owners %s, %d documents over a WebSocket, %d of them answered with something%n",
                WORLDS - WORLDS_ASKED_EVERYTHING, named.compared(), overSockets, tellingOverSockets);
        assertThat(named.compared().keySet()).as("what owners decided by name about the callers").containsAll(NamedByOwners.ALL);
        assertThat(tellingOverSockets).as("answers over a WebSocket that show something").isGreaterThan(WORLDS / 4);
        assertThat(told).as("answers that show something").isGreaterThan(3 * (WORLDS - WORLDS_ASKED_EVERYTHING));
    }

    @Test
    @DisplayName("INV-2, S-01 once its owner has withdrawn, sealed or expunged a record, every question is answered as on a graph that never held it; and once it is back, as before")
    void aRemovedRecordHasNeverBeen() {
        int removed = 0;
        int noticed = 0;
        for (long seed = 1; seed <= REMOVALS; seed++) {
            Random random = new Random(seed);
            Facts whole = RandomFacts.of(seed);
            String caller = "C:" + whole.users().getFirst().id();
            List<String> seen = List.copyOf(SeenByRules.of(whole, caller).records());
            if (seen.isEmpty()) {
                continue;
            }
            String id = seen.get(random.nextInt(seen.size()));
            Item item = whole.items().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
            graph.replaceBy(whole);
            service.system().write("MATCH (o:Ori {code: $ori}) CREATE (:User {userId: 'remover', status: 'ACTIVE', "
                    + "roles: ['SOURCE_DATA_ADMINISTRATOR', 'HEAD_OF_AGENCY']})-[:EMPLOYED_BY]->(o)", Map.of("ori", item.ori()));
            service.system().write(SAVE, Map.of("user", caller.substring(2), "statement", CYPHER.getFirst()));
            List<Question> all = new ArrayList<>(questions(whole));
            Collections.shuffle(all, random);
            List<Question> questions = new ArrayList<>(all.subList(0, Math.min(QUESTIONS_OF_A_SAMPLE, all.size())));
            questions.add(asking(documents.record(item.id(), item.label())));
            questions.add(asking(EVERYTHING));
            Map<String, String> before = answers(caller, questions);
            int how = (int) (seed % 3);
            JsonNode done = service.ask("-:remover", "mutation($id: ID!) { " + List.of("expungeRecord(recordId: $id, reason: WRONG)",
                    "withdrawRecord(recordId: $id, reason: WRONG) { recordId }", "sealRecord(recordId: $id, reason: WRONG) { recordId }")
                    .get(how) + " }", Map.of("id", item.id()));
            if (done.has("errors")) {
                // Of an agency without access, or of a class that is kept from its own administrator.
                continue;
            }
            removed++;
            Map<String, String> after = answers(caller, questions);
            noticed += after.equals(before) ? 0 : 1;
            if (how > 0) {
                service.system().write("MATCH (n:RemovedRecord) SET n:S" + item.scope(), Map.of());
                assertThat(answers(caller, List.of(asking(EVERYTHING))).get(EVERYTHING)).as("a fault: the scope is kept")
                        .isNotEqualTo(after.get(EVERYTHING));
                service.system().write("MATCH (n:RemovedRecord) REMOVE n:S" + item.scope(), Map.of());
                service.data("-:remover", (how == 1 ? "mutation($id: ID!) { bringBackRecord" : "mutation($id: ID!) { openSealedRecord")
                        + "(recordId: $id, reason: SETTLED) }", Map.of("id", item.id()));
                assertThat(answers(caller, questions)).as("world %d, %s is back", seed, item).isEqualTo(before);
            }

            graph.replaceRecordsBy(whole.withRecords(whole.items().stream().filter(each -> !each.equals(item)).toList(),
                    whole.links().stream().filter(link -> !link.from().equals(item.name()) && !link.to().equals(item.name())).toList())
                    .shuffled(random));
            Map<String, String> never = answers(caller, questions);
            for (String question : never.keySet()) {
                assertThat(after.get(question)).as("world %d, without %s, %s asks %s", seed, item, caller, question)
                        .isEqualTo(never.get(question));
            }
        }
        assertThat(removed).as("records that were removed").isGreaterThan(REMOVALS / 3);
        assertThat(noticed).as("whose removal shows in some answer").isGreaterThan(removed / 2);
    }

    /** The number of answers that hold a value. */
    private int compare(long seed, Facts whole, List<String> users, List<Question> questions) {
        List<String> callers = users.stream().map(user -> useCode(seed) + ":" + user).toList();
        callers.forEach(caller -> named.count(whole, caller));
        graph.replaceBy(whole);
        service.system().write(VERSIONS, Map.of());
        users.forEach(user -> service.system().write(SAVE, Map.of("user", user, "statement", CYPHER.getFirst())));
        Map<String, Map<String, String>> answers = new HashMap<>();
        callers.forEach(caller -> answers.put(caller, answers(caller, questions)));

        for (String caller : callers) {
            graph.replaceRecordsBy(SeenByRules.copyFor(whole, caller).shuffled(new Random(seed)));
            service.system().write("MATCH (v:RecordVersion) DELETE v", Map.of());
            service.system().write(VERSIONS, Map.of());
            answers(caller, questions).forEach((question, answer) -> assertThat(answers.get(caller).get(question))
                    .as("world %d, %s asks %s", seed, caller, question)
                    .isEqualTo(answer));
        }
        return answers.values().stream().mapToInt(this::telling).sum();
    }

    private int telling(Map<String, String> answers) {
        List<String> telling = answers.keySet().stream().filter(question -> !question.startsWith(OVER_A_SOCKET))
                .filter(question -> answers.get(question).matches("(?s).*\"(id|elementId)\":\".*")).toList();
        overSockets += (int) answers.keySet().stream().filter(question -> question.startsWith(OVER_A_SOCKET)).count();
        tellingOverSockets += (int) telling.stream().filter(question -> answers.containsKey(OVER_A_SOCKET + question)).count();
        return telling.size();
    }

    private static String useCode(long seed) {
        return seed % 5 == 0 ? "J" : seed % 17 == 0 ? "A" : "C";
    }

    /** By what was asked; of four documents, one also over a WebSocket. */
    private Map<String, String> answers(String caller, List<Question> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> question.ask(caller, answers));
        try (Socket socket = Socket.of(service, caller.substring(2), EmptyService.purpose(caller))) {
            List<String> some = answers.keySet().stream()
                    .filter(question -> question.startsWith("{") && Math.floorMod(question.hashCode(), 4) == 0)
                    .toList();
            for (String document : some) {
                String answer = withoutChance(socket.answer(document));
                JsonNode overHttp = JSON.readTree(answers.get(document));
                boolean refused = JSON.readTree(answer).path("type").asString().equals("error");
                assertThat(JSON.readTree(answer).path("payload")).as(document).isEqualTo(refused ? overHttp.get("errors") : overHttp);
                answers.put(OVER_A_SOCKET + document, answer);
            }
        }
        return answers;
    }

    private List<Question> questions(Facts whole) {
        List<Question> questions = new ArrayList<>();
        for (Item item : whole.items()) {
            String id = "\"" + item.id() + "\"";
            questions.add(asking(documents.record(item.id(), item.label())));
            questions.add(asking(documents.asking("whyVisible", "record: " + id, 2) + " }"));
            questions.add(asking(documents.asking("neighbors", "of: " + id + ", first: 2", 2) + " }"));
            questions.add(asking(documents.asking("recordHistory", "record: " + id, 3) + " }"));
            questions.add(paging("neighbors(of: " + id + ", ", ")", "/data/neighbors"));
            if (item.label().equals("Shooting") || item.label().equals("FirearmRecovery")) {
                questions.add(asking(documents.asking("connectedShootings",
                        "from: " + id + ", via: [NIBIN_LEAD, PERSON, FIREARM, LOCATION], maxHops: 3, maxNodes: 20", 2) + " }"));
                questions.add(asking(
                        documents.asking("connectedShootings", "from: " + id + ", maxHops: 1, leadStatuses: [HIT], maxNodes: 1", 1)
                                + " }"));
            }
        }
        String first = whole.items().getFirst().id();
        for (Item item : whole.items().subList(1, 8)) {
            questions.add(asking(documents.asking("paths",
                    "from: \"%s\", to: \"%s\", via: %s, maxHops: 6, first: 20".formatted(first, item.id(), KINDS), 2) + " }"));
        }
        questions.add(asking("one: " + documents.asking("nodes", "ids: [\"" + first + "\", \"" + Facts.id("record-5") + "\"]", 1) + " }"));
        List<Item> people = whole.items().stream().filter(item -> item.label().equals("Person")).limit(8).toList();
        people.forEach(one -> people.stream().filter(other -> one.id().compareTo(other.id()) < 0).forEach(other -> questions.add(asking(
                documents.asking("whySame", "record: \"%s\", other: \"%s\"".formatted(one.id(), other.id()), 2) + " }"))));
        String all = whole.items().stream().limit(500).map(item -> "\"" + item.id() + "\"").collect(Collectors.joining(", ", "[", "]"));
        questions.add(asking(
                documents.asking("linksAmong", "ids: " + all + ", via: [NIBIN_LEAD, PERSON, FIREARM, LOCATION, VEHICLE]", 2) + " }"));
        String some = whole.items().stream().limit(100).map(item -> "\"" + item.id() + "\"").collect(Collectors.joining(", ", "[", "]"));
        for (boolean connected : List.of(true, false)) {
            questions.add(asking(documents.asking("embedView", "recordIds: " + some + ", connected: " + connected, 2) + " }"));
        }
        for (String over : List.of("INCIDENTS_BY_LEADS", "INCIDENTS_BY_PEOPLE", "PEOPLE_BY_INCIDENTS", "FIREARMS_BY_INCIDENTS")) {
            questions.add(asking(documents.asking("linkAnalysis", "over: " + over + ", first: 5", 2) + " }"));
        }
        String period = "from: \"2023-06-01T00:00:00Z\", to: \"2024-01-04T18:00:00Z\"";
        for (String which : List.of(period, period + ", oris: [\"XX0000010\", \"XX0000020\", \"XX0000030\"]",
                "from: \"2023-12-31T00:00:00Z\"")) {
            questions.add(asking(documents.asking("metrics", which, 3) + " }"));
        }
        questions.add(asking(documents.asking("metricsCsv", period, 1) + " }"));
        questions.add(asking(documents.asking("leadDesk", "first: 5", 4) + " }"));
        questions.add(asking(documents.asking("shootingReview", "from: \"2023-12-01T00:00:00Z\", to: \"2024-01-04T18:00:00Z\"", 3) + " }"));
        questions.add(asking(documents.asking("me", "", 2) + " }"));
        questions.add(asking(documents.asking("agencies", "", 2) + " }"));
        questions.add(asking(documents.asking("agency", "ori: \"XX0000010\"", 2) + " }"));
        search(questions);
        cypher(whole, questions);
        return questions;
    }

    /** The library, Cypher of one's own, and a saved one. */
    private void cypher(Facts whole, List<Question> questions) {
        LibraryQuestions runs = new LibraryQuestions(whole);
        service.bean(Library.class).all().forEach(query -> runs.of(query)
                .forEach(run -> questions.add(asking(documents.asking("runLibraryQuery", run, 1) + " }"))));
        for (String statement : CYPHER) {
            questions.add(asking(documents.asking("cypher", "statement: \"" + statement + "\"", 1) + " }"));
        }
        questions.add((caller, answers) -> ask(caller, answers,
                documents.asking("runSavedQuery", "id: \"saved-" + caller.substring(2) + "\"", 1) + " }"));
    }

    private Question asking(String document) {
        return (caller, answers) -> ask(caller, answers, document);
    }

    private Question paging(String before, String after, String where) {
        return (caller, answers) -> pages(caller, answers, before, after, where);
    }

    private void search(List<Question> questions) {
        for (String text : List.of("", "(text: \"park\")", "(text: \"sm*\")", "(text: \"24-1\")", "(text: \"9mm\")", "(text: \"main\")",
                "(text: \"nandelu OR jones -kim\")", "(text: \"“fired near” 24-*\")")) {
            questions.add(asking("all: " + documents.asking("search", "", 3).replaceFirst("search", "search" + text) + " }"));
        }
        for (String list : List.of("incidents", "exhibits", "firearms", "people", "places")) {
            questions.add(paging("search { " + list + "(", ")", "/data/search/" + list));
            questions.add(paging("search(text: \"park OR 9mm OR glock OR nandelu OR main\") { " + list + "(", ")", "/data/search/" + list));
        }
        questions.add(asking("""
                search {
                  incidents(filter: {types: [SHOOTING], crimeTypes: ["Homicide"], occurred: {from: "2024-01-02T00:00:00Z"}, near: {latitude: 41, longitude: -87, meters: 150}}) { totalCount nodes { id } }
                  exhibits(filter: {types: [CASING], calibers: ["9mm"], acquired: {before: "2024-01-04T00:00:00Z"}}) { totalCount nodes { id } }
                  firearms(filter: {serial: "A1", make: "Colt", calibers: ["9mm"]}) { totalCount nodes { id } }
                  people(filter: {lastName: "Smith", oris: ["XX0000010", "XX0000020"]}) { totalCount nodes { id } }
                  byNumbers: incidents(filter: {caseNumbers: ["241", "24-02"]}, order: OLDEST_FIRST) { totalCount nodes { id } }
                  nearest: incidents(filter: {near: {latitude: 41, longitude: -87, meters: 150}}, order: NEAREST_FIRST, first: 2) { totalCount nodes { id } }
                  nearestPlaces: places(filter: {near: {latitude: 41, longitude: -87, meters: 150}}, order: NEAREST_FIRST) { totalCount nodes { id } }
                  inside: incidents(filter: {within: {corners: [{latitude: 40.9995, longitude: -87.1}, {latitude: 41.0015, longitude: -87.1}, {latitude: 41.0005, longitude: -86.9}]}}) { totalCount nodes { id } }
                  byName: people(filter: {lastName: "nandelu smith", nickname: "ACE", ageGroups: []}) { totalCount nodes { id } }
                  places(filter: {city: "Town", near: {latitude: 41, longitude: -87, meters: 150}}) { totalCount nodes { id } }
                } }"""));
    }

    /** All pages of a list, in three sizes. */
    private void pages(String caller, Map<String, String> answers, String before, String after, String where) {
        for (int size : List.of(1, 2, 50)) {
            String cursor = "";
            for (int page = 0; page < 100; page++) {
                String document = "{ " + before + "first: " + size + cursor + after
                        + " { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } }"
                        + " }".repeat(before.contains("{") ? 2 : 1);
                JsonNode answer = service.ask(caller, document, Map.of());
                answers.put(before + size + " page " + page, withoutChance(answer.toString()));
                JsonNode info = answer.at(where + "/pageInfo");
                if (!info.path("hasNextPage").asBoolean(false)) {
                    break;
                }
                cursor = ", after: \"" + info.get("endCursor").asString() + "\"";
            }
        }
    }

    private void ask(String caller, Map<String, String> answers, String question) {
        String document = question.startsWith("{") ? question : "{ " + question;
        String body = service.body(caller, document, Map.of());
        if (body.contains("\"errors\"")) {
            throw new AssertionError("Refused: " + document + "\n" + body);
        }
        answers.put(document, withoutChance(body));
    }

    private static String withoutChance(String body) {
        return body.replaceAll("\"(cursor|startCursor|endCursor|requestId|searchId)\":\"[^\"]*\"", "\"$1\":\"\"");
    }
}
