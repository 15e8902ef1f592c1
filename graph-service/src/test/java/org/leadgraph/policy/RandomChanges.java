package org.leadgraph.policy;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;

/**
 * A small world and random changes of its policy, by all that {@link PolicyWriter} can do: six agencies with two users and three classes of records each, one
 * record a class, named {@code r} and the number of its scope. One seed, one course.
 */
final class RandomChanges {
    private static final int AGENCIES = 6;
    private static final int MOST_SCOPES = 40;
    private static final List<String> COLOURS = List.of("GREEN", "YELLOW", "RED");
    private static final List<String> KINDS = List.of("POLICE", "SHERIFF", "PROSECUTOR");

    private final SystemGraph graph;
    private final PolicyWriter writer;
    private final Random random;
    private final List<Integer> scopes = new ArrayList<>();
    private final List<Integer> removable = new ArrayList<>();
    private int classes;

    RandomChanges(SystemGraph graph, PolicyWriter writer, long seed) {
        this.graph = graph;
        this.writer = writer;
        this.random = new Random(seed);
    }

    void build() {
        for (int i = 0; i < AGENCIES; i++) {
            graph.write("""
                    CREATE (a:Agency:S0 {agencyId: $id, name: $id, level: 'LOCAL', kind: $kind})
                    CREATE (:SharingPolicy {access: 'ACTIVE', mode: $mode, leadPointer: 'RED', rejectsJ: false})-[:OF]->(a)
                    CREATE (o:Ori:S0 {code: $ori})-[:BELONGS_TO]->(a)
                    CREATE (:User {userId: 'one.' + $id, status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                    CREATE (:User {userId: 'two.' + $id, status: 'ACTIVE'})-[:EMPLOYED_BY]->(o)
                    """, Map.of("id", agency(i), "kind", KINDS.get(i % KINDS.size()), "ori", ori(i), "mode",
                    i % 2 == 0 ? "ITEM_POLICY" : "ALL_OR_NOTHING"));
            for (String audience : List.of("SHARED", "OWNER_ONLY", "NAMED_USERS")) {
                String agencyId = agency(i);
                int number = i * 3 + List.of("SHARED", "OWNER_ONLY", "NAMED_USERS").indexOf(audience) + 1;
                graph.write("""
                        MATCH (a:Agency {agencyId: $id})
                        CREATE (:Scope {number: $number, dataClass: $audience, audience: $audience, colour: 'GREEN'})-[:OF]->(a)
                        CREATE (record:Shooting {recordId: 'r' + $number, ori: $ori})
                        SET record:$('S' + $number)""", Map.of("id", agencyId, "number", number, "audience", audience, "ori", ori(i)));
                scopes.add(number);
            }
        }
    }

    List<String> callers() {
        List<String> callers = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            callers.add("C:one." + agency(i));
            callers.add((i % 2 == 0 ? "J:two." : "A:two.") + agency(i));
        }
        return callers;
    }

    /** One transaction of one to three changes. */
    void next() {
        int changes = 1 + random.nextInt(3);
        graph.inTransaction(tx -> {
            for (int i = 0; i < changes; i++) {
                change(tx);
            }
            return changes;
        });
    }

    private void change(SystemTransaction tx) {
        String by = "test";
        int owner = random.nextInt(AGENCIES);
        switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> writer.sharing(tx, by, agency(owner), agency((owner + 1 + random.nextInt(AGENCIES - 1)) % AGENCIES),
                    random.nextInt(3) > 0, "CDS-" + random.nextInt(1000));
            case 4 -> setting(tx, by, agency(owner));
            case 5, 6 -> writer.scopeColour(tx, by, scope(), pick(COLOURS));
            case 7, 8 -> exception(tx, by);
            case 9 -> writer.userStatus(tx, by, user(), random.nextInt(3) == 0 ? "SUSPENDED" : "ACTIVE");
            case 10 -> writer.standingUntil(tx, by, user(),
                    ZonedDateTime.of(random.nextInt(3) == 0 ? 2000 : 2200, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            case 11 -> writer.heldWith(tx, by, scope(), random.nextBoolean() ? List.of() : List.of(scope(), scope()));
            default -> scopeComesOrGoes(tx, by, owner);
        }
    }

    private void setting(SystemTransaction tx, String by, String agencyId) {
        AgencySetting setting = pick(List.of(AgencySetting.values()));
        writer.agency(tx, by, agencyId, setting, switch (setting) {
            case access -> random.nextInt(4) == 0 ? "SUSPENDED" : "ACTIVE";
            case mode -> pick(List.of("ALL_OR_NOTHING", "ITEM_POLICY"));
            case leadPointer -> pick(List.of("RED", "YELLOW"));
            case rejectsJ -> String.valueOf(random.nextBoolean());
            case timeToFirstShooting -> pick(List.of("DAYS", "BANDS"));
        });
    }

    private void exception(SystemTransaction tx, String by) {
        String colour = random.nextInt(3) == 0 ? null : pick(COLOURS);
        switch (random.nextInt(3)) {
            case 0 -> writer.exception(tx, by, scope(), "USER", user(), colour);
            case 1 -> writer.exception(tx, by, scope(), "AGENCY", agency(random.nextInt(AGENCIES)), colour);
            default -> writer.exception(tx, by, scope(), "AGENCY_TYPE", pick(KINDS), colour);
        }
    }

    private void scopeComesOrGoes(SystemTransaction tx, String by, int owner) {
        if (scopes.size() < MOST_SCOPES && random.nextBoolean()) {
            int number = writer.newScope(tx, by, agency(owner), "CLASS_" + classes++, pick(List.of("SHARED", "SHARED", "NAMED_USERS")),
                    pick(COLOURS));
            tx.run("CREATE (record:Shooting {recordId: 'r' + $number, ori: $ori}) SET record:$('S' + $number)",
                    Map.of("number", number, "ori", ori(owner)));
            scopes.add(number);
            removable.add(number);
        } else if (!removable.isEmpty()) {
            // Its record stays behind and belongs to nobody.
            Integer number = removable.remove(random.nextInt(removable.size()));
            scopes.remove(number);
            writer.removeScope(tx, by, number);
        }
    }

    private int scope() {
        return scopes.get(random.nextInt(scopes.size()));
    }

    private String user() {
        return pick(List.of("one.", "two.")) + agency(random.nextInt(AGENCIES));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String agency(int number) {
        return "agency" + number;
    }

    private static String ori(int number) {
        return "IL000000" + number;
    }
}
