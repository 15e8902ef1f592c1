package org.leadgraph.bench;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.leadgraph.bench.Crowd.While;
import org.leadgraph.graph.RecordingGraph.Asked;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.text.QueryCheck.Language;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

/** What each door for callers' own Cypher costs, and what hostile analysts cost the investigators beside them. How to run and read it: docs/benchmarks.md. */
public final class ConsoleBenchmark {
    private static final int ANALYSTS = 2;
    private static final Duration CROWD = Duration.ofSeconds(90);
    private static final Duration SETTLE = Duration.ofSeconds(20);
    private static final TransactionConfig WHY = TransactionConfig.builder()
            .withMetadata(Map.of("X-Use-Code", "C", "X-Search-Reason", "Benchmark")).build();

    private final BenchOptions options;

    private ConsoleBenchmark(BenchOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.println(BenchOptions.HELP);
            return;
        }
        new ConsoleBenchmark(BenchOptions.of(given)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("Scale %s; %d processors; load %.1f; Java %s%n", options.scale(), Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version());
        try (BenchService service = BenchService.start(options)) {
            BenchCaller caller = BenchCaller.choose(service.system(), service.reader());
            Starts starts = Starts.choose(service.reader(), caller);
            List<List<String>> analysts = analysts(service.system(), caller);
            doors(service, caller, starts);
            texts(service, caller);
            crowd(service, caller, starts, analysts.stream().map(each -> service.token(each.get(0), each.get(1))).toList());
        }
        System.out.printf("%nLoad at the end %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Gives the caller, and users of two other agencies, the role; user ids and ORIs of the latter. */
    private static List<List<String>> analysts(Driver system, BenchCaller caller) {
        try (Session session = system.session()) {
            return session.executeWrite(tx -> {
                tx.run("MATCH (u:User {userId: $id}) SET u.roles = ['ANALYST']", Map.of("id", caller.userId())).consume();
                return tx.run("""
                        MATCH (u:User {status: 'ACTIVE'})-[:EMPLOYED_BY]->(o:Ori)-[:BELONGS_TO]->(a:Agency)<-[:OF]-(:SharingPolicy {access: 'ACTIVE'})
                        WHERE a.agencyId <> $agency AND right(o.code, 1) IN split('0123456789', '')
                        WITH a, min(u.userId) AS userId, COUNT { (a)-[:SHARES_WITH]->() } AS partners
                        ORDER BY partners DESC, userId LIMIT $analysts
                        MATCH (u:User {userId: userId})-[:EMPLOYED_BY]->(o:Ori)
                        SET u.roles = ['ANALYST'] RETURN u.userId AS userId, o.code AS ori""",
                        Map.of("agency", caller.agencyId(), "analysts", ANALYSTS))
                        .list(row -> List.of(row.get("userId").asString(), row.get("ori").asString()));
            });
        }
    }

    private void doors(BenchService service, BenchCaller caller, Starts starts) {
        String token = service.token(caller.userId(), caller.ori());
        String shooting = List.copyOf(starts.shootings().values()).getLast();
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("one record", "MATCH (n:Shooting {recordId: '" + shooting + "'}) RETURN n");
        statements.put("chain of leads, 2 incidents away", "MATCH (:Shooting {recordId: '" + shooting + "'})-[:RECOVERED]->()"
                + "-[:NIBIN_LEAD]-()<-[:RECOVERED]-(one:Shooting)-[:RECOVERED]->()-[:NIBIN_LEAD]-()<-[:RECOVERED]-(other:Shooting) "
                + "RETURN DISTINCT one.caseNumber AS one, other.caseNumber AS other, other.occurredAt AS at ORDER BY one, other, at");
        statements.put("thousand records", "MATCH (n:Shooting) RETURN n ORDER BY n.recordId LIMIT 1000");
        statements.put("shootings by month",
                "MATCH (n:Shooting) RETURN n.occurredAt.year AS year, n.occurredAt.month AS month, count(*) AS n "
                        + "ORDER BY year, month");
        Asking raw = new Asking(service.reader(), caller.session());
        try (Driver visitor = GraphDatabase.driver(service.boltUri(), AuthTokens.bearer(token))) {
            Map<String, Map<String, IntSupplier>> rows = new LinkedHashMap<>();
            statements.forEach((name, statement) -> {
                List<Asked> asked = List.of(new Asked(statement, Map.of()));
                HttpRequest http = service.query(statement, token);
                HttpRequest graphql = service.request(Operation.cypher(statement), caller);
                Map<String, IntSupplier> ways = new LinkedHashMap<>();
                ways.put("raw", () -> raw.ask(asked));
                ways.put("http", () -> service.send(http).length);
                ways.put("graphql", () -> service.send(graphql).length);
                ways.put("bolt", () -> {
                    try (Session session = visitor.session()) {
                        return session.run(statement, WHY).list().size();
                    }
                });
                rows.put(name, ways);
            });
            rows.values().forEach(ways -> Rounds.run(ways, Integer.MAX_VALUE, options.warmUp()));
            Rounds rounds = new Rounds(options);
            Tables.doorsHead();
            rows.forEach((name, ways) -> Tables.doors(name, rounds.measure(ways)));
        }
    }

    /** What it costs that nothing in an answer depends on the store: a text as the caller wrote it, and what runs in its place, through the same driver. */
    private void texts(BenchService service, BenchCaller caller) {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("any ten shootings", "MATCH (n:Shooting) RETURN n LIMIT 10");
        statements.put("any thousand case numbers", "MATCH (n:Shooting) RETURN n.caseNumber AS number LIMIT 1000");
        statements.put("ten by time", "MATCH (n:Shooting) RETURN n.caseNumber AS number ORDER BY n.occurredAt LIMIT 10");
        statements.put("leads with both exhibits",
                "MATCH (a:Casing)-[l:NIBIN_LEAD]-(b) RETURN a.exhibitNumber AS a, b.exhibitNumber AS b LIMIT 1000");
        statements.put("mean and deviation", "MATCH (n:Location) RETURN avg(n.point.x) AS mean, stDev(n.point.y) AS spread");
        statements.put("lists by month",
                "MATCH (n:Shooting) RETURN n.occurredAt.month AS month, collect(n.caseNumber)[..3] AS some ORDER BY month");
        Asking raw = new Asking(service.reader(), caller.session());
        Rounds rounds = new Rounds(options);
        Tables.textsHead();
        statements.forEach((name, statement) -> {
            String runs = QueryCheck.check(statement, Language.CYPHER_25, 1_000).cypher();
            Map<String, IntSupplier> ways = new LinkedHashMap<>();
            ways.put("written", () -> raw.ask(List.of(new Asked(statement, Map.of()))));
            ways.put("runs", () -> raw.ask(List.of(new Asked(runs, Map.of()))));
            Tables.texts(name, rounds.measure(ways));
        });
    }

    private static void crowd(BenchService service, BenchCaller caller, Starts starts, List<String> analysts) throws Exception {
        List<HttpRequest> questions = new ArrayList<>();
        starts.shootings().values().forEach(id -> {
            questions.add(service.request(Operation.connectedShootings(id), caller));
            questions.add(service.request(Operation.neighbors(id), caller));
        });
        Crowd crowd = new Crowd(service, questions);
        TransactionWatch watch = new TransactionWatch(service.system());
        crowd.ask(SETTLE, List.of(), watch);
        While alone = crowd.ask(CROWD, List.of(), watch);
        While beside = crowd.ask(CROWD, analysts, watch);
        While after = crowd.ask(SETTLE, List.of(), watch);
        Tables.crowdHead();
        Tables.crowd("alone", alone.investigators(), alone.investigators());
        Tables.crowd("beside " + ANALYSTS + " hostile analysts", beside.investigators(), alone.investigators());
        Tables.crowd("alone again", after.investigators(), alone.investigators());
        System.out.printf("%nThe analysts' queries ended: %s; the longest transaction of anybody ran %d ms%n", beside.codes(),
                beside.longestRun());
    }
}
