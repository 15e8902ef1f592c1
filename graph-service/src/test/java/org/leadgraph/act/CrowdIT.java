package org.leadgraph.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditReader;
import tools.jackson.databind.JsonNode;

/**
 * Many clients of ten agencies search and act at once, over HTTP: {@code -Dleadgraph.crowd.clients}, for so many questions each
 * ({@code -Dleadgraph.crowd.questions}) or so many minutes ({@code -Dleadgraph.crowd.minutes}), of which so many in a hundred are acts
 * ({@code -Dleadgraph.crowd.acts}).
 */
@WithEmptyService
class CrowdIT {
    private static final int CLIENTS = Integer.getInteger("leadgraph.crowd.clients", 40);
    private static final int QUESTIONS = Integer.getInteger("leadgraph.crowd.questions", 12);
    private static final int MINUTES = Integer.getInteger("leadgraph.crowd.minutes", 0);
    private static final int ACTS = Integer.getInteger("leadgraph.crowd.acts", 30);
    private static final int AGENCIES = 10;
    /** What a client that waits and asks again gets past. */
    private static final Set<String> AGAIN = Set.of("TOO_MANY_QUERIES", "VIEW_CHANGED", "CONFLICT", "TIME_LIMIT");
    private static final String SEARCH = "{ search { incidents(first: 5) { nodes { id } } } }";
    private static final String POINTER = "mutation($on: Boolean!) { setLeadPointer(shown: $on) { leadPointer } }";
    private static final String TRAINED = "mutation($who: ID!, $on: Date!) { recordStanding(userId: $who, kind: SECURITY_AWARENESS, on: $on) { recordId } }";
    private static final String ASK = "mutation($id: ID!) { requestPermission(recordIds: [$id], intendedUses: [OFFICIAL_FILE], note: \"A test\") { id } }";

    private final EmptyService service = EmptyService.started();
    private Instant begin;

    @BeforeEach
    void fill() {
        service.system().write("MATCH (n) WHERE NOT n:SchemaMigration AND NOT n:PolicyEpoch DETACH DELETE n", Map.of());
        service.system().write("""
                UNWIND range(0, $most) AS n
                CREATE (a:Agency:S0 {agencyId: 'agency' + n, name: 'agency' + n, level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ALL_OR_NOTHING', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: 'IL00000' + n + '0'})-[:BELONGS_TO]->(a)
                CREATE (s:Scope {number: n + 1, dataClass: 'STANDARD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(a)
                CREATE (:CdsParticipation {agencyId: 'agency' + n, state: 'IN', approver: 'approver@agency' + n})
                WITH n, o
                UNWIND ['approver', 'coordinator', 'one', 'two', 'three'] AS who
                CREATE (:User {userId: who + '@agency' + n, status: 'ACTIVE', roles: CASE who WHEN 'approver' THEN ['CDS_APPROVER']
                  WHEN 'coordinator' THEN ['AGENCY_COORDINATOR'] ELSE [] END})-[:EMPLOYED_BY]->(o)
                """, Map.of("most", AGENCIES - 1));
        service.system().write("MATCH (a:Agency), (b:Agency) WHERE a <> b CREATE (a)-[:SHARES_WITH]->(b)", Map.of());
        for (int agency = 0; agency < AGENCIES; agency++) {
            service.system().write("UNWIND range(1, 20) AS n CREATE (r:Shooting:S" + (agency + 1)
                    + " {recordId: $prefix + toString(10 + n), ori: $ori, caseNumber: 'case ' + n})",
                    Map.of("prefix", String.valueOf(agency).repeat(30), "ori", "IL00000" + agency + "0"));
        }
        begin = Instant.now().minusMillis(1);
    }

    @Test
    @DisplayName("U-01, AU-2 many clients search and act at once: no fault, no conflict that is not solved, and each act has one beginning and one end in the log")
    void noFault() throws Exception {
        Map<String, Integer> ends = new TreeMap<>();
        List<Long> acts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Map<String, List<Long>>>> clients = new ArrayList<>();
            Instant until = Instant.now().plus(Duration.ofMinutes(MINUTES));
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                Callable<Map<String, List<Long>>> asking = () -> ask(number, until);
                clients.add(threads.submit(asking));
            }
            for (Future<Map<String, List<Long>>> each : clients) {
                each.get().forEach((end, took) -> {
                    ends.merge(end, took.size(), Integer::sum);
                    if (end.equals("ACT DONE")) {
                        acts.addAll(took);
                    }
                });
            }
        }
        acts.sort(Long::compareTo);
        System.out.printf("Crowd of %d clients: %s; acts took %d ms at the median, %d ms at most%n", CLIENTS, ends,
                acts.get(acts.size() / 2), acts.getLast());

        assertThat(ends.keySet()).filteredOn(end -> !end.endsWith("DONE") && !AGAIN.contains(end.substring(end.indexOf(' ') + 1)))
                .as("ways to end that are a fault: %s", ends).isEmpty();
        List<String> begun = log(ActIntent.class).map(ActIntent::attemptId).toList();
        assertThat(log(ActOutcome.class).map(ActOutcome::attemptId).toList()).containsExactlyInAnyOrderElementsOf(begun);
        assertThat(log(ActOutcome.class).filter(outcome -> outcome.status().equals("DONE")).count())
                .isEqualTo(ends.get("ACT DONE").longValue());
    }

    private Map<String, List<Long>> ask(int client, Instant until) {
        Random random = new Random(client);
        Map<String, List<Long>> ends = new LinkedHashMap<>();
        for (int question = 0; MINUTES > 0 ? Instant.now().isBefore(until) : question < QUESTIONS; question++) {
            boolean act = random.nextInt(100) < ACTS;
            long start = System.nanoTime();
            JsonNode answer = act ? act(random, client) : service.ask("C:" + user(client), SEARCH, Map.of());
            String code = answer.at("/errors/0/extensions/code")
                    .asString(answer.has("errors") || !answer.path("data").isObject() ? "NO_CODE" : "DONE");
            ends.computeIfAbsent((act ? "ACT " : "SEARCH ") + code, _ -> new ArrayList<>()).add((System.nanoTime() - start) / 1_000_000);
        }
        return ends;
    }

    private JsonNode act(Random random, int client) {
        int agency = client % AGENCIES;
        int other = (agency + 1 + random.nextInt(AGENCIES - 1)) % AGENCIES;
        return switch (random.nextInt(3)) {
            case 0 -> service.ask("-:approver@agency" + agency, POINTER, Map.of("on", random.nextBoolean()));
            case 1 -> service.ask("-:coordinator@agency" + agency, TRAINED, Map.of("who", "one@agency" + agency, "on",
                    Instant.now().minus(Duration.ofDays(random.nextInt(300))).toString().substring(0, 10)));
            default -> service.ask("C:" + user(client), ASK, Map.of("id", String.valueOf(other).repeat(30) + (11 + random.nextInt(20))));
        };
    }

    private static String user(int client) {
        return List.of("one", "two", "three").get(client / AGENCIES % 3) + "@agency" + client % AGENCIES;
    }

    private <T> Stream<T> log(Class<T> kind) {
        return service.log(AuditReader::all, entry -> entry).stream().filter(entry -> !entry.time().isBefore(begin))
                .map(entry -> entry.entry())
                .filter(kind::isInstance).map(kind::cast);
    }
}
