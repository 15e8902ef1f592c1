package org.leadgraph.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.act.Actor;
import org.leadgraph.act.ActsOn;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.policy.PolicyWriters;

/**
 * Avon shares item by item and moves ten shootings from class OLD (S1) to class NEW (S2). Three partners: loser sees OLD and not NEW, winner NEW and not OLD,
 * both sees either.
 */
final class MovingWorld {
    static final int RECORDS = 10;
    /** Short, so that a test sees it end. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    private final SystemGraph system;
    private final RecordMoves moves;

    MovingWorld(SystemGraph system) {
        this.system = system;
        this.moves = anotherInstance();
    }

    /** Moves as another instance of the service on the same graph would bring them on. */
    RecordMoves anotherInstance() {
        return new RecordMoves(ActsOn.looks(system), PolicyWriters.at(Clock.systemUTC()), ActsOn.graph(system), LEASE);
    }

    RecordMoves moves() {
        return moves;
    }

    void build() {
        system.write("""
                UNWIND [['avon', 'IL0000010'], ['loser', 'IL0000020'], ['winner', 'IL0000030'], ['both', 'IL0000040']] AS row
                CREATE (a:Agency:S0 {agencyId: row[0], name: row[0], level: 'LOCAL', kind: 'POLICE'})
                CREATE (:SharingPolicy {access: 'ACTIVE', mode: 'ITEM_POLICY', leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                CREATE (o:Ori:S0 {code: row[1]})-[:BELONGS_TO]->(a)
                CREATE (:User {userId: 'user@' + row[0], status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                """, Map.of());
        system.write("""
                MATCH (avon:Agency {agencyId: 'avon'}), (partner:Agency) WHERE partner <> avon
                CREATE (avon)-[:SHARES_WITH]->(partner), (partner)-[:SHARES_WITH]->(avon)
                """, Map.of());
        system.write("""
                MATCH (avon:Agency {agencyId: 'avon'}), (loser:Agency {agencyId: 'loser'}), (winner:Agency {agencyId: 'winner'})
                CREATE (old:Scope {number: 1, dataClass: 'OLD', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(avon)
                CREATE (new:Scope {number: 2, dataClass: 'NEW', audience: 'SHARED', colour: 'GREEN'})-[:OF]->(avon)
                CREATE (old)-[:EXCEPTION {colour: 'RED'}]->(winner), (new)-[:EXCEPTION {colour: 'RED'}]->(loser)
                CREATE (:Shooting:S2 {recordId: 'there-before', ori: 'IL0000010'})
                """, Map.of());
        system.write("UNWIND range(1, $records) AS n CREATE (:Shooting:S1 {recordId: 'shooting-' + n, ori: 'IL0000010'})",
                Map.of("records", RECORDS));
    }

    String start() {
        return system.inTransaction(tx -> moves.start(tx, new Actor("user@avon", "avon", "IL0000010", Set.of()),
                DataClass.atRest(tx, "avon", "OLD"), DataClass.atRest(tx, "avon", "NEW")));
    }

    /** How many of the ten each sees over the guard. */
    Map<String, Long> seen(ScopedGraph scoped) {
        Map<String, Long> seen = new LinkedHashMap<>();
        for (String agency : List.of("avon", "loser", "winner", "both")) {
            try (GraphReading reading = scoped.read("C:user@" + agency)) {
                seen.put(agency, reading.run("MATCH (n:Shooting) WHERE n.recordId STARTS WITH 'shooting-' RETURN count(n) AS records",
                        Map.of(), row -> row.number("records")).getFirst());
            }
        }
        return seen;
    }

    static Map<String, Long> seenBy(long loser, long winner, long both) {
        Map<String, Long> seen = new LinkedHashMap<>();
        seen.put("avon", (long) RECORDS);
        seen.put("loser", loser);
        seen.put("winner", winner);
        seen.put("both", both);
        return seen;
    }
}
