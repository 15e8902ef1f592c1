package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.live.Socket;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two instances on one guarded server, each with a search log of its own: a here, b in a process that is killed. Avon and Brook share; Brook decides item by item.
 */
@WithEmptyService
class TwoInstancesIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String BROOK = "b".repeat(32);
    private static final String CASES = "query($after: String) { search(text: \"24*\") { incidents(first: 1, after: $after) "
            + "{ nodes { caseNumber } pageInfo { endCursor hasNextPage } } } }";
    private static final String USER_LOG = "{ userLog(first: 100, filter: {kinds: [\"SEARCH\"]}) { entries { reason searchId } next complete missing } }";
    private static final String PAGES = "query($position: String) { userLog(first: 100, position: $position, filter: {kinds: [\"SEARCH\"]}) "
            + "{ entries { searchId } next missing } }";
    private static final int KILLS = Integer.getInteger("leadgraph.drill.kills", 1);
    private static final long SEED = Long.getLong("leadgraph.drill.seed", 20_261_128);
    private static final String WATCH = "subscription Watch($ids: [ID!]!) { nodes(ids: $ids) { ... on Shooting { caseNumber } } }";
    private static final String HIDE = "mutation { setDataClassColour(dataClass: \"STANDARD\", colour: RED) { mode } }";
    private static final Map<String, String> ORIS = Map.of("avon", "IL0000010", "brook", "IL0000020");

    @TempDir
    Path directory;
    private final IdentityProvider identityProvider = new IdentityProvider();
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;
    private URI a;

    @Test
    @DisplayName("P-05, P-13, AU-9, G-02 two instances on one server: they start at once and continue each other's lists, an act at one reaches a stream of the other, reports hold the "
            + "searches of both also when one is killed, and say so when its log is away")
    void workAsOne() throws Exception {
        keys();
        try (GuardedProcess server = GuardedProcess.start(directory.resolve("server"), 0)) {
            port = server.port();
            CompletableFuture<InstanceProcess> starting = CompletableFuture.supplyAsync(() -> InstanceProcess.start(settings("b", "a")));
            try (ConfigurableApplicationContext service = service(); InstanceProcess b = starting.get(5, TimeUnit.MINUTES)) {
                a = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
                fill(service.getBean(SystemGraph.class));

                continueAList(b.base());
                assertReportsHoldBoth(b.base());
                actAtOneDuringAStreamOfTheOther(b.base());
                b.kill();
                assertThat(searched(a, "After the kill")).isNotBlank();
                assertSoon(() -> reasons(a, List.of()), List.of("From a", "From b", "After the kill"));
                assertSaysThatALogIsAway();
                drill(service.getBean(SystemGraph.class));
            }
            assertActsEndInTheirOwnLogs();
        }
    }

    /** Instance b is started again and killed at a random moment, while clients search and act at both. */
    private void drill(SystemGraph graph) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        InstancesUnderLoad load = new InstancesUnderLoad(this::ask);
        for (int kill = 0; kill < KILLS; kill++) {
            try (InstanceProcess b = InstanceProcess.start(settings("b", "a"))) {
                if (kill == 0) {
                    assertSoon(() -> reasons(b.base(), List.of()), List.of("From a", "From b", "After the kill"));
                }
                load.runUntilKilled(List.of(a, b.base()), 500 + random.nextInt(3_000), b::kill);
            }
        }
        System.out.println(KILLS + " kills: " + load);

        assertThat(load.searches()).isNotEmpty();
        assertThat(logged(List.of("a", "b"))).as("each search that was answered is in a log").containsAll(load.searches());
        assertThat(inReport(load.searches().size())).as("and in the report of the instance that is left").containsAll(load.searches());
        List<String> kept = graph.read("MATCH (query:SavedQuery) RETURN query.name AS name", Map.of(),
                row -> String.valueOf(row.get("name")));
        assertThat(kept).as("each act that was answered is done, and none twice").containsAll(load.acts()).doesNotHaveDuplicates();
        assertThat(load.codes()).as("no fault").doesNotContain("INTERNAL_FAULT");
    }

    private Set<String> logged(List<String> names) {
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            try (Stream<StoredEntry> entries = new AuditReader(directory.resolve(name + "/log")).all()) {
                entries.forEach(stored -> {
                    if (stored.entry() instanceof SearchOutcome outcome) {
                        ids.add(outcome.search().searchId());
                    }
                });
            }
        }
        return ids;
    }

    private Set<String> inReport(int atLeast) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String position = null;
        do {
            JsonNode report = ask(a, "coordinator@avon", "", PAGES, position == null ? Map.of() : Map.of("position", position))
                    .at("/data/userLog");
            report.path("entries").forEach(entry -> ids.add(entry.path("searchId").asString()));
            assertThat(report.path("missing").size()).isZero();
            position = report.path("next").isNull() ? null : report.path("next").asString();
        } while (position != null);
        assertThat(ids).hasSizeGreaterThanOrEqualTo(atLeast).doesNotHaveDuplicates();
        return new HashSet<>(ids);
    }

    private void continueAList(URI b) throws IOException, InterruptedException {
        JsonNode first = ask(a, "ann@avon", "From a", CASES, Map.of()).at("/data/search/incidents");
        assertThat(first.at("/nodes/0/caseNumber").asString()).isEqualTo("24-1");
        JsonNode second = ask(b, "ann@avon", "From b", CASES, Map.of("after", first.at("/pageInfo/endCursor").asString()));
        assertThat(second.at("/data/search/incidents/nodes/0/caseNumber").asString()).as(second.toString()).isEqualTo("24-2");
    }

    private void assertReportsHoldBoth(URI b) throws IOException, InterruptedException {
        for (URI each : List.of(a, b)) {
            assertSoon(() -> reasons(each, List.of()), List.of("From a", "From b"));
        }
    }

    private void actAtOneDuringAStreamOfTheOther(URI b) throws IOException, InterruptedException {
        URI socket = URI.create(b.toString().replace("http:", "ws:") + "/graphql");
        try (Socket stream = Socket.at(socket, token("ann@avon"), Map.of("X-Use-Code", "C", "X-Search-Reason", "Watching"))) {
            stream.subscribe("w", WATCH, List.of(BROOK));
            assertThat(stream.next().at("/data/nodes/0/caseNumber").asString()).isEqualTo("24-2");

            JsonNode act = ask(a, "approver@brook", "", HIDE, Map.of());
            assertThat(act.has("errors")).as(act.toString()).isFalse();

            assertThat(stream.next().at("/data/nodes/0").isNull()).as("hidden by an act at the other instance").isTrue();
        }
    }

    private void assertSaysThatALogIsAway() throws IOException, InterruptedException {
        Path log = directory.resolve("b/log");
        Files.move(log, directory.resolve("b/away"));
        assertSoon(() -> reasons(a, List.of("b")), List.of("From a", "After the kill"));
        Files.move(directory.resolve("b/away"), log);
        assertSoon(() -> reasons(a, List.of()), List.of("From a", "From b", "After the kill"));
    }

    /** Every act of a log began in it. */
    private void assertActsEndInTheirOwnLogs() {
        for (String name : List.of("a", "b")) {
            Set<String> begun = new HashSet<>();
            try (Stream<StoredEntry> entries = new AuditReader(directory.resolve(name + "/log")).all()) {
                entries.forEach(stored -> {
                    if (stored.entry() instanceof ActIntent intent) {
                        begun.add(String.valueOf(intent.attemptId()));
                    } else if (stored.entry() instanceof ActOutcome outcome) {
                        assertThat(begun).as(name).contains(String.valueOf(outcome.attemptId()));
                    }
                });
            }
        }
    }

    private interface Look {
        List<String> now() throws IOException, InterruptedException;
    }

    private static void assertSoon(Look look, List<String> expected) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(LONGEST);
        List<String> now = look.now();
        while (!now.equals(expected) && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(200_000_000);
            now = look.now();
        }
        assertThat(now).isEqualTo(expected);
    }

    /** Reasons of the searches that avon's coordinator reads at this instance, without those of the stream, when just these logs are missing; otherwise what the report says of itself. */
    private List<String> reasons(URI instance, List<String> missing) throws IOException, InterruptedException {
        JsonNode answer = ask(instance, "coordinator@avon", "", USER_LOG, Map.of());
        JsonNode report = answer.at("/data/userLog");
        List<String> lacking = new ArrayList<>();
        report.path("missing").forEach(each -> lacking.add(each.asString()));
        if (!lacking.equals(missing) || report.path("complete").asBoolean() != missing.isEmpty() || !report.path("next").isNull()) {
            return List.of(answer.toString());
        }
        List<String> reasons = new ArrayList<>();
        report.path("entries").forEach(entry -> reasons.add(entry.path("reason").asString()));
        reasons.removeIf(reason -> reason.equals("Watching"));
        return reasons;
    }

    private String searched(URI instance, String reason) throws IOException, InterruptedException {
        JsonNode answer = ask(instance, "ann@avon", reason, CASES, Map.of());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/extensions/searchId").asString();
    }

    private JsonNode ask(URI instance, String user, String reason, String document, Map<String, Object> variables)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(instance.resolve("/graphql")).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token(user)).timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
        if (!reason.isEmpty()) {
            request.header("X-Use-Code", "C").header("X-Search-Reason", reason);
        }
        return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private String token(String user) {
        return identityProvider.tokenFor(user, ORIS.getOrDefault(user.substring(user.indexOf('@') + 1), ""));
    }

    private void keys() throws IOException {
        Path file = directory.resolve("cursor-keys");
        Files.writeString(file, "key-1 " + "0123456789abcdef".repeat(4));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private ConfigurableApplicationContext service() {
        SpringApplication application = new SpringApplication(LeadgraphApplication.class);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        return Starting.alone(() -> application.run(settings("a", "b").toArray(String[]::new)));
    }

    private List<String> settings(String name, String other) {
        Path own = directory.resolve(name);
        return List.of("--server.port=0", "--server.address=127.0.0.1", "--leadgraph.graph.answer-time=2m",
                "--leadgraph.graph.uri=bolt://127.0.0.1:" + port, "--leadgraph.graph.system-password=" + GuardedProcess.SYSTEM,
                "--leadgraph.graph.reader-password=" + GuardedProcess.READER, "--leadgraph.graph.directory=" + own.resolve("entrance"),
                "--leadgraph.identity.issuer-uri=" + identityProvider.issuer(),
                "--leadgraph.identity.jwk-set-uri=" + identityProvider.keys(), "--leadgraph.audit.name=" + name,
                "--leadgraph.audit.directory=" + own.resolve("log"), "--leadgraph.audit.heads-directory=" + own.resolve("heads"),
                "--leadgraph.audit.key-file=" + own.resolve("key/heads.pem"),
                "--leadgraph.cursors.key-file=" + directory.resolve("cursor-keys"),
                "--leadgraph.logs.others." + other + "=" + directory.resolve(other).resolve("log"));
    }

    private static void fill(SystemGraph graph) {
        graph.write("""
                UNWIND [['avon', 'IL0000010', 1, 'ALL_OR_NOTHING'], ['brook', 'IL0000020', 2, 'ITEM_POLICY']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE', pointOfContact: 'Desk'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: row[3], leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:Scope {number: row[2], dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:User {userId: 'ann@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'coordinator@' + row[0], status: 'ACTIVE', roles: ['AGENCY_COORDINATOR']})-[:EMPLOYED_BY]->(o)
                CREATE (:User {userId: 'approver@' + row[0], status: 'ACTIVE', roles: ['CDS_APPROVER']})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        graph.write("""
                MATCH (avon:Agency {agencyId: 'avon'}), (brook:Agency {agencyId: 'brook'})
                CREATE (avon)-[:SHARES_WITH]->(brook), (brook)-[:SHARES_WITH]->(avon)
                CREATE (:Shooting:S1 {recordId: $own, ori: 'IL0000010', caseNumber: '24-1'})
                CREATE (:Shooting:S2 {recordId: $brook, ori: 'IL0000020', caseNumber: '24-2'})
                """, Map.of("own", "a".repeat(32), "brook", BROOK));
    }
}
