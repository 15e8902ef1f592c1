package org.leadgraph.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * The time to first shooting of a partner's gun, for ann of avon and bob of brook, whose gun it is.
 *
 * <pre>
 * gun -TRACED-> trace -DETAILED_BY-> detail (bought 1 January 2024; brook's alone)
 * gun -TEST_FIRED-> fired -NIBIN_LEAD- casing <-RECOVERED- shooting (10 February 2024, 40 days later)
 * </pre>
 */
class FirstShootingIT {
    private static final String GUN = """
            CREATE (g:Firearm:S2 {recordId: 'gun'})-[:TRACED]->(:Trace:S2 {recordId: 'trace'})
              -[:DETAILED_BY]->(:TraceDetail:S9 {recordId: 'detail', purchasedOn: date('2024-01-01')})
            CREATE (g)-[:TEST_FIRED]->(:TestFire:S2 {recordId: 'fired'})-[:NIBIN_LEAD {status: 'LEAD'}]->(c:Casing:S2 {recordId: 'casing'})
            CREATE (:Shooting:S2 {recordId: 'shooting', occurredAt: datetime('2024-02-10T12:00Z'), zone: 'UTC'})-[:RECOVERED]->(c)
            WITH g MATCH (brook:Agency {agencyId: 'brook'})
            CREATE (:Scope {number: 9, dataClass: 'TRACE_DETAIL', audience: 'OWNER_ONLY', colour: 'RED'})-[:OF]->(brook)""";
    private static final String FIGURE = "CALL leadgraph.timeToFirstShooting(['gun']) YIELD days, band, shootingId RETURN days, band, shootingId";

    @TempDir
    static Path directory;

    private static TestGraph graph;

    @BeforeAll
    static void start() {
        graph = TestGraph.withSchema(directory);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @BeforeEach
    void write() {
        SmallPolicy.write(graph);
        graph.system(GUN);
    }

    private static void brookSays(String choice) {
        graph.system("MATCH (p:SharingPolicy)-[:OF]->(:Agency {agencyId: 'brook'}) SET p.timeToFirstShooting = $choice",
                Map.of("choice", choice));
    }

    private static String figure(String caller) {
        Record row = graph.as(caller, FIGURE).getFirst();
        return row.get("days").asObject() + " " + row.get("band").asString() + " " + row.get("shootingId").asString();
    }

    @Test
    @DisplayName("E-03, INV-20 a partner gets days, and the band with them")
    void givesDays() {
        assertThat(figure("C:ann")).isEqualTo("40 UNDER_90_DAYS shooting");

        brookSays("DAYS");
        assertThat(figure("C:ann")).isEqualTo("40 UNDER_90_DAYS shooting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BANDS", "WEEKS", ""})
    @DisplayName("E-03 an owner who chose bands, or anything unknown, gives partners only the band, and its own users days")
    void givesTheBandAlone(String choice) {
        brookSays(choice);

        assertThat(figure("C:ann")).isEqualTo("null UNDER_90_DAYS shooting");
        assertThat(figure("C:bob")).isEqualTo("40 UNDER_90_DAYS shooting");
    }

    @Test
    @DisplayName("E-03, INV-2 with bands no date within the band makes a difference to a partner")
    void tellsNothingWithinTheBand() {
        brookSays("BANDS");

        List<String> figures = IntStream.rangeClosed(30, 89).mapToObj(days -> {
            graph.system("MATCH (d:TraceDetail) SET d.purchasedOn = date('2024-02-10') - duration({days: $days})", Map.of("days", days));
            return figure("C:ann");
        }).distinct().toList();

        assertThat(figures).containsExactly("null UNDER_90_DAYS shooting");
    }

    @Test
    @DisplayName("INV-3 a date without a valid owner, or one of several whose owners do not all give days, gives a band")
    void givesABandWhenAnyDateIsNotInDays() {
        graph.system("MATCH (t:Trace) CREATE (t)-[:DETAILED_BY]->(:TraceDetail:S77 {recordId: 'stray', purchasedOn: date('2024-02-01')})");

        assertThat(figure("C:ann")).isEqualTo("null UNDER_90_DAYS shooting");
        assertThat(figure("C:bob")).isEqualTo("null UNDER_90_DAYS shooting");
    }

    @Test
    @DisplayName("INV-42 an answer in days does not leave after the owner has chosen bands")
    void holdsBackDaysAfterTheChoice() {
        try (Session session = graph.sessionOf("C:ann"); Transaction tx = session.beginTransaction()) {
            assertThat(tx.run(FIGURE).single().get("days").asInt()).isEqualTo(40);

            brookSays("BANDS");

            assertThat(tx.run("CALL leadgraph.release() YIELD fingerprint, current RETURN fingerprint = current AS same").single()
                    .get("same").asBoolean()).isFalse();
        }
        assertThat(figure("C:ann")).startsWith("null ");
    }
}
